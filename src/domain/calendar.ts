/**
 * Dates of the calendar, without a zone. The strings sort as the dates that they name,
 * so `<` and `>` compare them (years 0000 to 9999).
 */

/** `YYYY-MM-DD` */
export type LocalDate = string;

export interface DateFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** ISO 8601: Monday is 1, Sunday is 7. */
export type WeekdayNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * Reads a date.
 * @throws RangeError when it is not written `YYYY-MM-DD` or not in the calendar (2026-02-30)
 */
export function parseDate(date: LocalDate): Temporal.PlainDate {
  if (!isCalendarDate(date)) {
    throw new RangeError(`Not a date: "${date}" (expected YYYY-MM-DD, a day of the calendar)`);
  }
  return Temporal.PlainDate.from(date);
}

/** Asks whether the text is written `YYYY-MM-DD` and names a day that the calendar has. */
export function isCalendarDate(date: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return createDate(Number(year), Number(month), Number(day)) !== undefined;
}

/** The date of year, month (1–12) and day, or undefined when the calendar lacks it (30 February). */
export function createDate(year: number, month: number, day: number): LocalDate | undefined {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= getDaysInMonth(year, month);
  return isDay ? toLocalDate({ year, month, day }) : undefined;
}

/** The date of a local time: `2027-01-14` of `2027-01-14T19:00`. A date stays as it is. */
export function getDatePart(local: string): LocalDate {
  return local.slice(0, DATE_LENGTH);
}

/** The same time of day on another date. */
export function setDate(local: string, date: LocalDate): string {
  return date + local.slice(DATE_LENGTH);
}

const DATE_LENGTH = 'YYYY-MM-DD'.length;

/**
 * The date that a Moment, or anything else with these fields, falls on.
 * @throws RangeError when the calendar lacks it
 */
export function toLocalDate({ year, month, day }: DateFields): LocalDate {
  return new Temporal.PlainDate(year, month, day).toString();
}

/** Number of days (28–31) of a month (1–12). */
export function getDaysInMonth(year: number, month: number): number {
  return new Temporal.PlainDate(year, month, 1).daysInMonth;
}

/** The date so many days later; earlier when `days` is negative. Throws as {@link parseDate}. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return parseDate(date).add({ days }).toString();
}

/**
 * The same day so many months later, earlier when `months` is negative; the last of the month where it has no such day
 * (31 August and six months: 28 February). Throws as {@link parseDate}.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return parseDate(date).add({ months }).toString();
}

/** Whole days from `start` to `end`; negative when `end` comes first. Throws as {@link parseDate}. */
export function getDaysBetween(start: LocalDate, end: LocalDate): number {
  return parseDate(start).until(parseDate(end)).days;
}

/** Throws as {@link parseDate}. */
export function getWeekday(date: LocalDate): WeekdayNumber {
  return parseDate(date).dayOfWeek as WeekdayNumber;
}

/**
 * The nth weekday of a month, as RFC 5545 counts in BYDAY.
 * @param nth 1 is the first; -1 is the last, the only one counted from the end
 * @returns undefined when the month has no such day (a fifth Monday)
 */
export function findNthWeekday(
  year: number,
  month: number,
  weekday: WeekdayNumber,
  nth: number,
): LocalDate | undefined {
  const firstOfMonth = new Temporal.PlainDate(year, month, 1);
  const first = 1 + ((weekday - firstOfMonth.dayOfWeek + 7) % 7);
  const last = first + 7 * Math.floor((firstOfMonth.daysInMonth - first) / 7);
  return createDate(year, month, nth === -1 ? last : first + 7 * (nth - 1));
}
