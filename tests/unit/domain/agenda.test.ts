import { describe, expect, it } from 'vitest';
import { cutAgenda } from '../../../src/domain/agenda.ts';
import { parseNow, shiftByDays } from '../../../src/domain/time.ts';

const NOW = parseNow('2026-11-26T12:00:00+01:00');

/** Dates that many days after now. */
const createDates = (...days: number[]) =>
  days.map((day) => ({ occurrence: { start: shiftByDays(NOW, day) } }));

const weekly = (weeks: number) => createDates(...Array.from({ length: weeks }, (_, n) => 7 * n));

describe('a list of what comes', () => {
  it('of all events ends where the page would grow heavy, and tells the months of the others', () => {
    const { coming, more, months } = cutAgenda(weekly(35), NOW, false);
    expect([coming.length, more]).toEqual([30, 5]);
    expect(months).toEqual(['2027-06', '2027-07']);
  });

  it('of a group shows every week of the year ahead, for it has no months of its own', () => {
    const { coming, more } = cutAgenda(weekly(100), NOW, true);
    expect(coming).toHaveLength(53);
    expect(more).toBe(47);
  });

  it('shows the next one where nothing is nearer than a year', () => {
    expect(cutAgenda(createDates(800, 1600), NOW, true)).toMatchObject({ more: 1 });
    expect(cutAgenda(createDates(800, 1600), NOW, true).coming).toHaveLength(1);
    expect(cutAgenda(createDates(), NOW, true)).toEqual({ coming: [], more: 0, months: [] });
  });

  it('stays small, however often a group meets', () => {
    const daily = createDates(...Array.from({ length: 365 }, (_, day) => day));
    expect(cutAgenda(daily, NOW, true).coming).toHaveLength(110);
  });
});
