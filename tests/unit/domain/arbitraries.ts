import fc from 'fast-check';
import type { RecurrenceRule, Weekday } from '../../../src/domain/recurrence.ts';
import { addDays, type LocalDate } from '../../../src/domain/time.ts';

/** Over four leap years, New Years and ends of month included. */
export function anyStart(): fc.Arbitrary<LocalDate> {
  return fc.integer({ min: 0, max: 16 * 365 }).map((days) => addDays('2020-01-01', days));
}

/** Any rule that the domain takes, ended by a count, by a date (which may precede the start) or not at all. */
export function anyRule(): fc.Arbitrary<RecurrenceRule> {
  const weekday = fc.constantFrom<Weekday[]>('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  const nth = fc.constantFrom(1, 2, 3, 4, -1);
  const day = fc.oneof(fc.constant({}), fc.record({ weekday, nth }));
  const pattern = fc.oneof(
    fc.record({ frequency: fc.constant('weekly' as const), weekday }),
    fc.constant({ frequency: 'weekly' as const }),
    day.map((fields) => ({ frequency: 'monthly' as const, ...fields })),
    day.map((fields) => ({ frequency: 'yearly' as const, ...fields })),
  );
  const interval = fc.oneof(
    fc.constant({}),
    fc.record({ interval: fc.integer({ min: 1, max: 7 }) }),
  );
  const end = fc.oneof(
    fc.constant({}),
    fc.record({ count: fc.integer({ min: 1, max: 80 }) }),
    fc.integer({ min: 0, max: 2500 }).map((days) => ({ days })),
  );
  return fc.tuple(pattern, interval, end).map(([fields, step, limit]) => ({
    ...fields,
    ...step,
    ...('days' in limit ? { until: addDays('2024-01-01', limit.days) } : limit),
  }));
}
