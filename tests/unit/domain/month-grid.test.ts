import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createMonthGrid,
  describePart,
  listMonths,
  listMonthsOfYear,
  toMonth,
  type GridWeek,
} from '../../../src/domain/month-grid.ts';
import { addDays, getDaysInMonth, getWeekday, toMoment } from '../../../src/domain/time.ts';

const span = (start: string, end: string) => ({ start: toMoment(start), end: toMoment(end) });

const evening = (date: string) => span(`${date}T19:00`, `${date}T22:00`);

const createGrid = (month: string, items: ReturnType<typeof span>[] = []) =>
  createMonthGrid(month, items, (item) => item);

/** Dates with how much is on, of the days on which something is. */
const readBusy = (weeks: GridWeek<unknown>[]) =>
  weeks
    .flat()
    .flatMap((day) => (day && day.items.length > 0 ? [`${day.date} ${day.items.length}`] : []));

describe('the grid of a month', () => {
  it('begins its weeks on Monday and leaves out the neighbours’ days', () => {
    const days = createGrid('2027-01').map((week) =>
      week.map((day) => (day === undefined ? '.' : String(Number(day.date.slice(-2))))).join(' '),
    );
    expect(days).toEqual([
      '. . . . 1 2 3',
      '4 5 6 7 8 9 10',
      '11 12 13 14 15 16 17',
      '18 19 20 21 22 23 24',
      '25 26 27 28 29 30 31',
    ]);
  });

  it.each([
    ['2027-02', 4, 'begins on Monday and ends on Sunday'],
    ['2028-02', 5, 'has a leap day'],
    ['2027-05', 6, 'begins on Saturday and has 31 days'],
  ])('of %s has %i weeks: it %s', (month, weeks) => {
    expect(createGrid(month)).toHaveLength(weeks);
  });

  it('holds every day of any month once, in the column of its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1990, max: 2100 }), (m, y) => {
        const weeks = createGrid(`${y}-${String(m).padStart(2, '0')}`);
        const dates = weeks.flat().flatMap((day) => day?.date ?? []);
        expect(dates).toHaveLength(getDaysInMonth(y, m));
        expect(new Set(dates).size).toBe(dates.length);
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          week.forEach((day, column) => {
            if (day !== undefined) expect(getWeekday(day.date)).toBe(column + 1);
          });
        }
      }),
    );
  });

  it('shows an evening on its day, and two of them in the order given', () => {
    const [first, second] = [evening('2027-01-14'), evening('2027-01-14')];
    const weeks = createGrid('2027-01', [first, second]);
    expect(weeks.flat().find((day) => day?.date === '2027-01-14')?.items).toEqual([first, second]);
    expect(readBusy(weeks)).toEqual(['2027-01-14 2']);
  });

  it('shows what lasts for days on each of them', () => {
    const weekend = span('2027-02-26T18:00', '2027-02-28T16:00');
    expect(readBusy(createGrid('2027-02', [weekend]))).toEqual([
      '2027-02-26 1',
      '2027-02-27 1',
      '2027-02-28 1',
    ]);
  });

  it('shows the part of it that falls into the month', () => {
    const camp = span('2026-12-30T10:00', '2027-01-02T16:00');
    expect(readBusy(createGrid('2026-12', [camp]))).toEqual(['2026-12-30 1', '2026-12-31 1']);
    expect(readBusy(createGrid('2027-01', [camp]))).toEqual(['2027-01-01 1', '2027-01-02 1']);
    expect(readBusy(createGrid('2027-03', [camp]))).toEqual([]);
  });

  it('does not show a day that something ends before, at midnight', () => {
    const party = span('2027-01-09T20:00', '2027-01-10T00:00');
    expect(readBusy(createGrid('2027-01', [party]))).toEqual(['2027-01-09 1']);
  });

  it.each(['2027-03-28', '2027-10-31'])('keeps %s, on which the clock is changed', (date) => {
    const night = span(`${addDays(date, -1)}T23:00`, `${date}T04:00`);
    expect(readBusy(createGrid(toMonth(date), [night]))).toEqual([
      `${addDays(date, -1)} 1`,
      `${date} 1`,
    ]);
  });

  it('walks through no more days than the month has, however long something lasts', () => {
    const forever = span('1900-01-01T00:00', '9998-12-31T00:00');
    expect(readBusy(createGrid('2027-02', [forever]))).toHaveLength(28);
  });
});

describe('the part of a day', () => {
  const weekend = span('2027-02-26T18:00', '2027-02-28T16:00');

  it.each([
    ['2027-02-26', 'first'],
    ['2027-02-27', 'middle'],
    ['2027-02-28', 'last'],
  ])('of a weekend on %s is the %s', (date, part) => {
    expect(describePart(weekend, date)).toBe(part);
  });

  it('of an evening is the whole', () => {
    expect(describePart(evening('2027-01-14'), '2027-01-14')).toBe('whole');
    expect(describePart(span('2027-01-14T20:00', '2027-01-15T00:00'), '2027-01-14')).toBe('whole');
  });
});

describe('months', () => {
  it('are those that something touches', () => {
    expect(listMonths(evening('2027-01-31'))).toEqual(['2027-01']);
    expect(listMonths(span('2027-01-31T20:00', '2027-02-01T00:00'))).toEqual(['2027-01']);
    expect(listMonths(span('2026-11-30T20:00', '2027-01-01T02:00'))).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
    ]);
  });

  it('of a year are twelve', () => {
    const months = listMonthsOfYear(2027);
    expect(months).toHaveLength(12);
    expect([months[0], months[11]]).toEqual(['2027-01', '2027-12']);
  });
});
