import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDayAndMonth,
  formatTime,
  formatTimeSpan,
  formatWeekdayDate,
  getMonthName,
  getShortWeekday,
  getWeekdayName,
  parseNow,
  toMoment,
} from '../../../src/domain/time.ts';

describe('a date in German', () => {
  it('has a day without leading zero, a month in words and the year', () => {
    expect(formatDate('2024-08-15')).toBe('15. August 2024');
    expect(formatDate('2026-03-08')).toBe('8. März 2026');
  });

  it('can stand without year, or with weekday', () => {
    expect(formatDayAndMonth('2024-08-15')).toBe('15. August');
    expect(formatWeekdayDate('2024-08-15')).toBe('Donnerstag, 15. August 2024');
  });

  it('is that of Düsseldorf when made from a moment', () => {
    expect(formatWeekdayDate(parseNow('2026-12-31T23:30:00Z'))).toBe('Freitag, 1. Januar 2027');
  });

  it('is refused when the calendar lacks it', () => {
    expect(() => formatDate('2026-02-30')).toThrow('Not a date: "2026-02-30"');
  });

  it('agrees with Intl on every day of a leap year', () => {
    const intl = new Intl.DateTimeFormat('de-DE', { dateStyle: 'full', timeZone: 'UTC' });
    const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2028, 0, 1 + day)));
    expect(days.map((day) => formatWeekdayDate(day.toISOString().slice(0, 10)))).toEqual(
      days.map((day) => intl.format(day)),
    );
  });
});

describe('names', () => {
  it('shortens weekdays to two letters', () => {
    expect(getShortWeekday('2026-11-22')).toBe('So');
    expect(getShortWeekday(toMoment('2026-11-23T10:00'))).toBe('Mo');
  });

  it('counts weekdays from Monday and months from January', () => {
    expect([getWeekdayName(1), getWeekdayName(7)]).toEqual(['Montag', 'Sonntag']);
    expect([getMonthName(1), getMonthName(12)]).toEqual(['Januar', 'Dezember']);
  });

  it.each([0, 13, 1.5])('has no month %d', (month) => {
    expect(() => getMonthName(month)).toThrow(`${month} is not within 1 to 12`);
  });
});

describe('formatTime', () => {
  it.each([
    ['2026-11-22T19:00', '19 Uhr'],
    ['2026-11-22T19:30', '19.30 Uhr'],
    ['2026-11-22T09:05', '9.05 Uhr'],
    ['2026-11-22T00:00', '0 Uhr'],
  ])('writes %s as "%s"', (local, text) => {
    expect(formatTime(toMoment(local))).toBe(text);
  });
});

describe('formatTimeSpan', () => {
  const span = (start: string, end: string) => formatTimeSpan(toMoment(start), toMoment(end));

  it('names the hours of one day', () => {
    expect(span('2026-11-22T19:00', '2026-11-22T22:00')).toBe('19 bis 22 Uhr');
    expect(span('2026-11-22T18:30', '2026-11-22T20:15')).toBe('18.30 bis 20.15 Uhr');
  });

  it('names one time when that is all', () => {
    expect(span('2026-11-22T19:00', '2026-11-22T19:00')).toBe('19 Uhr');
  });

  it('calls the midnight at the end of the day 24 Uhr', () => {
    expect(span('2026-12-31T19:00', '2027-01-01T00:00')).toBe('19 bis 24 Uhr');
    expect(span('2026-11-22T00:00', '2026-11-23T00:00')).toBe('0 bis 24 Uhr');
  });

  it('names both days when there are two, and the year once', () => {
    expect(span('2027-02-27T10:00', '2027-02-28T16:00')).toBe(
      'Sa, 27. Februar, 10 Uhr bis So, 28. Februar 2027, 16 Uhr',
    );
  });

  it('names both months when there are two, and the year still once', () => {
    expect(span('2027-04-30T18:00', '2027-05-02T14:00')).toBe(
      'Fr, 30. April, 18 Uhr bis So, 2. Mai 2027, 14 Uhr',
    );
  });

  it('names both days when it ends at a midnight two days on', () => {
    expect(span('2027-02-26T18:00', '2027-02-28T00:00')).toBe(
      'Fr, 26. Februar, 18 Uhr bis So, 28. Februar 2027, 0 Uhr',
    );
  });

  it('names both years over New Year', () => {
    expect(span('2026-12-31T20:00', '2027-01-01T02:00')).toBe(
      'Do, 31. Dezember 2026, 20 Uhr bis Fr, 1. Januar 2027, 2 Uhr',
    );
  });
});
