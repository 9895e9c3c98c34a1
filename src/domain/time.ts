/**
 * Time in Düsseldorf. This file alone knows the zone; together with `calendar.ts` it alone names
 * Temporal. The rest of the project imports both, and the German words, from here.
 */

import { isCalendarDate, parseDate, type LocalDate } from './calendar.ts';

export * from './calendar.ts';
export * from './german-time.ts';

export const TIME_ZONE = 'Europe/Berlin';

/** `YYYY-MM-DDTHH:mm`, on the clock in Düsseldorf */
export type LocalDateTime = string;

/** An instant that knows its wall clock, always in {@link TIME_ZONE}. */
export type Moment = Temporal.ZonedDateTime;

/**
 * Reads the instant that a build takes for "now" (`SITE_NOW` of the contract).
 * @param iso ISO 8601 with `Z` or an offset
 * @throws RangeError when it is something else, above all a time without offset
 */
export function parseNow(iso: string): Moment {
  try {
    return Temporal.Instant.from(iso).toZonedDateTimeISO(TIME_ZONE);
  } catch {
    throw new RangeError(
      `Not an instant: "${iso}" (expected ISO 8601 with offset, such as 2026-11-22T19:00:00+01:00)`,
    );
  }
}

/**
 * The moment of a time that somebody wrote down. An hour that exists twice (autumn) means its first
 * run, still in summer time.
 * @throws RangeError when it is not written `YYYY-MM-DDTHH:mm`, or when no clock showed it
 */
export function toMoment(local: LocalDateTime): Moment {
  if (!existsInZone(local)) {
    throw new RangeError(
      `Not a time in ${TIME_ZONE}: "${local}" (expected YYYY-MM-DDTHH:mm, not within the hour that summer time skips)`,
    );
  }
  return resolve(local);
}

/**
 * As {@link toMoment}, but a time within the skipped hour of spring moves forward by that hour, as
 * RFC 5545 3.3.5 has it. For times that a rule made, which nobody can correct.
 */
export function toMomentAfterGap(local: LocalDateTime): Moment {
  return isLocalDateTime(local) ? resolve(local) : toMoment(local);
}

/** Asks whether a clock in Düsseldorf ever shows this time: false in the spring gap and on 30 February. */
export function existsInZone(local: string): boolean {
  return isLocalDateTime(local) && resolve(local).toPlainDateTime().toString().startsWith(local);
}

/** Asks whether clocks show this time twice: it lies within the hour that autumn repeats. */
export function isRepeated(moment: Moment): boolean {
  const local = moment.toPlainDateTime();
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(TIME_ZONE, { disambiguation }),
  ) as [Moment, Moment];
  return compare(first, second) !== 0;
}

/** The moments from `start` to before `end` at which clocks are changed, in spring and in autumn. */
export function findClockChanges(start: Moment, end: Moment): Moment[] {
  const changes: Moment[] = [];
  let next = start.getTimeZoneTransition('next');
  while (next !== null && compare(next, end) < 0) {
    changes.push(next);
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

/** The first moment of a date. Throws as {@link parseDate}. */
export function startOfDay(date: LocalDate): Moment {
  return parseDate(date).toZonedDateTime(TIME_ZONE);
}

/** The exclusive end of a date that counts inclusively ("until 30 June"). Throws as {@link parseDate}. */
export function startOfNextDay(date: LocalDate): Moment {
  return parseDate(date).add({ days: 1 }).toZonedDateTime(TIME_ZONE);
}

/** ISO 8601 with seconds and offset, as the data files hold it: `2026-11-22T19:00:00+01:00`. */
export function toIsoString(moment: Moment): string {
  return moment.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

/** For sorting: negative when `a` comes first, 0 for the same instant. */
export function compare(a: Moment, b: Moment): number {
  return Temporal.ZonedDateTime.compare(a, b);
}

/** Asks whether `start` <= `moment` < `end`. */
export function isWithin(moment: Moment, start: Moment, end: Moment): boolean {
  return compare(start, moment) <= 0 && compare(moment, end) < 0;
}

/** The same time on the clock so many days later (earlier when negative), also over a DST change. */
export function shiftByDays(moment: Moment, days: number): Moment {
  return moment.add({ days });
}

/** So many seconds later (earlier when negative), whatever clocks show. */
export function shiftBySeconds(moment: Moment, seconds: number): Moment {
  return moment.add({ seconds });
}

/** Minutes that pass from `start` to `end`. */
export function getMinutesBetween(start: Moment, end: Moment): number {
  return (end.epochMilliseconds - start.epochMilliseconds) / 60_000;
}

/** `YYYY-MM-DDTHH:mm`, what a clock in Düsseldorf shows then. */
export function toLocalDateTime(moment: Moment): LocalDateTime {
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** Minutes on the clock from `start` to `end`, as if no clock were ever changed. */
export function getClockMinutes(start: LocalDateTime, end: LocalDateTime): number {
  const minutes = { largestUnit: 'minute' } as const;
  return Temporal.PlainDateTime.from(start).until(end, minutes).minutes;
}

/** Adds minutes on the clock, so that 22:00 and 480 minutes give 06:00 in every night of the year. */
export function addClockMinutes(moment: Moment, minutes: number): Moment {
  return moment.toPlainDateTime().add({ minutes }).toZonedDateTime(TIME_ZONE);
}

function resolve(local: LocalDateTime): Moment {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(TIME_ZONE);
}

function isLocalDateTime(text: string): boolean {
  const [, date, hour, minute] = /^(.{10})T(\d{2}):(\d{2})$/.exec(text) ?? [];
  return isCalendarDate(date ?? '') && Number(hour) < 24 && Number(minute) < 60;
}
