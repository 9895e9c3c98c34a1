import { generateRuleDates, type RecurrenceRule } from './recurrence-rule.ts';
import {
  addClockMinutes,
  addDays,
  compare,
  getClockMinutes,
  getDatePart,
  setDate,
  toLocalDate,
  toMoment,
  toMomentAfterGap,
  type LocalDate,
  type LocalDateTime,
  type Moment,
} from './time.ts';

export { describeRecurrence } from './describe-recurrence.ts';
export type { RecurrenceRule, Weekday } from './recurrence-rule.ts';

/** What the contract's `events` say about time. */
export interface Schedule {
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
  readonly status?: 'planned' | 'cancelled' | undefined;
  readonly recurrence?: Recurrence | undefined;
}

export interface Recurrence extends RecurrenceRule {
  readonly exceptions?: readonly RecurrenceException[] | undefined;
}

export interface RecurrenceException {
  /** The date by the rule, also of an occurrence that moves elsewhere. */
  readonly date: LocalDate;
  readonly status: 'cancelled' | 'moved';
  readonly start?: LocalDateTime | undefined;
  readonly end?: LocalDateTime | undefined;
  readonly note?: string | undefined;
}

export interface Occurrence {
  /** The date by the rule: an occurrence's identity, which stays when it moves. */
  readonly date: LocalDate;
  readonly start: Moment;
  readonly end: Moment;
  readonly status: 'planned' | 'cancelled';
  readonly moved: boolean;
  readonly note?: string;
}

/** Half open: an occurrence belongs to it that ends after `from` and starts before `to`. */
export interface Window {
  readonly from: Moment;
  readonly to: Moment;
}

/**
 * The occurrences of an event within a window, by start; an event without recurrence has one.
 * Time of day and length are those on the clock and stay over DST changes; a start within the skipped
 * hour of spring moves forward by it. A cancelled date stays in the list as such, a cancelled event
 * cancels all. A moved date without `end` keeps its length and is looked for where it moved to.
 * Exceptions on dates that the rule lacks are ignored (see {@link isOccurrenceDate}).
 * @throws RangeError on times that do not exist, and as {@link generateRuleDates}
 */
export function expandOccurrences(event: Schedule, window: Window): Occurrence[] {
  return [...findCandidateDates(event, window)]
    .map((date) => getOccurrence(event, date))
    .filter(({ start, end }) => compare(end, window.from) > 0 && compare(start, window.to) < 0)
    .sort(byStart);
}

/**
 * The first planned occurrence that is not over, which may be running; undefined when none comes.
 * Throws as {@link expandOccurrences}.
 */
export function nextOccurrence(event: Schedule, now: Moment): Occurrence | undefined {
  if (event.status === 'cancelled') return undefined;
  const isAhead = ({ status, end }: Occurrence) => status === 'planned' && compare(end, now) > 0;
  const ahead = getMovedOccurrences(event).filter(isAhead);
  for (const date of generateDates(event, getEarliestDate(event, now))) {
    const occurrence = getOccurrence(event, date);
    if (occurrence.moved || !isAhead(occurrence)) continue;
    ahead.push(occurrence);
    break;
  }
  return ahead.sort(byStart)[0];
}

/** Asks whether any occurrence, cancelled or not, ends after the moment. Throws as {@link expandOccurrences}. */
export function lastsBeyond(event: Schedule, moment: Moment): boolean {
  const endsLater = (date: LocalDate) => compare(getOccurrence(event, date).end, moment) > 0;
  if (findMovedDates(event).some(endsLater)) return true;
  for (const date of generateDates(event, getEarliestDate(event, moment))) {
    if (endsLater(date)) return true;
  }
  return false;
}

/** The occurrences that are elsewhere than the rule has them, whenever that is; in no order. */
export function getMovedOccurrences(event: Schedule): Occurrence[] {
  return findMovedDates(event).map((date) => getOccurrence(event, date));
}

/** The first date by the rule; undefined where it has none, because it ends before it can begin. */
export function getFirstDate(event: Schedule): LocalDate | undefined {
  return generateDates(event, getDatePart(event.start)).next().value ?? undefined;
}

/** Asks whether the rule has this date, whatever its exceptions say. Throws as {@link generateRuleDates}. */
export function isOccurrenceDate(event: Schedule, date: LocalDate): boolean {
  return generateDates(event, date).next().value === date;
}

/** The dates that could touch the window; moved ones whatever their date, since they may move into it. */
function findCandidateDates(event: Schedule, { from, to }: Window): Set<LocalDate> {
  const dates = new Set(findMovedDates(event));
  const last = toLocalDate(to);
  for (const date of generateDates(event, getEarliestDate(event, from))) {
    if (date > last) break;
    dates.add(date);
  }
  return dates;
}

function findMovedDates(event: Schedule): LocalDate[] {
  const exceptions = event.recurrence?.exceptions ?? [];
  return exceptions
    .filter(({ status, date }) => status === 'moved' && isOccurrenceDate(event, date))
    .map(({ date }) => date);
}

/** The first date whose occurrence can end after `moment`; a day early, for the hour of the spring gap. */
function getEarliestDate({ start, end }: Schedule, moment: Moment): LocalDate {
  const days = Math.ceil(getClockMinutes(start, end) / MINUTES_PER_DAY);
  return addDays(toLocalDate(moment), -days - 1);
}

function* generateDates(
  { start, recurrence }: Schedule,
  from: LocalDate,
): Generator<LocalDate, void> {
  const startDate = getDatePart(start);
  if (recurrence) yield* generateRuleDates(recurrence, startDate, from);
  else if (startDate >= from) yield startDate;
}

/** The occurrence of a date that the rule has ({@link isOccurrenceDate}). */
export function getOccurrence(event: Schedule, date: LocalDate): Occurrence {
  const exception = event.recurrence?.exceptions?.find((candidate) => candidate.date === date);
  const { status, note } = exception ?? {};
  return {
    date,
    ...createSpan(event, date, status === 'moved' ? exception : undefined),
    status: event.status === 'cancelled' || status === 'cancelled' ? 'cancelled' : 'planned',
    moved: status === 'moved',
    ...(note === undefined ? {} : { note }),
  };
}

function createSpan(
  event: Schedule,
  date: LocalDate,
  move: Pick<RecurrenceException, 'start' | 'end'> = {},
): Pick<Occurrence, 'start' | 'end'> {
  const start = move.start ? toMoment(move.start) : toMomentAfterGap(setDate(event.start, date));
  const end = move.end
    ? toMoment(move.end)
    : addClockMinutes(start, getClockMinutes(event.start, event.end));
  return { start, end };
}

function byStart(a: Occurrence, b: Occurrence): number {
  return compare(a.start, b.start) || (a.date < b.date ? -1 : 1);
}

const MINUTES_PER_DAY = 24 * 60;
