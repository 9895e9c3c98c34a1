import { describe, expect, it } from 'vitest';
import {
  addClockMinutes,
  compare,
  existsInZone,
  getClockMinutes,
  isWithin,
  parseNow,
  shiftByDays,
  startOfDay,
  startOfNextDay,
  toIsoString,
  toLocalDate,
  toMoment,
  toMomentAfterGap,
  type Moment,
} from '../../../src/domain/time.ts';

const iso = (moment: Moment) => toIsoString(moment);

describe('parseNow', () => {
  it('reads an instant with an offset and shows it on the clock in Düsseldorf', () => {
    expect(iso(parseNow('2026-07-01T08:00:00-04:00'))).toBe('2026-07-01T14:00:00+02:00');
  });

  it('reads UTC', () => {
    expect(iso(parseNow('2026-12-31T23:30:00Z'))).toBe('2027-01-01T00:30:00+01:00');
  });

  it.each(['2026-11-22T19:00:00', '2026-11-22', 'heute', '', '2026-02-30T00:00:00Z'])(
    'refuses %j with a message that shows what is expected',
    (text) => {
      expect(() => parseNow(text)).toThrow(
        `Not an instant: "${text}" (expected ISO 8601 with offset, such as 2026-11-22T19:00:00+01:00)`,
      );
    },
  );
});

describe('existsInZone', () => {
  it.each(['2026-11-22T19:00', '2026-01-01T00:00', '2026-01-01T23:59'])('takes %s', (local) => {
    expect(existsInZone(local)).toBe(true);
  });

  it('takes an hour that exists twice', () => {
    expect(existsInZone('2026-10-25T02:30')).toBe(true);
  });

  it.each(['2026-03-29T02:00', '2026-03-29T02:59', '2027-03-28T02:30'])(
    'refuses %s, which summer time skips',
    (local) => {
      expect(existsInZone(local)).toBe(false);
    },
  );

  it.each(['2026-03-29T01:59', '2026-03-29T03:00', '2026-03-28T02:30'])(
    'takes %s, next to the skipped hour',
    (local) => {
      expect(existsInZone(local)).toBe(true);
    },
  );

  it.each([
    '2026-02-30T10:00',
    '2026-01-01T24:00',
    '2026-01-01T10:60',
    '2026-01-01T10:00:00',
    '2026-01-01T10:00Z',
    '2026-01-01T10:00+01:00',
    '2026-01-01 10:00',
    '2026-01-01T9:00',
    '2026-01-01',
    '',
  ])('refuses %j, which is no local time', (local) => {
    expect(existsInZone(local)).toBe(false);
  });
});

describe('toMoment', () => {
  it('means the clock in Düsseldorf, in winter and in summer', () => {
    expect(iso(toMoment('2026-11-22T19:00'))).toBe('2026-11-22T19:00:00+01:00');
    expect(iso(toMoment('2026-07-22T19:00'))).toBe('2026-07-22T19:00:00+02:00');
  });

  it('takes the first of two equal hours in autumn', () => {
    expect(iso(toMoment('2026-10-25T02:30'))).toBe('2026-10-25T02:30:00+02:00');
  });

  it('throws on an hour that spring skips', () => {
    expect(() => toMoment('2026-03-29T02:30')).toThrow(
      'Not a time in Europe/Berlin: "2026-03-29T02:30"',
    );
  });
});

describe('toMomentAfterGap', () => {
  it('moves a time in the skipped hour forward by that hour', () => {
    expect(iso(toMomentAfterGap('2026-03-29T02:30'))).toBe('2026-03-29T03:30:00+02:00');
  });

  it('leaves every other time as it is', () => {
    expect(iso(toMomentAfterGap('2026-03-29T03:00'))).toBe('2026-03-29T03:00:00+02:00');
    expect(iso(toMomentAfterGap('2026-10-25T02:30'))).toBe('2026-10-25T02:30:00+02:00');
  });

  it('throws on what is no time at all', () => {
    expect(() => toMomentAfterGap('2026-02-30T10:00')).toThrow(RangeError);
  });
});

describe('the limits of a day', () => {
  it.each([
    ['an ordinary day', '2026-11-22', 24],
    ['the day that loses an hour', '2026-03-29', 23],
    ['the day that gains an hour', '2026-10-25', 25],
  ])('are so far apart on %s', (_, date, hours) => {
    const [start, end] = [startOfDay(date), startOfNextDay(date)];
    expect((end.epochMilliseconds - start.epochMilliseconds) / 3_600_000).toBe(hours);
  });

  it('lie at midnight in Düsseldorf', () => {
    expect(iso(startOfDay('2026-12-31'))).toBe('2026-12-31T00:00:00+01:00');
    expect(iso(startOfNextDay('2026-12-31'))).toBe('2027-01-01T00:00:00+01:00');
  });
});

describe('toIsoString', () => {
  it('drops fractions of a second and names no zone', () => {
    expect(iso(parseNow('2026-11-22T19:00:00.999+01:00'))).toBe('2026-11-22T19:00:00+01:00');
  });

  it('tells the two equal hours of autumn apart', () => {
    expect(iso(parseNow('2026-10-25T00:30:00Z'))).toBe('2026-10-25T02:30:00+02:00');
    expect(iso(parseNow('2026-10-25T01:30:00Z'))).toBe('2026-10-25T02:30:00+01:00');
  });
});

describe('toLocalDate', () => {
  it('changes at midnight in Düsseldorf, not in London', () => {
    expect(toLocalDate(parseNow('2026-06-30T21:59:59Z'))).toBe('2026-06-30');
    expect(toLocalDate(parseNow('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  });
});

describe('compare', () => {
  it('sorts by instant, not by what the clock shows', () => {
    const first = parseNow('2026-10-25T02:45:00+02:00');
    const second = parseNow('2026-10-25T02:15:00+01:00');
    expect(compare(first, second)).toBeLessThan(0);
    expect(compare(second, first)).toBeGreaterThan(0);
    expect(compare(first, first)).toBe(0);
  });
});

describe('isWithin', () => {
  const [start, end] = [toMoment('2026-11-22T19:00'), toMoment('2026-11-22T22:00')];

  it('includes the start and excludes the end', () => {
    expect(isWithin(start, start, end)).toBe(true);
    expect(isWithin(end, start, end)).toBe(false);
  });

  it('excludes what lies outside', () => {
    expect(isWithin(toMoment('2026-11-22T18:59'), start, end)).toBe(false);
  });
});

describe('arithmetic on the clock', () => {
  it('keeps the time of day when days are added over a DST change', () => {
    expect(iso(shiftByDays(toMoment('2026-10-24T19:00'), 1))).toBe('2026-10-25T19:00:00+01:00');
    expect(iso(shiftByDays(toMoment('2026-03-29T19:00'), -1))).toBe('2026-03-28T19:00:00+01:00');
  });

  it('measures a night as the clock shows it, also when that night is longer', () => {
    expect(getClockMinutes('2026-10-24T22:00', '2026-10-25T06:00')).toBe(480);
    expect(iso(addClockMinutes(toMoment('2026-10-24T22:00'), 480))).toBe(
      '2026-10-25T06:00:00+01:00',
    );
  });

  it('measures over several days', () => {
    expect(getClockMinutes('2027-02-27T10:00', '2027-03-01T10:30')).toBe(2 * 24 * 60 + 30);
  });
});
