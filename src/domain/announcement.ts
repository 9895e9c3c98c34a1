import { compare, shiftByDays, toMoment, type LocalDateTime, type Moment } from './time.ts';

/**
 * When an event became news. Entries do not tell when they were published, and a start lies ahead, where feed readers
 * believe no date. So an event is news four weeks before it starts, and until then as old as its start less a year or
 * two: from the entry alone, the same from build to build, never in the future.
 * @param start of the event; of a series, of its first date
 * @returns undefined when it starts in more than two years
 * @throws RangeError when the start is no time
 */
export function getAnnouncement(start: LocalDateTime, now: Moment): Moment | undefined {
  return LEAD_DAYS.map((days) => shiftByDays(toMoment(start), -days)).find(
    (moment) => compare(moment, now) <= 0,
  );
}

/** Latest first. */
const LEAD_DAYS = [28, 365, 2 * 365];
