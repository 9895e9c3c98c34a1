import { describe, expect, it } from 'vitest';
import { listOccurrences } from '../../../src/domain/listed-occurrences.ts';
import type { Recurrence, Schedule } from '../../../src/domain/recurrence.ts';
import { parseNow, toLocalDate } from '../../../src/domain/time.ts';
import { createSchedule } from './schedules.ts';

const NOW = parseNow('2026-11-26T12:00:00+01:00');

const list = (event: Schedule) =>
  listOccurrences(event, NOW).map(({ start }) => toLocalDate(start));

const listSeries = (start: string, recurrence: Recurrence) =>
  list(createSchedule(start, recurrence));

describe('the dates that the site lists', () => {
  it.each(['1899-05-01', '2026-12-10', '2310-05-01'])(
    'hold a single event, be it on %s',
    (date) => {
      expect(list(createSchedule(date))).toEqual([date]);
    },
  );

  it('of a series without end go to the end of next year', () => {
    expect(listSeries('2026-11-30', { frequency: 'weekly' }).at(-1)).toBe('2027-12-27');
  });

  it.each<[string, string, Recurrence, string]>([
    ['a leap day', '2024-02-29', { frequency: 'yearly' }, '2028-02-29'],
    ['every fifth year', '2025-05-01', { frequency: 'yearly', interval: 5 }, '2030-05-01'],
  ])('go on to the next one: %s', (_, start, recurrence, next) => {
    expect(listSeries(start, recurrence)).toEqual([start, next]);
  });

  it('hold the whole year in which a series begins', () => {
    const dates = listSeries('2029-03-05', { frequency: 'weekly' });
    expect([dates[0], dates.at(-1)]).toEqual(['2029-03-05', '2029-12-31']);
  });

  it('hold what was moved, wherever to, and none that the rule has there', () => {
    const exceptions = [
      { date: '2026-12-07', status: 'moved', start: '2029-01-05T19:00' },
      { date: '2026-12-14', status: 'moved', start: '2011-01-05T19:00' },
    ] as const;
    const dates = listSeries('2026-11-30', { frequency: 'weekly', exceptions });
    expect(dates.slice(0, 3)).toEqual(['2011-01-05', '2026-11-30', '2026-12-21']);
    expect(dates.slice(-2)).toEqual(['2027-12-27', '2029-01-05']);
  });

  it('hold the dates of a series that is off as a whole', () => {
    const event = createSchedule('2029-03-05', { frequency: 'yearly' });
    expect(list({ ...event, status: 'cancelled' })).toEqual(['2029-03-05']);
  });

  it('begin in 2015, so that a typing error makes no thousand pages', () => {
    const dates = listSeries('1927-01-06', { frequency: 'weekly' });
    expect([dates[0], dates.at(-1)]).toEqual(['2015-01-01', '2027-12-30']);
  });
});
