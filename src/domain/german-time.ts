/**
 * Dates and times in German words, from own tables: Intl changes its spaces, dots and abbreviations
 * between ICU versions, and two builds of the same content must be byte-identical (contract).
 * All spaces are ordinary ones; where a line may break is the business of whoever sets the text.
 */

import { addDays, parseDate, toLocalDate, type DateFields, type LocalDate } from './calendar.ts';

/** A date as text, or anything that has the fields of one, such as a Moment. */
export type Day = LocalDate | DayFields;

interface DayFields extends DateFields {
  readonly dayOfWeek: number;
}

interface ClockFields {
  readonly hour: number;
  readonly minute: number;
}

/** "15. August 2024" */
export function formatDate(day: Day): string {
  const { year } = readDay(day);
  return `${formatDayAndMonth(day)} ${year}`;
}

/** "15. August" */
export function formatDayAndMonth(day: Day): string {
  const fields = readDay(day);
  return `${fields.day}. ${getMonthName(fields.month)}`;
}

/** "August 2024" for `2024-08` */
export function formatMonth(month: string): string {
  const fields = parseDate(`${month}-01`);
  return `${getMonthName(fields.month)} ${fields.year}`;
}

/** "Donnerstag, 15. August 2024" */
export function formatWeekdayDate(day: Day): string {
  return `${getWeekdayName(readDay(day).dayOfWeek)}, ${formatDate(day)}`;
}

/** "19", "19.30" */
export function formatClock({ hour, minute }: ClockFields): string {
  return minute === 0 ? `${hour}` : `${hour}.${String(minute).padStart(2, '0')}`;
}

/** "19 Uhr", "19.30 Uhr" */
export function formatTime(time: ClockFields): string {
  return `${formatClock(time)} Uhr`;
}

/**
 * From when to when: "19 bis 22 Uhr" within a day (midnight as its end is "24 Uhr"), otherwise
 * "Sa, 27. Februar, 10 Uhr bis So, 28. Februar 2027, 16 Uhr", with both years when they differ.
 */
export function formatTimeSpan(
  start: DayFields & ClockFields,
  end: DayFields & ClockFields,
): string {
  const endClock = isNextMidnight(start, end) ? '24' : formatClock(end);
  if (toLocalDate(start) === toLocalDate(end) || endClock === '24') {
    return endClock === formatClock(start)
      ? formatTime(start)
      : `${formatClock(start)} bis ${endClock} Uhr`;
  }
  const startDate = start.year === end.year ? formatDayAndMonth(start) : formatDate(start);
  return (
    `${getShortWeekday(start)}, ${startDate}, ${formatTime(start)} bis ` +
    `${getShortWeekday(end)}, ${formatDate(end)}, ${formatTime(end)}`
  );
}

/** "Do" */
export function getShortWeekday(day: Day): string {
  return getWeekdayName(readDay(day).dayOfWeek).slice(0, 2);
}

/** "Donnerstag" for 4; @throws RangeError outside of 1 (Monday) to 7 */
export function getWeekdayName(weekday: number): string {
  return pick(WEEKDAYS, weekday);
}

/** "August" for 8; @throws RangeError outside of 1 to 12 */
export function getMonthName(month: number): string {
  return pick(MONTHS, month);
}

const WEEKDAYS = [
  'Montag',
  'Dienstag',
  'Mittwoch',
  'Donnerstag',
  'Freitag',
  'Samstag',
  'Sonntag',
] as const;

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;

function pick(names: readonly string[], number: number): string {
  const name = names[number - 1];
  if (name === undefined) throw new RangeError(`${number} is not within 1 to ${names.length}`);
  return name;
}

function readDay(day: Day): DayFields {
  return typeof day === 'string' ? parseDate(day) : day;
}

function isNextMidnight(start: DayFields, end: DayFields & ClockFields): boolean {
  return end.hour === 0 && end.minute === 0 && toLocalDate(end) === addDays(toLocalDate(start), 1);
}
