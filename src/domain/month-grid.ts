import { addDays, getWeekday, parseDate, toLocalDate, type LocalDate } from './calendar.ts';
import { compare, startOfDay, type Moment } from './time.ts';

/** `YYYY-MM`; sorts as the month that it names. */
export type Month = string;

/** Something with a beginning and an exclusive end. */
export interface Span {
  readonly start: Moment;
  readonly end: Moment;
}

/** A day of the calendar and what is on at it. */
export interface GridDay<Item> {
  date: LocalDate;
  items: Item[];
}

/** From Monday to Sunday. */
export type GridWeek<Item> = (GridDay<Item> | undefined)[];

/** The month that a date, or anything with the fields of one, falls in. */
export function toMonth(day: LocalDate | Moment): Month {
  return (typeof day === 'string' ? day : toLocalDate(day)).slice(0, MONTH_LENGTH);
}

/** The twelve months of a year, from January on. */
export function listMonthsOfYear(year: number): Month[] {
  return Array.from({ length: 12 }, (_, index) =>
    toMonth(toLocalDate({ year, month: index + 1, day: 1 })),
  );
}

/** Every month that a span touches ({@link getLastDay}). */
export function listMonths(span: Span): Month[] {
  const last = toMonth(getLastDay(span));
  const months = [toMonth(span.start)];
  while ((months.at(-1) ?? last) < last) months.push(getNextMonth(months.at(-1) ?? last));
  return months;
}

/**
 * A month as a table: weeks from Monday to Sunday, with `undefined` for days of the neighbouring months. Whatever
 * lasts for several days is on at each of them; the items of a day keep the order given.
 * @throws RangeError when there is no such month
 */
export function createMonthGrid<Item>(
  month: Month,
  items: readonly Item[],
  getSpan: (item: Item) => Span,
): GridWeek<Item>[] {
  const byDay = groupByDay(month, items, getSpan);
  const days = listDays(month).map((date) => ({ date, items: byDay.get(date) ?? [] }));
  const before = getWeekday(`${month}-01`) - 1;
  const after = (7 - ((before + days.length) % 7)) % 7;
  const cells = [...createGap(before), ...days, ...createGap(after)];
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(7 * week, 7 * week + 7));
}

/** Whether a span begins before the day, goes on after it, both, or neither. */
export function describePart(span: Span, date: LocalDate): 'whole' | 'first' | 'middle' | 'last' {
  const begins = toLocalDate(span.start) === date;
  const ends = getLastDay(span) === date;
  if (begins) return ends ? 'whole' : 'first';
  return ends ? 'last' : 'middle';
}

/** The last day that a span touches: an end at midnight belongs to the day before. */
export function getLastDay({ start, end }: Span): LocalDate {
  const date = toLocalDate(end);
  const endsAtMidnight = compare(end, startOfDay(date)) === 0 && compare(start, end) < 0;
  return endsAtMidnight ? addDays(date, -1) : date;
}

function groupByDay<Item>(
  month: Month,
  items: readonly Item[],
  getSpan: (item: Item) => Span,
): Map<LocalDate, Item[]> {
  const first = `${month}-01`;
  const last = listDays(month).at(-1) ?? first;
  const byDay = new Map<LocalDate, Item[]>();
  for (const item of items) {
    const span = getSpan(item);
    const [start, end] = [toLocalDate(span.start), getLastDay(span)];
    // However long something lasts, only this month's days are walked through.
    const until = end < last ? end : last;
    for (let date = start > first ? start : first; date <= until; date = addDays(date, 1)) {
      const day = byDay.get(date);
      if (day === undefined) byDay.set(date, [item]);
      else day.push(item);
    }
  }
  return byDay;
}

function listDays(month: Month): LocalDate[] {
  const { daysInMonth } = parseDate(`${month}-01`);
  return Array.from(
    { length: daysInMonth },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`,
  );
}

function getNextMonth(month: Month): Month {
  return toMonth(parseDate(`${month}-01`).add({ months: 1 }).toString());
}

function createGap(days: number): undefined[] {
  return Array.from({ length: days }, () => undefined);
}

const MONTH_LENGTH = 'YYYY-MM'.length;
