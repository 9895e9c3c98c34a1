import { generateRuleDates, type RecurrenceRule } from './recurrence-rule.ts';
import {
  getFirstDate,
  getOccurrence,
  expandOccurrences,
  isOccurrenceDate,
  type Occurrence,
  type Recurrence,
  type Schedule,
} from './recurrence.ts';
import {
  findClockChanges,
  getClockMinutes,
  getDatePart,
  getMinutesBetween,
  isRepeated,
  setDate,
  shiftByDays,
  shiftBySeconds,
  startOfDay,
  toLocalDateTime,
  type LocalDate,
  type Moment,
} from './time.ts';

/** What a calendar has to be told beside the rule, so that it finds our dates whatever it thinks of clock changes. */
export interface Series {
  /** The first date by the rule, which need not be that of the event's start. */
  readonly first: LocalDate;
  /**
   * The rule as a calendar counts. RFC 5545 3.3.10 leaves out a time that no clock shows and does not count it, we do:
   * a series that meets one ends by date. So does one with `until` and `count`, of which RFC 5545 allows one: whichever
   * comes first.
   */
  readonly rule: RecurrenceRule;
  /** How long an ordinary occurrence takes. */
  readonly minutes: number;
  /** Cancelled and moved ones, and those that a clock change makes shorter, longer, later or ambiguous; by date. */
  readonly overrides: readonly Occurrence[];
}

/**
 * For how long the occurrences at a clock change are told one by one, counted from the first date. It must not depend on
 * "now": the same entry would change without an edit.
 */
const YEARS_OF_CLOCK_CHANGES = 20;

/** An event as a series; undefined where its rule has no date. Throws as {@link expandOccurrences}. */
export function describeSeries(event: Schedule & { recurrence: Recurrence }): Series | undefined {
  const { exceptions = [], ...rule } = event.recurrence;
  const plain = { ...event, recurrence: rule };
  const first = getFirstDate(event);
  if (first === undefined) return undefined;
  const odd = findOddOccurrences(plain, first);
  const overrides = new Map(
    [...odd.map(({ date }) => date), ...exceptions.map(({ date }) => date)]
      .filter((date) => isOccurrenceDate(event, date))
      .map((date) => [date, getOccurrence(event, date)]),
  );
  const skips = odd.some(({ date, start }) => !isOnTime(event, date, start));
  const mustEndByDate = rule.count !== undefined && (skips || rule.until !== undefined);
  return {
    first,
    rule: mustEndByDate ? endByDate(rule, event.start) : rule,
    minutes: getClockMinutes(event.start, event.end),
    overrides: [...overrides.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

/**
 * Asks whether a calendar would find another time for this occurrence. RFC 5545 3.6.1 gives every occurrence the exact
 * length of the first one, ours have the same length on the clock; and readers of calendars differ about times that a
 * clock skips or shows twice.
 */
export function isOdd(event: Schedule, { date, start, end }: Occurrence): boolean {
  const minutes = getClockMinutes(event.start, event.end);
  return (
    !isOnTime(event, date, start) ||
    getMinutesBetween(start, end) !== minutes ||
    getClockMinutes(toLocalDateTime(start), toLocalDateTime(end)) !== minutes ||
    isRepeated(start) ||
    isRepeated(end)
  );
}

function isOnTime(event: Schedule, date: LocalDate, start: Moment): boolean {
  return toLocalDateTime(start) === setDate(event.start, date);
}

function endByDate({ count, ...rule }: RecurrenceRule, start: string): RecurrenceRule {
  const dates = [...generateRuleDates({ ...rule, count }, getDatePart(start))];
  return { ...rule, until: dates.at(-1) };
}

function findOddOccurrences(event: Schedule, first: LocalDate): Occurrence[] {
  const from = startOfDay(first);
  const to = shiftByDays(from, 366 * YEARS_OF_CLOCK_CHANGES);
  return findClockChanges(from, to)
    .flatMap((change) => expandOccurrences(event, around(change)))
    .filter((occurrence) => isOdd(event, occurrence));
}

/** An hour before and after: what begins in the skipped hour begins after it, the repeated one is two hours long. */
function around(change: Moment): { from: Moment; to: Moment } {
  return { from: shiftBySeconds(change, -HOUR - 1), to: shiftBySeconds(change, 2 * HOUR) };
}

const HOUR = 3600;
