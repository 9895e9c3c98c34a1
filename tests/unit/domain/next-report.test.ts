import { describe, expect, it } from 'vitest';
import { getNextReport } from '../../../src/domain/next-report.ts';

describe('the next report', () => {
  it.each([
    ['so many months after the last', 3, '2026-11-17', '2027-02-17'],
    ['at the end of a month that is too short', 1, '2027-01-31', '2027-02-28'],
    ['on a leap day', 6, '2027-08-31', '2028-02-29'],
    ['a year later', 12, '2026-11-17', '2027-11-17'],
  ])('is due %s', (_name, months, last, due) => {
    expect(getNextReport(months, last, '2026-11-26')?.due).toBe(due);
  });

  it('is not overdue on its day, but a day later', () => {
    expect(getNextReport(1, '2026-10-26', '2026-11-26')?.isOverdue).toBe(false);
    expect(getNextReport(1, '2026-10-26', '2026-11-27')?.isOverdue).toBe(true);
  });

  it('is unknown while there is none to count from', () => {
    expect(getNextReport(3, undefined, '2026-11-26')).toBeUndefined();
  });
});
