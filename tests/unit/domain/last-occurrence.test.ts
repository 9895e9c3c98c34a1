import { describe, expect, it } from 'vitest';
import { lastOccurrence } from '../../../src/domain/last-occurrence.ts';
import type { Schedule } from '../../../src/domain/recurrence.ts';
import { toMoment } from '../../../src/domain/time.ts';

const weekly = {
  start: '2026-01-05T19:00',
  end: '2026-01-05T21:00',
  recurrence: { frequency: 'weekly' },
} satisfies Schedule;

const find = (event: Schedule, now: string) => lastOccurrence(event, toMoment(now))?.date;

describe('the last occurrence', () => {
  it('is over: one that runs does not count yet', () => {
    expect(find(weekly, '2026-01-12T21:00')).toBe('2026-01-12');
    expect(find(weekly, '2026-01-12T20:59')).toBe('2026-01-05');
  });

  it('is none before the first', () => {
    expect(find(weekly, '2026-01-05T20:00')).toBeUndefined();
    expect(find(weekly, '2020-01-01T00:00')).toBeUndefined();
  });

  it('took place', () => {
    const exceptions = [{ date: '2026-01-12', status: 'cancelled' as const }];
    const event = { ...weekly, recurrence: { ...weekly.recurrence, exceptions } };
    expect(find(event, '2026-01-13T00:00')).toBe('2026-01-05');
    expect(find({ ...weekly, status: 'cancelled' }, '2026-01-13T00:00')).toBeUndefined();
  });

  it('of a series that ended years ago is found', () => {
    const event = { ...weekly, recurrence: { ...weekly.recurrence, until: '2026-02-02' } };
    expect(find(event, '2031-01-01T00:00')).toBe('2026-02-02');
  });

  it('may have moved to before the series begins', () => {
    const exceptions = [
      { date: '2026-01-05', status: 'moved' as const, start: '2026-01-02T19:00' },
    ];
    const event = { ...weekly, recurrence: { ...weekly.recurrence, count: 1, exceptions } };
    expect(find(event, '2028-01-01T00:00')).toBe('2026-01-05');
  });

  it('of a single event is that event', () => {
    expect(find({ start: '2020-05-01T10:00', end: '2020-05-01T12:00' }, '2026-01-01T00:00')).toBe(
      '2020-05-01',
    );
  });
});
