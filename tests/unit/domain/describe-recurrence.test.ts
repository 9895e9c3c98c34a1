import { describe, expect, it } from 'vitest';
import { describeRecurrence, type RecurrenceRule } from '../../../src/domain/recurrence.ts';

const START = '2027-03-15T19:00'; // a Monday

describe('describeRecurrence', () => {
  it.each<[string, RecurrenceRule]>([
    ['jede Woche am Montag', { frequency: 'weekly' }],
    ['jede Woche am Donnerstag', { frequency: 'weekly', weekday: 'TH' }],
    ['alle zwei Wochen am Montag', { frequency: 'weekly', interval: 2, weekday: 'MO' }],
    ['alle zwölf Wochen am Montag', { frequency: 'weekly', interval: 12 }],
    ['alle 13 Wochen am Montag', { frequency: 'weekly', interval: 13 }],
    ['jeden ersten Montag im Monat', { frequency: 'monthly', weekday: 'MO', nth: 1 }],
    ['jeden zweiten Donnerstag im Monat', { frequency: 'monthly', weekday: 'TH', nth: 2 }],
    ['jeden dritten Mittwoch im Monat', { frequency: 'monthly', weekday: 'WE', nth: 3 }],
    ['jeden vierten Samstag im Monat', { frequency: 'monthly', weekday: 'SA', nth: 4 }],
    ['jeden letzten Dienstag im Monat', { frequency: 'monthly', weekday: 'TU', nth: -1 }],
    [
      'alle drei Monate am ersten Montag',
      { frequency: 'monthly', interval: 3, weekday: 'MO', nth: 1 },
    ],
    [
      'alle zwei Monate am letzten Freitag',
      { frequency: 'monthly', interval: 2, weekday: 'FR', nth: -1 },
    ],
    ['jeden 15. des Monats', { frequency: 'monthly' }],
    ['alle sechs Monate am 15.', { frequency: 'monthly', interval: 6 }],
    ['jedes Jahr am 15. März', { frequency: 'yearly' }],
    ['alle fünf Jahre am 15. März', { frequency: 'yearly', interval: 5 }],
    ['jedes Jahr am letzten Sonntag im März', { frequency: 'yearly', weekday: 'SU', nth: -1 }],
    [
      'alle zwei Jahre am dritten Montag im März',
      { frequency: 'yearly', interval: 2, weekday: 'MO', nth: 3 },
    ],
  ])('says "%s"', (text, rule) => {
    expect(describeRecurrence(rule, START)).toBe(text);
  });

  it('says when a series ends', () => {
    expect(describeRecurrence({ frequency: 'weekly', until: '2027-06-30' }, START)).toBe(
      'jede Woche am Montag, bis zum 30. Juni 2027',
    );
  });

  it('says how often', () => {
    expect(describeRecurrence({ frequency: 'weekly', count: 6 }, START)).toBe(
      'jede Woche am Montag, sechsmal',
    );
    expect(describeRecurrence({ frequency: 'weekly', count: 13 }, START)).toBe(
      'jede Woche am Montag, 13 Mal',
    );
  });

  it('says only the date where there is one, which need not be that of the start', () => {
    expect(describeRecurrence({ frequency: 'weekly', weekday: 'TH', count: 1 }, START)).toBe(
      'am Donnerstag, 18. März 2027',
    );
  });

  it('says when months are left out that lack the day', () => {
    expect(describeRecurrence({ frequency: 'monthly' }, '2027-01-31')).toBe(
      'jeden 31. des Monats, wenn es ihn gibt',
    );
    expect(describeRecurrence({ frequency: 'monthly', interval: 2 }, '2027-01-30')).toBe(
      'alle zwei Monate am 30., wenn es ihn gibt',
    );
  });

  it.each([
    [1, 'vier'],
    [2, 'vier'],
    [3, 'zwölf'],
    [4, 'vier'],
    [6, 'zwölf'],
    [8, 'acht'],
  ])('says how rare a leap day is in steps of %i years', (interval, years) => {
    expect(describeRecurrence({ frequency: 'yearly', interval }, '2028-02-29')).toBe(
      `alle ${years} Jahre am 29. Februar`,
    );
  });

  it('takes the start as a date, too', () => {
    expect(describeRecurrence({ frequency: 'yearly' }, '2026-03-08')).toBe('jedes Jahr am 8. März');
  });

  it('describes no rule without meaning', () => {
    expect(() => describeRecurrence({ frequency: 'monthly', nth: 2 }, START)).toThrow(RangeError);
  });
});
