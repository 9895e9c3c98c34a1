import { describe, expect, it } from 'vitest';
import {
  expandOccurrences,
  isOccurrenceDate,
  nextOccurrence,
  type RecurrenceException,
  type Schedule,
} from '../../../src/domain/recurrence.ts';
import { addDays, toIsoString, toMoment } from '../../../src/domain/time.ts';
import { createSchedule, expandBetween, getDates, getStarts } from './schedules.ts';

const weekly = (exceptions: RecurrenceException[], rest = {}): Schedule =>
  createSchedule('2026-11-05', { frequency: 'weekly', exceptions, ...rest });

describe('an event without recurrence', () => {
  it('is one planned occurrence at its own time', () => {
    const [occurrence, ...others] = expandBetween(
      createSchedule('2026-11-19'),
      '2026-11-01',
      '2026-12-01',
    );
    expect(others).toEqual([]);
    expect(occurrence).toEqual({
      date: '2026-11-19',
      start: toMoment('2026-11-19T19:00'),
      end: toMoment('2026-11-19T22:00'),
      status: 'planned',
      moved: false,
    });
  });

  it('can last for days and is found in the midst of them', () => {
    const retreat = { start: '2027-02-26T18:00', end: '2027-02-28T14:00' };
    expect(getDates(expandBetween(retreat, '2027-02-27', '2027-02-28'))).toEqual(['2027-02-26']);
  });
});

describe('the window', () => {
  const evening = createSchedule('2026-11-19');
  const count = (from: string, to: string) =>
    expandOccurrences(evening, { from: toMoment(from), to: toMoment(to) }).length;

  it('excludes an occurrence that ends as it begins', () => {
    expect(count('2026-11-19T22:00', '2026-12-01T00:00')).toBe(0);
    expect(count('2026-11-19T21:59', '2026-12-01T00:00')).toBe(1);
  });

  it('excludes an occurrence that begins as it ends', () => {
    expect(count('2026-11-01T00:00', '2026-11-19T19:00')).toBe(0);
    expect(count('2026-11-01T00:00', '2026-11-19T19:01')).toBe(1);
  });

  it('finds a night that began before midnight', () => {
    const nights = {
      start: '2026-11-05T22:00',
      end: '2026-11-06T04:00',
      recurrence: { frequency: 'weekly' },
    } as const;
    expect(getDates(expandBetween(nights, '2026-11-20', '2026-11-21'))).toEqual(['2026-11-19']);
  });

  it('finds every occurrence that runs when they overlap each other', () => {
    const long = {
      start: '2026-11-02T00:00',
      end: '2026-11-18T00:00',
      recurrence: { frequency: 'weekly' },
    } as const;
    expect(getDates(expandBetween(long, '2026-11-30', '2026-12-01'))).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
  });

  it('needs no time for a rule that began long ago', () => {
    const old = createSchedule('0001-01-04', { frequency: 'weekly' });
    const before = performance.now();
    expect(expandBetween(old, '9026-11-01', '9026-11-08')).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(250);
  });

  it('shows each date of a series that crosses New Year', () => {
    const series = createSchedule('2026-12-17', { frequency: 'weekly', interval: 2 });
    expect(getDates(expandBetween(series, '2026-12-01', '2027-02-01'))).toEqual([
      '2026-12-17',
      '2026-12-31',
      '2027-01-14',
      '2027-01-28',
    ]);
  });
});

describe('the time of day', () => {
  it.each([
    ['spring 2026', '2026-03-22', ['2026-03-22T19:00:00+01:00', '2026-03-29T19:00:00+02:00']],
    ['autumn 2026', '2026-10-18', ['2026-10-18T19:00:00+02:00', '2026-10-25T19:00:00+01:00']],
    ['spring 2027', '2027-03-21', ['2027-03-21T19:00:00+01:00', '2027-03-28T19:00:00+02:00']],
  ])('stays over the change in %s', (_, date, starts) => {
    const series = createSchedule(date, { frequency: 'weekly', count: 2 });
    expect(getStarts(expandBetween(series, '2026-01-01', '2028-01-01'))).toEqual(starts);
  });

  it.each([
    ['shorter', '2026-03-21', '2026-03-29T06:00:00+02:00', 7],
    ['longer', '2026-10-17', '2026-10-25T06:00:00+01:00', 9],
  ])('of the end stays when the night is %s', (_, date, end, hours) => {
    const start = { start: `${date}T22:00`, end: `${addDays(date, 1)}T06:00` };
    const nights = { ...start, recurrence: { frequency: 'weekly', count: 2 } } as const;
    const changed = expandBetween(nights, '2026-01-01', '2027-01-01')[1];
    expect(changed && toIsoString(changed.end)).toBe(end);
    expect(changed?.start.until(changed.end).total('hours')).toBe(hours);
  });

  it('moves forward when the clock skips it, and the length stays', () => {
    const early = {
      start: '2026-03-22T02:15',
      end: '2026-03-22T02:45',
      recurrence: { frequency: 'weekly' },
    } as const;
    const skipped = expandBetween(early, '2026-03-29', '2026-03-30')[0];
    expect(skipped && [skipped.start, skipped.end].map(toIsoString)).toEqual([
      '2026-03-29T03:15:00+02:00',
      '2026-03-29T03:45:00+02:00',
    ]);
  });

  it('means the first run of an hour that the clock shows twice', () => {
    const early = {
      start: '2026-10-18T02:15',
      end: '2026-10-18T02:45',
      recurrence: { frequency: 'weekly' },
    } as const;
    expect(getStarts(expandBetween(early, '2026-10-25', '2026-10-26'))).toEqual([
      '2026-10-25T02:15:00+02:00',
    ]);
  });

  it('moves forward even for a single event, though its schema should refuse such a start', () => {
    const impossible = { start: '2026-03-29T02:30', end: '2026-03-29T03:30' };
    expect(getStarts(expandBetween(impossible, '2026-03-01', '2026-04-01'))).toEqual([
      '2026-03-29T03:30:00+02:00',
    ]);
  });
});

describe('a cancelled date', () => {
  const series = weekly([{ date: '2026-11-12', status: 'cancelled', note: 'Feiertag' }], {
    count: 3,
  });

  it('stays in the list as cancelled, with its note', () => {
    expect(expandBetween(series, '2026-11-01', '2027-01-01')[1]).toMatchObject({
      date: '2026-11-12',
      status: 'cancelled',
      moved: false,
      note: 'Feiertag',
    });
  });

  it('counts', () => {
    expect(getDates(expandBetween(series, '2026-11-01', '2027-01-01'))).toEqual([
      '2026-11-05',
      '2026-11-12',
      '2026-11-19',
    ]);
  });

  it('leaves the others planned and without a note', () => {
    const [first] = expandBetween(series, '2026-11-01', '2027-01-01');
    expect(first?.status).toBe('planned');
    expect(first).not.toHaveProperty('note');
  });

  it('may be one of twenty', () => {
    const dates = Array.from({ length: 20 }, (_, week) => addDays('2026-11-12', week * 14));
    const exceptions = dates.map((date) => ({ date, status: 'cancelled' }) as const);
    const occurrences = expandBetween(
      weekly(exceptions, { count: 42 }),
      '2026-01-01',
      '2028-01-01',
    );
    expect(occurrences).toHaveLength(42);
    expect(getDates(occurrences.filter(({ status }) => status === 'cancelled'))).toEqual(dates);
  });
});

describe('a moved date', () => {
  const moved = (start: string, end?: string) =>
    weekly([{ date: '2026-11-26', status: 'moved', start, ...(end && { end }) }]);

  it('takes place at the new time under its old date', () => {
    const [occurrence] = expandBetween(
      moved('2026-11-27T18:00', '2026-11-27T20:00'),
      '2026-11-26',
      '2026-12-03',
    );
    expect(occurrence).toMatchObject({ date: '2026-11-26', status: 'planned', moved: true });
    expect(occurrence && [occurrence.start, occurrence.end].map(toIsoString)).toEqual([
      '2026-11-27T18:00:00+01:00',
      '2026-11-27T20:00:00+01:00',
    ]);
  });

  it('keeps its length when only the start is given', () => {
    const [occurrence] = expandBetween(moved('2026-11-27T18:00'), '2026-11-26', '2026-12-03');
    expect(occurrence && toIsoString(occurrence.end)).toBe('2026-11-27T21:00:00+01:00');
  });

  it('keeps its start when only the end is given', () => {
    const longer = weekly([{ date: '2026-11-26', status: 'moved', end: '2026-11-26T23:30' }]);
    const [occurrence] = expandBetween(longer, '2026-11-26', '2026-12-03');
    expect(occurrence && [occurrence.start, occurrence.end].map(toIsoString)).toEqual([
      '2026-11-26T19:00:00+01:00',
      '2026-11-26T23:30:00+01:00',
    ]);
  });

  it('leaves the window that it moves out of', () => {
    expect(getDates(expandBetween(moved('2026-12-28T19:00'), '2026-11-20', '2026-12-01'))).toEqual(
      [],
    );
  });

  it('enters the window that it moves into, from months later or earlier', () => {
    const window = ['2026-12-28', '2026-12-30'] as const;
    expect(getDates(expandBetween(moved('2026-12-28T19:00'), ...window))).toEqual(['2026-11-26']);
    const earlier = weekly([{ date: '2027-05-06', status: 'moved', start: '2026-12-29T19:00' }]);
    expect(getDates(expandBetween(earlier, ...window))).toEqual(['2027-05-06']);
  });

  it('is sorted by when it takes place', () => {
    const occurrences = expandBetween(moved('2026-12-05T10:00'), '2026-11-19', '2026-12-11');
    expect(getDates(occurrences)).toEqual(['2026-11-19', '2026-12-03', '2026-11-26', '2026-12-10']);
  });

  it('appears once when it falls on another date of the series', () => {
    const occurrences = expandBetween(moved('2026-12-03T19:00'), '2026-12-01', '2026-12-08');
    expect(getDates(occurrences)).toEqual(['2026-11-26', '2026-12-03']);
  });

  it('must move to a time that exists', () => {
    const event = moved('2027-03-28T02:30');
    expect(() => expandBetween(event, '2026-11-01', '2026-12-01')).toThrow('"2027-03-28T02:30"');
  });

  it('does not revive a series that ended before', () => {
    const exceptions = [
      { date: '2026-11-26', status: 'moved', start: '2026-12-01T19:00' },
    ] as const;
    const ended = weekly([...exceptions], { until: '2026-11-25' });
    expect(getDates(expandBetween(ended, '2026-11-20', '2027-01-01'))).toEqual([]);
  });
});

describe('an exception that fits no date of the rule', () => {
  it('changes nothing', () => {
    const stray = weekly([{ date: '2026-11-13', status: 'moved', start: '2026-11-14T19:00' }]);
    expect(getDates(expandBetween(stray, '2026-11-06', '2026-11-20'))).toEqual([
      '2026-11-12',
      '2026-11-19',
    ]);
  });
});

describe('a cancelled event', () => {
  it('cancels every occurrence, the moved ones too', () => {
    const moved = { date: '2026-11-12', status: 'moved', start: '2026-11-13T19:00' } as const;
    const event = { ...weekly([moved], { count: 3 }), status: 'cancelled' } as const;
    const occurrences = expandBetween(event, '2026-11-01', '2027-01-01');
    expect(occurrences.map(({ status }) => status)).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
  });
});

describe('isOccurrenceDate', () => {
  const series = weekly([{ date: '2026-11-12', status: 'cancelled' }], { count: 3 });

  it('knows the dates of the rule, with or without exception', () => {
    expect(isOccurrenceDate(series, '2026-11-05')).toBe(true);
    expect(isOccurrenceDate(series, '2026-11-12')).toBe(true);
    expect(isOccurrenceDate(series, '2026-11-19')).toBe(true);
  });

  it.each(['2026-10-29', '2026-11-06', '2026-11-26'])('refuses %s', (date) => {
    expect(isOccurrenceDate(series, date)).toBe(false);
  });

  it('refuses the start’s own date when the rule lacks it', () => {
    const mondays = createSchedule('2026-11-05', { frequency: 'weekly', weekday: 'MO' });
    expect(isOccurrenceDate(mondays, '2026-11-05')).toBe(false);
    expect(isOccurrenceDate(mondays, '2026-11-09')).toBe(true);
  });

  it('knows the one date of a single event', () => {
    expect(isOccurrenceDate(createSchedule('2026-11-05'), '2026-11-05')).toBe(true);
    expect(isOccurrenceDate(createSchedule('2026-11-05'), '2026-11-04')).toBe(false);
  });
});

describe('nextOccurrence', () => {
  const next = (event: Schedule, now: string) => nextOccurrence(event, toMoment(now))?.date;

  it('is the first that is not over', () => {
    expect(next(weekly([]), '2026-11-05T22:00')).toBe('2026-11-12');
  });

  it('may be running', () => {
    expect(next(weekly([]), '2026-11-05T21:59')).toBe('2026-11-05');
  });

  it('passes over cancelled dates', () => {
    expect(next(weekly([{ date: '2026-11-12', status: 'cancelled' }]), '2026-11-06T00:00')).toBe(
      '2026-11-19',
    );
  });

  it('finds one moved forward from far away', () => {
    const early = weekly([{ date: '2027-06-03', status: 'moved', start: '2026-11-10T19:00' }]);
    expect(next(early, '2026-11-06T00:00')).toBe('2027-06-03');
  });

  it('finds one moved back from before', () => {
    const late = weekly([{ date: '2026-11-05', status: 'moved', start: '2026-11-10T19:00' }]);
    expect(next(late, '2026-11-06T00:00')).toBe('2026-11-05');
  });

  it('does not find a date that moved on', () => {
    const late = weekly([{ date: '2026-11-12', status: 'moved', start: '2026-12-10T10:00' }]);
    expect(next(late, '2026-11-06T00:00')).toBe('2026-11-19');
  });

  it('reaches over years', () => {
    const leap = createSchedule('2096-02-29', { frequency: 'yearly' });
    expect(next(leap, '2097-01-01T00:00')).toBe('2104-02-29');
  });

  it('is none when the series has ended or the event is cancelled', () => {
    expect(next(weekly([], { count: 2 }), '2026-11-12T22:00')).toBeUndefined();
    expect(next({ ...weekly([]), status: 'cancelled' }, '2026-11-01T00:00')).toBeUndefined();
    expect(next(createSchedule('2026-11-05'), '2026-11-06T00:00')).toBeUndefined();
  });
});
