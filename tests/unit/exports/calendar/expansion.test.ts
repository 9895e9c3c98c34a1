import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expandOccurrences,
  getFirstDate,
  type Recurrence,
  type RecurrenceException,
} from '../../../../src/domain/recurrence.ts';
import { addDays, existsInZone, startOfDay } from '../../../../src/domain/time.ts';
import { anyRule, anyStart } from '../../domain/arbitraries.ts';
import { createCalendarEvent, writeEvents } from './events.ts';
import { expandOurs, readers } from './read-calendar.ts';

const names = ['ical.js', 'node-ical'] as const;

interface Series extends Recurrence {
  start: string;
  end: string;
}

/** Dates between two days by our rules and by a library, side by side. */
function expandBoth(name: (typeof names)[number], series: Series, from: string, to: string) {
  const { start, end, ...recurrence } = series;
  const event = createCalendarEvent({ start, end, recurrence });
  const [first, last] = [`${from}T00:00:00Z`, `${to}T00:00:00Z`];
  return {
    ours: expandOurs(event, first, last),
    theirs: readers[name](writeEvents(event), first, last),
  };
}

describe.each(names)('%s finds the dates of the page', (name) => {
  const expectSame = (series: Series, from: string, to: string, count: number) => {
    const { ours, theirs } = expandBoth(name, series, from, to);
    expect(theirs).toEqual(ours);
    expect(ours).toHaveLength(count);
  };
  const evening = (date: string, rule: Recurrence): Series => ({
    start: `${date}T19:00`,
    end: `${date}T22:00`,
    ...rule,
  });

  it('over both changes of the clock', () => {
    const series = evening('2026-09-03', { frequency: 'weekly' });
    expectSame(series, '2026-09-01', '2027-09-01', 52);
  });

  it('when its start does not match the rule', () => {
    const series = evening('2026-11-27', { frequency: 'weekly', weekday: 'TU', interval: 2 });
    expectSame(series, '2026-11-01', '2027-01-01', 2);
  });

  it('on the last Tuesday of a month, over New Year', () => {
    const series = evening('2026-10-27', { frequency: 'monthly', weekday: 'TU', nth: -1 });
    expectSame(series, '2026-10-01', '2027-04-01', 6);
  });

  it('on the 31st, which some months lack', () => {
    expectSame(evening('2026-08-31', { frequency: 'monthly' }), '2026-08-01', '2027-08-01', 7);
  });

  it('on 29 February', () => {
    expectSame(evening('2024-02-29', { frequency: 'yearly' }), '2024-01-01', '2034-01-01', 3);
  });

  it('every year in the month of the start', () => {
    const rule = { frequency: 'yearly', weekday: 'MO', nth: 1 } as const;
    expectSame(evening('2026-09-15', rule), '2026-01-01', '2031-01-01', 4);
  });

  it('weekly over New Year, and no further than it is counted', () => {
    const series = evening('2026-12-24', { frequency: 'weekly', count: 3 });
    expectSame(series, '2026-12-01', '2027-12-01', 3);
  });

  it('up to and with the last day', () => {
    const series = evening('2026-12-24', { frequency: 'weekly', until: '2027-01-07' });
    expectSame(series, '2026-12-01', '2027-12-01', 3);
  });

  it('up to whichever end comes first, of which RFC 5545 knows one at a time', () => {
    const weekly = { frequency: 'weekly', until: '2027-01-07' } as const;
    expectSame(evening('2026-12-24', { ...weekly, count: 2 }), '2026-12-01', '2027-12-01', 2);
    expectSame(evening('2026-12-24', { ...weekly, count: 9 }), '2026-12-01', '2027-12-01', 3);
  });

  it('with 20 exceptions, half of them moved', () => {
    const exceptions = Array.from({ length: 20 }, (_, week): RecurrenceException => {
      const date = addDays('2026-09-03', week * 14);
      return week % 2 === 0
        ? { date, status: 'cancelled', note: 'Ferien' }
        : { date, status: 'moved', start: `${addDays(date, 1)}T18:30` };
    });
    const series = evening('2026-09-03', { frequency: 'weekly', exceptions });
    expectSame(series, '2026-09-01', '2027-09-01', 52);
  });

  it('when a date moves before the first one', () => {
    const exceptions = [
      { date: '2026-11-12', status: 'moved', start: '2026-11-04T19:00' },
    ] as const;
    expectSame(
      evening('2026-11-05', { frequency: 'weekly', count: 3, exceptions }),
      '2026-10-01',
      '2027-01-01',
      3,
    );
  });

  it.each([
    ['begins in the hour that spring skips', '2026-03-22T02:30', '2026-03-22T05:00'],
    ['ends in the hour that spring skips', '2026-03-21T22:00', '2026-03-22T02:30'],
    ['begins in the hour that autumn repeats', '2026-10-18T02:30', '2026-10-18T05:00'],
    ['ends in the hour that autumn repeats', '2026-10-17T22:00', '2026-10-18T02:30'],
    ['lasts all night, first on the night of spring', '2026-03-28T22:00', '2026-03-29T06:00'],
    ['lasts all night, first on the night of autumn', '2026-10-24T22:00', '2026-10-25T06:00'],
    ['begins first in the hour that spring skips', '2025-03-23T02:15', '2025-03-23T02:45'],
    ['takes a whole weekend', '2026-03-06T18:00', '2026-03-08T16:00'],
  ])('of a night that %s', (_case, start, end) => {
    expectSame(
      { start, end, frequency: 'weekly', count: 120 },
      start.slice(0, 10),
      addDays(start.slice(0, 10), 900),
      120,
    );
  });

  it('of a series that ends before it can begin: none', () => {
    const series = evening('2026-11-27', {
      frequency: 'weekly',
      weekday: 'TU',
      until: '2026-11-28',
    });
    expectSame(series, '2026-01-01', '2028-01-01', 0);
  });

  it('of single events, also in the hour that autumn repeats', () => {
    for (const [start, end] of [
      ['2027-02-27T10:00', '2027-02-28T16:00'],
      ['2026-10-25T02:15', '2026-10-25T02:45'],
      ['2026-10-24T22:00', '2026-10-25T02:30'],
      ['2027-03-27T22:00', '2027-03-28T06:00'],
    ] as const) {
      const event = createCalendarEvent({ start, end });
      const window = ['2026-01-01T00:00:00Z', '2028-01-01T00:00:00Z'] as const;
      expect(readers[name](writeEvents(event), ...window)).toEqual(expandOurs(event, ...window));
    }
  });

  it('of any rule, at any time of day, with exceptions', () => {
    fc.assert(
      fc.property(
        anyStart(),
        anyTimes(),
        anyRule(),
        anyExceptions(),
        (date, times, rule, picks) => {
          const [start, end] = [date + times.start, addDays(date, times.days) + times.end];
          const to = addDays(date, 3 * 366);
          const dates = expandOccurrences(
            { start, end, recurrence: rule },
            { from: startOfDay(date), to: startOfDay(to) },
          );
          // The content's check refuses a series whose first date no clock shows.
          const first = getFirstDate({ start, end, recurrence: rule });
          fc.pre(first === undefined || existsInZone(first + times.start));
          const exceptions = picks.flatMap(({ pick, ...exception }, index) => {
            const rest = dates[(pick + index) % Math.max(dates.length, 1)];
            if (rest === undefined) return [];
            const { days, ...status } = exception;
            return status.status === 'cancelled'
              ? [{ date: rest.date, ...status }]
              : [{ date: rest.date, ...status, start: `${addDays(rest.date, days)}T18:00` }];
          });
          const unique = exceptions.filter(
            ({ date: day }, index) => exceptions.findIndex((each) => each.date === day) === index,
          );
          const { ours, theirs } = expandBoth(
            name,
            { start, end, ...rule, exceptions: unique },
            date,
            to,
          );
          expect(theirs).toEqual(ours);
        },
      ),
      { numRuns: 80, seed: 20_261_126 },
    );
  });
});

/** From minutes to three days, often in the hours in which clocks are changed. */
function anyTimes() {
  const time = fc.constantFrom(
    'T00:00',
    'T01:30',
    'T02:00',
    'T02:30',
    'T03:00',
    'T19:00',
    'T23:30',
  );
  return fc
    .record({ start: time, end: time, days: fc.nat(3) })
    .filter(({ start, end, days }) => days > 0 || end > start);
}

function anyExceptions() {
  return fc.array(
    fc.record({
      pick: fc.nat(100),
      days: fc.integer({ min: -20, max: 20 }),
      status: fc.constantFrom<RecurrenceException['status'][]>('cancelled', 'moved'),
    }),
    { maxLength: 8 },
  );
}
