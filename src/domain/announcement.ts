import { lastsBeyond, type Schedule } from './recurrence.ts';
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

/**
 * When a feed tells of an event anew (RFC 4287 4.2.15): when it was announced, or changed after that, cancelled above
 * all. Never in the future; what is changed when all is over is no news.
 * @param lastModified of the event's file
 * @returns undefined for what is not announced yet. Throws as {@link getAnnouncement} and {@link lastsBeyond}.
 */
export function getLastNews(
  event: Schedule,
  lastModified: Moment,
  now: Moment,
): Moment | undefined {
  const announced = getAnnouncement(event.start, now);
  if (announced === undefined || compare(lastModified, now) > 0) return announced;
  const isNews = compare(lastModified, announced) > 0 && lastsBeyond(event, lastModified);
  return isNews ? lastModified : announced;
}

/** Latest first. */
const LEAD_DAYS = [28, 365, 2 * 365];
