import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Recurrence, RecurrenceRule } from '../../../src/domain/recurrence.ts';
import { addDays, type LocalDate } from '../../../src/domain/time.ts';
import { anyRule, anyStart } from './arbitraries.ts';
import { createSchedule, expandBetween } from './schedules.ts';

const FIVE_YEARS = 5 * 365 + 2;

describe('our dates and those of ical.js over five years', () => {
  it('are the same for any rule', () => {
    fc.assert(
      fc.property(anyStart(), anyRule(), (start, rule) => {
        expect(expandOurs(start, rule)).toEqual(expandTheirs(start, rule));
      }),
      { numRuns: 500, seed: 20_261_122 },
    );
  });

  it('are the same when some are cancelled, be they counted or not', () => {
    fc.assert(
      fc.property(
        anyStart(),
        anyRule(),
        fc.array(fc.nat(60), { maxLength: 20 }),
        (start, rule, picks) => {
          const dates = expandOurs(start, rule);
          const cancelled = [...new Set(picks.flatMap((pick) => dates[pick] ?? []))].sort();
          const exceptions = cancelled.map((date) => ({ date, status: 'cancelled' }) as const);
          expect(expandOurs(start, { ...rule, exceptions })).toEqual(
            expandTheirs(start, rule, cancelled),
          );
        },
      ),
      { numRuns: 300, seed: 20_261_122 },
    );
  });
});

/** Planned dates by the code under test. */
function expandOurs(start: LocalDate, recurrence: Recurrence): LocalDate[] {
  return expandBetween(createSchedule(start, recurrence), start, addDays(start, FIVE_YEARS))
    .filter(({ status }) => status === 'planned')
    .map(({ date }) => date);
}

/** The same rule as a calendar would carry it, expanded by a library that knows nothing of ours. */
function expandTheirs(
  start: LocalDate,
  rule: RecurrenceRule,
  cancelled: LocalDate[] = [],
): LocalDate[] {
  const component = new ICAL.Component(ICAL.parse(writeEvent(start, rule, cancelled)) as unknown[]);
  const dtstart = component.getFirstPropertyValue('dtstart') as ICAL.Time;
  const expansion = new ICAL.RecurExpansion({ component, dtstart });
  const end = addDays(start, FIVE_YEARS);
  const dates: LocalDate[] = [];
  // The types of ical.js hide that the last call gives nothing.
  for (let next = expansion.next() as ICAL.Time | undefined; next; next = expansion.next()) {
    const date = next.toString().slice(0, 10);
    if (date >= end) break;
    dates.push(date);
  }
  return dates;
}

function writeEvent(start: LocalDate, rule: RecurrenceRule, cancelled: LocalDate[]): string {
  return [
    'BEGIN:VEVENT',
    `DTSTART:${writeDate(start)}T190000`,
    `DTEND:${writeDate(start)}T220000`,
    `RRULE:${writeRule(start, rule)}`,
    ...cancelled.map((date) => `EXDATE:${writeDate(date)}T190000`),
    'END:VEVENT',
  ].join('\r\n');
}

function writeRule(start: LocalDate, rule: RecurrenceRule): string {
  const { frequency, interval, until, count } = rule;
  return [
    `FREQ=${frequency.toUpperCase()}`,
    ...writeDay(start, rule),
    interval && `INTERVAL=${interval}`,
    until && `UNTIL=${writeDate(until)}T235959`,
    count && `COUNT=${count}`,
  ]
    .filter(Boolean)
    .join(';');
}

function writeDay(start: LocalDate, { frequency, weekday, nth }: RecurrenceRule): string[] {
  const month = frequency === 'yearly' ? [`BYMONTH=${Number(start.slice(5, 7))}`] : [];
  if (weekday) return [...month, `BYDAY=${nth ?? ''}${weekday}`];
  return frequency === 'weekly' ? [] : [...month, `BYMONTHDAY=${Number(start.slice(8))}`];
}

const writeDate = (date: LocalDate) => date.replaceAll('-', '');
