import { describe, expect, it } from 'vitest';
import {
  addDays,
  createDate,
  findNthWeekday,
  getDaysBetween,
  getDaysInMonth,
  getWeekday,
  isCalendarDate,
  parseDate,
  toLocalDate,
} from '../../../src/domain/calendar.ts';

describe('isCalendarDate', () => {
  it.each(['2026-01-01', '2028-02-29', '2000-02-29', '0000-01-01', '9999-12-31'])(
    'takes %s',
    (date) => {
      expect(isCalendarDate(date)).toBe(true);
    },
  );

  it.each([
    ['a day that the month lacks', '2026-02-30'],
    ['29 February of a common year', '2026-02-29'],
    ['29 February of a century', '2100-02-29'],
    ['day 0', '2026-01-00'],
    ['month 0', '2026-00-10'],
    ['month 13', '2026-13-01'],
    ['no leading zeros', '2026-1-1'],
    ['the basic format', '20260101'],
    ['a time behind it', '2026-01-01T00:00'],
    ['a calendar behind it', '2026-01-01[u-ca=hebrew]'],
    ['a line break behind it', '2026-01-01\n'],
    ['a space before it', ' 2026-01-01'],
    ['other digits', '２０２６-01-01'],
    ['a signed year', '+002026-01-01'],
    ['nothing', ''],
  ])('refuses %s', (_, date) => {
    expect(isCalendarDate(date)).toBe(false);
  });
});

describe('parseDate', () => {
  it('says what it got and what it wants', () => {
    expect(() => parseDate('2026-02-30')).toThrow('Not a date: "2026-02-30" (expected YYYY-MM-DD');
  });
});

describe('createDate', () => {
  it('writes leading zeros', () => {
    expect(createDate(2026, 3, 8)).toBe('2026-03-08');
  });

  it('is undefined for a day that the month lacks', () => {
    expect(createDate(2026, 4, 31)).toBeUndefined();
  });
});

describe('toLocalDate', () => {
  it('takes the date out of anything that has its fields', () => {
    expect(toLocalDate({ year: 2026, month: 11, day: 2 })).toBe('2026-11-02');
  });

  it('throws on a date that the calendar lacks', () => {
    expect(() => toLocalDate({ year: 2026, month: 2, day: 29 })).toThrow(RangeError);
  });
});

describe('day arithmetic', () => {
  it.each([
    ['the end of a month', '2026-01-31', 1, '2026-02-01'],
    ['New Year', '2026-12-31', 1, '2027-01-01'],
    ['New Year backwards', '2027-01-01', -1, '2026-12-31'],
    ['a leap day', '2028-02-28', 1, '2028-02-29'],
    ['the end of summer time', '2026-10-24', 2, '2026-10-26'],
  ])('crosses %s', (_, date, days, result) => {
    expect(addDays(date, days)).toBe(result);
    expect(getDaysBetween(date, result)).toBe(days);
  });

  it('knows the lengths of February', () => {
    expect([2027, 2028, 2100].map((year) => getDaysInMonth(year, 2))).toEqual([28, 29, 28]);
  });
});

describe('getWeekday', () => {
  it('counts from Monday (1) to Sunday (7)', () => {
    expect(getWeekday('2026-11-23')).toBe(1);
    expect(getWeekday('2026-11-22')).toBe(7);
  });
});

describe('findNthWeekday', () => {
  it('finds the first when the month begins with that weekday', () => {
    expect(findNthWeekday(2026, 10, 4, 1)).toBe('2026-10-01');
  });

  it('finds the fourth and the last where they differ', () => {
    expect(findNthWeekday(2026, 10, 4, 4)).toBe('2026-10-22');
    expect(findNthWeekday(2026, 10, 4, -1)).toBe('2026-10-29');
  });

  it('finds the fourth as the last where they are the same', () => {
    expect(findNthWeekday(2026, 11, 4, 4)).toBe('2026-11-26');
    expect(findNthWeekday(2026, 11, 4, -1)).toBe('2026-11-26');
  });

  it('finds the last on the last day of the month', () => {
    expect(findNthWeekday(2026, 6, 2, -1)).toBe('2026-06-30');
  });

  it('finds no fifth in a month of four', () => {
    expect(findNthWeekday(2026, 11, 4, 5)).toBeUndefined();
  });
});
