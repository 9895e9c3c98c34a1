import { describe, expect, it } from 'vitest';
import { generateRuleDates, type RecurrenceRule } from '../../../src/domain/recurrence-rule.ts';

const list = (rule: RecurrenceRule, start: string, from = start) =>
  generateRuleDates(rule, start, from).take(4).toArray();

describe('a weekly rule', () => {
  it('keeps the weekday of the start', () => {
    expect(list({ frequency: 'weekly' }, '2026-12-24')).toEqual([
      '2026-12-24',
      '2026-12-31',
      '2027-01-07',
      '2027-01-14',
    ]);
  });

  it('begins on the first wanted weekday after a start on another one', () => {
    expect(list({ frequency: 'weekly', weekday: 'SU' }, '2026-11-19')[0]).toBe('2026-11-22');
    expect(list({ frequency: 'weekly', weekday: 'MO' }, '2026-11-19')[0]).toBe('2026-11-23');
  });

  it('counts every second week from the week of the start, as RFC 5545 does', () => {
    expect(list({ frequency: 'weekly', interval: 2, weekday: 'MO' }, '2026-11-19')).toEqual([
      '2026-11-30',
      '2026-12-14',
      '2026-12-28',
      '2027-01-11',
    ]);
  });
});

describe('a monthly rule by weekday', () => {
  it('finds the second Thursday', () => {
    expect(list({ frequency: 'monthly', weekday: 'TH', nth: 2 }, '2026-10-08')).toEqual([
      '2026-10-08',
      '2026-11-12',
      '2026-12-10',
      '2027-01-14',
    ]);
  });

  it('finds the last Tuesday, be it the fourth or the fifth', () => {
    expect(list({ frequency: 'monthly', weekday: 'TU', nth: -1 }, '2026-05-26')).toEqual([
      '2026-05-26',
      '2026-06-30',
      '2026-07-28',
      '2026-08-25',
    ]);
  });

  it('begins in the next month when the start lies behind this month’s date', () => {
    expect(list({ frequency: 'monthly', weekday: 'MO', nth: 1 }, '2026-11-03')[0]).toBe(
      '2026-12-07',
    );
  });

  it('keeps the rhythm of the start’s month', () => {
    expect(
      list({ frequency: 'monthly', interval: 3, weekday: 'MO', nth: 1 }, '2026-11-03'),
    ).toEqual(['2027-02-01', '2027-05-03', '2027-08-02', '2027-11-01']);
  });
});

describe('a monthly rule by day', () => {
  it('skips months that lack the day', () => {
    expect(list({ frequency: 'monthly' }, '2027-01-31')).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
      '2027-07-31',
    ]);
  });

  it('finds 29 February in leap years only', () => {
    expect(list({ frequency: 'monthly' }, '2027-01-29')).toContain('2027-03-29');
    expect(list({ frequency: 'monthly' }, '2027-01-29')).not.toContain('2027-02-28');
    expect(list({ frequency: 'monthly' }, '2028-01-29')).toContain('2028-02-29');
  });
});

describe('a yearly rule', () => {
  it('keeps the date', () => {
    expect(list({ frequency: 'yearly' }, '2026-03-08')).toEqual([
      '2026-03-08',
      '2027-03-08',
      '2028-03-08',
      '2029-03-08',
    ]);
  });

  it('finds 29 February in leap years only, and not in 2100', () => {
    expect(list({ frequency: 'yearly' }, '2092-02-29')).toEqual([
      '2092-02-29',
      '2096-02-29',
      '2104-02-29',
      '2108-02-29',
    ]);
  });

  it('finds the nth weekday within the month of the start', () => {
    expect(list({ frequency: 'yearly', weekday: 'SU', nth: -1 }, '2026-10-25')).toEqual([
      '2026-10-25',
      '2027-10-31',
      '2028-10-29',
      '2029-10-28',
    ]);
  });
});

describe('until', () => {
  it('includes its day', () => {
    expect(list({ frequency: 'weekly', until: '2026-12-03' }, '2026-11-19')).toEqual([
      '2026-11-19',
      '2026-11-26',
      '2026-12-03',
    ]);
  });

  it('excludes the next day', () => {
    expect(list({ frequency: 'weekly', until: '2026-12-02' }, '2026-11-19')).not.toContain(
      '2026-12-03',
    );
  });

  it('before the start leaves nothing', () => {
    expect(list({ frequency: 'monthly', until: '2026-11-18' }, '2026-11-19')).toEqual([]);
  });
});

describe('count', () => {
  it('limits the number of dates', () => {
    expect(list({ frequency: 'weekly', count: 2 }, '2026-11-19')).toEqual([
      '2026-11-19',
      '2026-11-26',
    ]);
  });

  it('counts from the beginning, wherever one looks from', () => {
    expect(list({ frequency: 'weekly', count: 3 }, '2026-11-19', '2026-11-25')).toEqual([
      '2026-11-26',
      '2026-12-03',
    ]);
  });

  it('does not count months without the day', () => {
    expect(list({ frequency: 'monthly', count: 3 }, '2027-01-31').at(-1)).toBe('2027-05-31');
  });

  it('does not count a start that the rule lacks', () => {
    expect(list({ frequency: 'weekly', weekday: 'MO', count: 2 }, '2026-11-19')).toEqual([
      '2026-11-23',
      '2026-11-30',
    ]);
  });

  it('and until both hold', () => {
    expect(list({ frequency: 'weekly', count: 2, until: '2026-11-20' }, '2026-11-19')).toHaveLength(
      1,
    );
    expect(list({ frequency: 'weekly', count: 2, until: '2027-11-20' }, '2026-11-19')).toHaveLength(
      2,
    );
  });
});

describe('looking from a later date', () => {
  const rules: RecurrenceRule[] = [
    { frequency: 'weekly', interval: 3, weekday: 'FR' },
    { frequency: 'monthly', interval: 5 },
    { frequency: 'monthly', weekday: 'SA', nth: -1 },
    { frequency: 'yearly', interval: 2, weekday: 'WE', nth: 3 },
  ];

  it.each(rules)('finds what looking from the start would find: %o', (rule) => {
    const all = generateRuleDates(rule, '2020-01-31').take(150).toArray();
    for (const from of ['2019-01-01', '2020-01-31', '2022-03-01', '2023-12-31', '2024-02-29']) {
      const expected = all.filter((date) => date >= from).slice(0, 4);
      expect(list(rule, '2020-01-31', from)).toEqual(expected);
    }
  });

  it('includes that date itself', () => {
    expect(list({ frequency: 'weekly' }, '2026-11-19', '2027-11-18')[0]).toBe('2027-11-18');
  });

  it('thousands of years on costs no more than from the start', () => {
    const before = performance.now();
    expect(list({ frequency: 'weekly' }, '0001-01-01', '9990-01-01')).toHaveLength(4);
    expect(performance.now() - before).toBeLessThan(250);
  });

  it('ends with the year 9999', () => {
    expect(list({ frequency: 'weekly' }, '2026-11-19', '9999-12-20')).toEqual([
      '9999-12-23',
      '9999-12-30',
    ]);
  });
});

describe('a rule without meaning', () => {
  it.each<[string, RecurrenceRule]>([
    ['interval must be a whole number from 1, got 0', { frequency: 'weekly', interval: 0 }],
    ['interval must be a whole number from 1, got 0.5', { frequency: 'weekly', interval: 0.5 }],
    ['count must be a whole number from 1, got 0', { frequency: 'weekly', count: 0 }],
    ['nth must be 1 to 4 or -1, got 5', { frequency: 'monthly', weekday: 'MO', nth: 5 }],
    ['nth has no meaning in a weekly rule', { frequency: 'weekly', weekday: 'MO', nth: 1 }],
    ['a monthly rule takes weekday and nth together or neither', { frequency: 'monthly', nth: 1 }],
    [
      'a yearly rule takes weekday and nth together or neither',
      { frequency: 'yearly', weekday: 'MO' },
    ],
  ])('is refused: %s', (message, rule) => {
    expect(() => list(rule, '2026-11-19')).toThrow(`Recurrence: ${message}`);
  });
});
