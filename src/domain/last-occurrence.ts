import { expandOccurrences, type Occurrence, type Schedule } from './recurrence.ts';
import { compare, getDatePart, shiftByDays, startOfDay, type Moment } from './time.ts';

/**
 * The last occurrence that took place, whole and not cancelled; undefined when there was none yet.
 * Throws as {@link expandOccurrences}.
 */
export function lastOccurrence(event: Schedule, now: Moment): Occurrence | undefined {
  // Most have one within a year; only a series that ended long ago is looked through as a whole.
  return findLast(event, shiftByDays(now, -366), now) ?? findLast(event, getBeginning(event), now);
}

function findLast(event: Schedule, from: Moment, now: Moment): Occurrence | undefined {
  if (compare(from, now) >= 0) return undefined;
  return expandOccurrences(event, { from, to: now }).findLast(
    ({ status, end }) => status === 'planned' && compare(end, now) <= 0,
  );
}

/** Before everything that belongs to the event, also what was moved forward. */
function getBeginning({ start, recurrence }: Schedule): Moment {
  const moved = recurrence?.exceptions?.flatMap((exception) => exception.start ?? []) ?? [];
  const [first = start] = [start, ...moved].toSorted();
  return startOfDay(getDatePart(first));
}
