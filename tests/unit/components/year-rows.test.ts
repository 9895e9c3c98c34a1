import { describe, expect, it } from 'vitest';
import { countLines, createYearRows } from '../../../src/components/events/year-rows.ts';

const createDate = (id: string, { frequency = 'weekly', moved = false } = {}) => ({
  event: { id, title: id, recurrence: { frequency } },
  occurrence: { status: 'planned' as const, moved },
});

/** Four dates a month of each series. */
const createMonths = (...series: string[]) =>
  Array.from({ length: 12 }, () =>
    Array.from({ length: 4 }, () => series.map((id) => createDate(id))).flat(),
  );

const SEVEN = ['1', '2', '3', '4', '5', '6', '7'];

describe('the lines of a year', () => {
  it('are one for each date, as long as they fit on a sheet', () => {
    const rows = createYearRows(createMonths('1', '2'));
    expect(rows.flat()).toHaveLength(96);
    expect(rows.flat().every(({ length }) => length === 1)).toBe(true);
  });

  it('are one a month for each weekly series where they would not fit', () => {
    const rows = createYearRows(createMonths(...SEVEN));
    expect(rows.map((month) => month.length)).toEqual(Array.from({ length: 12 }, () => 7));
    expect(rows[0]?.[0]?.map(({ event }) => event.id)).toEqual(['1', '1', '1', '1']);
    expect(countLines(rows)).toBeLessThan(172);
  });

  it('tell what was moved, and what comes once a month, one by one', () => {
    const [january = [], ...others] = createMonths(...SEVEN);
    const more = [createDate('1', { moved: true }), createDate('plenum', { frequency: 'monthly' })];
    const rows = createYearRows([[...january, ...more], ...others]);
    expect(rows[0]?.slice(7)).toEqual(more.map((date) => [date]));
  });
});
