import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextOccurrence, type Recurrence, type Schedule } from '../../../src/domain/recurrence.ts';
import { addDays, compare, startOfDay } from '../../../src/domain/time.ts';
import { anyRule, anyStart } from './arbitraries.ts';
import { expandBetween, getDates } from './schedules.ts';

/** Before the first and after the last date that any of the tests below looks at. */
const EVER = ['2010-01-01', '2060-01-01'] as const;

describe('any window on any series', () => {
  it('shows what the whole series has there, moved dates included', () => {
    fc.assert(
      fc.property(anySchedule(), anyStart(), fc.nat(900), (event, from, days) => {
        const [start, end] = [startOfDay(from), startOfDay(addDays(from, days))];
        const expected = expandBetween(event, ...EVER).filter(
          (occurrence) => compare(occurrence.end, start) > 0 && compare(occurrence.start, end) < 0,
        );
        expect(expandBetween(event, from, addDays(from, days))).toEqual(expected);
      }),
      { numRuns: 60, seed: 20_261_122 },
    );
  });

  it('has as its next occurrence the first planned one that is not over', () => {
    fc.assert(
      fc.property(anySchedule(), anyStart(), (event, date) => {
        const now = startOfDay(date);
        const expected = expandBetween(event, date, EVER[1]).find(
          ({ status }) => status === 'planned',
        );
        expect(nextOccurrence(event, now)?.date).toBe(expected?.date);
      }),
      { numRuns: 60, seed: 20_261_122 },
    );
  });
});

/** Up to 40 days long, so that occurrences overlap; some dates cancelled, some moved by up to 400 days. */
function anySchedule(): fc.Arbitrary<Schedule> {
  const change = fc.record({
    pick: fc.nat(60),
    by: fc.option(fc.integer({ min: -400, max: 400 })),
  });
  return fc
    .tuple(anyStart(), anyRule(), fc.nat(40), fc.array(change, { maxLength: 8 }))
    .map(([date, rule, days, changes]) => {
      const times = { start: `${date}T02:30`, end: `${addDays(date, days)}T03:15` };
      const dates = getDates(expandBetween({ ...times, recurrence: rule }, ...EVER));
      const exceptions = changes.flatMap(({ pick, by }): Recurrence['exceptions'] & {} => {
        const hit = dates[pick];
        if (hit === undefined) return [];
        if (by === null) return [{ date: hit, status: 'cancelled' }];
        return [{ date: hit, status: 'moved', start: `${addDays(hit, by)}T19:00` }];
      });
      return { ...times, recurrence: { ...rule, exceptions } };
    });
}
