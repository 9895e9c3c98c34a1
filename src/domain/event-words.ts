import { getLastDay } from './month-grid.ts';
import type { Occurrence } from './recurrence.ts';
import {
  formatTime,
  formatTimeSpan,
  formatWeekdayDate,
  toLocalDate,
  toMoment,
  type LocalDateTime,
} from './time.ts';

/**
 * When an event is, as a sentence begins: "Donnerstag, 14. Januar 2027, 19 bis 22 Uhr", of a series "Jede Woche am
 * Donnerstag, 19 bis 22 Uhr". A series whose dates go on to another day tells only when they begin.
 *
 * @param rhythm In the words of `describeRecurrence`; undefined for what happens once.
 * @throws RangeError when a time is none
 */
export function describeTime({
  start,
  end,
  rhythm,
}: {
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
  readonly rhythm: string | undefined;
}): string {
  const [from, to] = [toMoment(start), toMoment(end)];
  const isWithinDay = getLastDay({ start: from, end: to }) === toLocalDate(from);
  const span = formatTimeSpan(from, to);
  if (rhythm === undefined) return isWithinDay ? `${formatWeekdayDate(from)}, ${span}` : span;
  const time = isWithinDay ? span : `ab ${formatTime(from)}`;
  return `${rhythm.charAt(0).toUpperCase()}${rhythm.slice(1)}, ${time}`;
}

/** "statt Donnerstag, 11. Februar 2027", of a date that is on another day than the rule has it. */
export function describeMove({
  date,
  start,
  moved,
}: Pick<Occurrence, 'date' | 'start' | 'moved'>): string | undefined {
  return moved && date !== toLocalDate(start) ? `statt ${formatWeekdayDate(date)}` : undefined;
}
