import {
  addDays,
  createDate,
  findNthWeekday,
  getDaysBetween,
  getWeekday,
  parseDate,
  type LocalDate,
  type WeekdayNumber,
} from './calendar.ts';

/** As iCalendar's BYDAY has them, from Monday on. */
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** The rule of a series: the contract's keys under `recurrence`, without the exceptions. */
export interface RecurrenceRule {
  readonly frequency: 'weekly' | 'monthly' | 'yearly';
  /** Every so many weeks, months or years; 1 when missing. */
  readonly interval?: number | undefined;
  /** Weekly: that of the start when missing. Monthly and yearly: only together with `nth`. */
  readonly weekday?: Weekday | undefined;
  /** 1 to 4, or -1 for the last; yearly: within the month of the start. */
  readonly nth?: number | undefined;
  /** The last date that may occur. */
  readonly until?: LocalDate | undefined;
  /** So many dates in all; the ones with an exception count, as in RFC 5545. */
  readonly count?: number | undefined;
}

/**
 * The dates of a rule in ascending order, as RFC 5545 (FREQ, INTERVAL, BYDAY, BYMONTHDAY, UNTIL,
 * COUNT; weeks begin on Monday). A month without the wanted day is skipped, so 29 February occurs in
 * leap years only. When the start does not match the rule, the rule decides: the first date is the
 * first match from the start on, in the rhythm of weeks or months that the start's own begins.
 * Endless rules end with the year 9999; take what you need.
 * @param start date of the event's start; nothing occurs before
 * @param from dates before it are left out. Without `count` this costs nothing, however old the rule is
 * @throws RangeError when the rule contradicts itself (see {@link assertRule})
 */
export function* generateRuleDates(
  rule: RecurrenceRule,
  start: LocalDate,
  from: LocalDate = start,
): Generator<LocalDate, void, undefined> {
  assertRule(rule);
  const { findDate, getPeriod } =
    rule.frequency === 'weekly' ? weeks(rule, start) : months(rule, start);
  const last = rule.until ?? '9999-12-31';
  const lastPeriod = getPeriod(last);
  let left = rule.count ?? Infinity;
  // Counting needs every date from the first one on.
  let period = rule.count === undefined ? Math.max(0, getPeriod(from)) : 0;
  for (; period <= lastPeriod && left > 0; period += 1) {
    const date = findDate(period);
    if (date === undefined || date < start || date > last) continue;
    left -= 1;
    if (date >= from) yield date;
  }
}

/** Monday is 1, Sunday is 7. */
export function getWeekdayNumber(weekday: Weekday): WeekdayNumber {
  return (WEEKDAYS.indexOf(weekday) + 1) as WeekdayNumber;
}

/** The weekday of a date, as iCalendar names it. Throws as {@link parseDate}. */
export function getWeekdayOf(date: LocalDate): Weekday {
  return WEEKDAYS[getWeekday(date) - 1] ?? 'MO';
}

/**
 * Refuses rules that have no meaning here. Editors never meet these messages: the schema refuses such
 * entries first, in German. An interval of 0 would never end.
 * @throws RangeError
 */
export function assertRule({ frequency, interval, weekday, nth, count }: RecurrenceRule): void {
  const problems = [
    !isCount(interval) && `interval must be a whole number from 1, got ${String(interval)}`,
    !isCount(count) && `count must be a whole number from 1, got ${String(count)}`,
    nth !== undefined && ![1, 2, 3, 4, -1].includes(nth) && `nth must be 1 to 4 or -1, got ${nth}`,
    frequency === 'weekly' && nth !== undefined && 'nth has no meaning in a weekly rule',
    frequency !== 'weekly' &&
      (weekday === undefined) !== (nth === undefined) &&
      `a ${frequency} rule takes weekday and nth together or neither`,
  ].filter((problem) => problem !== false);
  if (problems.length > 0) throw new RangeError(`Recurrence: ${problems.join('; ')}`);
}

/** A rule as a row of equal periods, of which each has one date or none. Period 0 holds the start. */
interface Periods {
  readonly findDate: (period: number) => LocalDate | undefined;
  readonly getPeriod: (date: LocalDate) => number;
}

function weeks({ interval = 1, weekday }: RecurrenceRule, start: LocalDate): Periods {
  const startWeekday = getWeekday(start);
  const monday = addDays(start, 1 - startWeekday);
  const offset = (weekday === undefined ? startWeekday : getWeekdayNumber(weekday)) - 1;
  return {
    findDate: (period) => addDays(monday, period * interval * 7 + offset),
    getPeriod: (date) => Math.floor(getDaysBetween(monday, date) / (interval * 7)),
  };
}

/** Yearly rules are monthly ones in steps of twelve: their month is always that of the start. */
function months(
  { frequency, interval = 1, weekday, nth }: RecurrenceRule,
  start: LocalDate,
): Periods {
  const step = frequency === 'yearly' ? interval * 12 : interval;
  const { day } = parseDate(start);
  const firstMonth = countMonths(start);
  return {
    findDate: (period) => {
      const index = firstMonth + period * step;
      const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
      return weekday === undefined || nth === undefined
        ? createDate(year, month, day)
        : findNthWeekday(year, month, getWeekdayNumber(weekday), nth);
    },
    getPeriod: (date) => Math.floor((countMonths(date) - firstMonth) / step),
  };
}

function countMonths(date: LocalDate): number {
  const { year, month } = parseDate(date);
  return year * 12 + month - 1;
}

function isCount(value: number | undefined): boolean {
  return value === undefined || (Number.isSafeInteger(value) && value >= 1);
}
