import { getWeekdayOf, type RecurrenceRule } from '../../domain/recurrence-rule.ts';
import { parseDate, startOfNextDay, shiftBySeconds } from '../../domain/time.ts';
import { writeInstant } from './times.ts';

/**
 * A rule as RRULE (RFC 5545 3.3.10), for a DTSTART on the rule's first date.
 *
 * @param start The date of the event's start: the day of the month and the month come from it. It may differ from the
 *   first date, which then decides the rhythm just as well.
 */
export function createRule(rule: RecurrenceRule, start: string): string {
  const { frequency, interval = 1, until, count } = rule;
  return [
    `FREQ=${frequency.toUpperCase()}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...createDay(rule, start),
    ...(until === undefined ? [] : [`UNTIL=${writeInstant(getLastSecond(until))}`]),
    ...(count === undefined || until !== undefined ? [] : [`COUNT=${count}`]),
  ].join(';');
}

function createDay({ frequency, weekday, nth }: RecurrenceRule, start: string): string[] {
  const { month, day } = parseDate(start);
  if (frequency === 'weekly') return [`BYDAY=${weekday ?? getWeekdayOf(start)}`];
  const within = frequency === 'yearly' ? [`BYMONTH=${month}`] : [];
  return weekday === undefined || nth === undefined
    ? [...within, `BYMONTHDAY=${day}`]
    : [...within, `BYDAY=${nth}${weekday}`];
}

/** The whole last day: readers differ about a time within the hour that spring skips. */
function getLastSecond(until: string) {
  return shiftBySeconds(startOfNextDay(until), -1);
}
