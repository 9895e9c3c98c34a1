import { isRepeated, TIME_ZONE, toLocalDateTime, type Moment } from '../../domain/time.ts';
import { property } from './content-line.ts';

/** `20270114T190000` out of `2027-01-14T19:00`. */
export function writeLocal(local: string): string {
  return `${local.replace(/[-:]/g, '')}00`;
}

/** `20270114T180000Z` */
export function writeInstant(moment: Moment): string {
  return new Date(moment.epochMilliseconds).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** `20270114` */
export function writeDate(date: string): string {
  return date.replaceAll('-', '');
}

/** `PT2H30M` */
export function writeMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`;
}

/**
 * A time on the clock in Düsseldorf. One that the clock shows twice is written in UTC: RFC 5545 3.3.5 means the first
 * one, ical.js takes the second.
 */
export function timeProperty(name: string, moment: Moment): string {
  return isRepeated(moment)
    ? property(name, writeInstant(moment))
    : localTimeProperty(name, toLocalDateTime(moment));
}

/**
 * The date of an override. It is found by what the clock shows or by the instant, as a program likes; in the hour that
 * autumn repeats only a zone of summer time alone says both.
 */
export function recurrenceIdProperty(local: string, moment: Moment): string {
  return isRepeated(moment) && toLocalDateTime(moment) === local
    ? property('RECURRENCE-ID', writeLocal(local), { TZID: SUMMER_ZONE })
    : localTimeProperty('RECURRENCE-ID', local);
}

/** A time as a rule makes it, even one that no clock shows. */
export function localTimeProperty(name: string, local: string): string {
  return property(name, writeLocal(local), { TZID: TIME_ZONE });
}

/** Two hours ahead of UTC all year, as Berlin is in summer; POSIX turns the sign. */
const SUMMER_ZONE = 'Etc/GMT-2';

/** Since 1996 the same in the whole Union (directive 2000/84/EC); the first dates are those that calendars write. */
const berlin: readonly string[] = [
  'BEGIN:VTIMEZONE',
  `TZID:${TIME_ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const summer: readonly string[] = [
  'BEGIN:VTIMEZONE',
  `TZID:${SUMMER_ZONE}`,
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0200',
  'DTSTART:19700101T000000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The zones that these lines name, and Berlin in any case (RFC 5545 3.6.5). */
export function createTimeZones(lines: readonly string[]): string[] {
  const isNamed = lines.some((line) => line.includes(`;TZID=${SUMMER_ZONE}:`));
  return isNamed ? [...berlin, ...summer] : [...berlin];
}
