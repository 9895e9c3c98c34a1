import {
  expandOccurrences,
  getMovedOccurrences,
  getOccurrence,
  nextOccurrence,
  type Occurrence,
  type Schedule,
} from './recurrence.ts';
import { compare, getDatePart, startOfDay, toLocalDate, type Moment } from './time.ts';

/**
 * The dates of an event that the site lists, by start; cancelled ones included. A single event and a moved date are
 * listed whenever they are. A series is listed from {@link FIRST_YEAR} to the end of next year, for it may go on without
 * end; to the end of the year of its next date where that comes later.
 * @throws RangeError as {@link expandOccurrences}
 */
export function listOccurrences(event: Schedule, now: Moment): Occurrence[] {
  if (event.recurrence === undefined) {
    return [getOccurrence(event, getDatePart(event.start))];
  }
  // A series that is off as a whole has dates that are off.
  const next = nextOccurrence({ ...event, status: 'planned' }, now);
  const lastYear = Math.max(now.year + 1, next?.start.year ?? 0);
  const listed = expandOccurrences(event, {
    from: startOfYear(Math.min(FIRST_YEAR, now.year)),
    to: startOfYear(lastYear + 1),
  });
  const dates = new Set(listed.map(({ date }) => date));
  const elsewhere = getMovedOccurrences(event).filter(({ date }) => !dates.has(date));
  return [...listed, ...elsewhere].sort((a, b) => compare(a.start, b.start));
}

/**
 * A typing error in a year must not make a thousand pages of months. The limit stands still: one that moves with the
 * clock would take away addresses every year.
 */
const FIRST_YEAR = 2015;

function startOfYear(year: number): Moment {
  return startOfDay(toLocalDate({ year, month: 1, day: 1 }));
}
