import { describe, expect, it } from 'vitest';
import { getFollowUp, isStale, type FollowUp } from '../../../src/domain/follow-ups.ts';
import { parseNow } from '../../../src/domain/time.ts';

const create = (record: Partial<FollowUp> = {}): FollowUp => ({
  demand: 'wohnen-1',
  status: 'open',
  date: '2026-05-07',
  source: 'https://rat.example/vorlage',
  ...record,
});

const NOW = parseNow('2026-11-22T12:00:00+01:00');

describe('the state of a demand', () => {
  const getStatus = (...records: FollowUp[]) => getFollowUp(records, 'wohnen-1', NOW)?.status;

  it('is that of the newest record, in whatever order they are listed', () => {
    const older = create({ status: 'submitted', date: '2026-05-07' });
    const newer = create({ status: 'decided', date: '2026-09-30' });
    expect(getStatus(older, newer)).toBe('decided');
    expect(getStatus(newer, older)).toBe('decided');
  });

  it('is that of the record listed last where two are of one day', () => {
    expect(getStatus(create({ status: 'decided' }), create({ status: 'done' }))).toBe('done');
  });

  it('is not that of a record whose day has not come', () => {
    const today = create({ status: 'submitted', date: '2026-11-22' });
    const tomorrow = create({ status: 'decided', date: '2026-11-23' });
    expect(getStatus(today, tomorrow)).toBe('submitted');
    expect(getStatus(tomorrow)).toBeUndefined();
  });

  it('begins with its day in Düsseldorf', () => {
    const records = [create({ date: '2026-11-22' })];
    const getAt = (now: string) => getFollowUp(records, 'wohnen-1', parseNow(now));
    expect(getAt('2026-11-21T22:59:59Z')).toBeUndefined();
    expect(getAt('2026-11-21T23:00:00Z')).toBe(records[0]);
  });

  it('is not that of another demand', () => {
    expect(getStatus(create({ demand: 'wohnen-10' }))).toBeUndefined();
  });

  it('is none without records', () => {
    expect(getStatus()).toBeUndefined();
  });
});

describe('a record is stale', () => {
  it.each([
    ['2025-11-21', true],
    ['2025-11-22', false],
    ['2026-11-22', false],
    ['2020-01-01', true],
  ])('when it is older than a year: %s on 22 November 2026, %s', (date, stale) => {
    expect(isStale({ date }, NOW)).toBe(stale);
  });

  it('by the day in Düsseldorf', () => {
    const isStaleAt = (now: string) => isStale({ date: '2025-11-22' }, parseNow(now));
    expect(isStaleAt('2026-11-22T22:59:59Z')).toBe(false);
    expect(isStaleAt('2026-11-22T23:00:00Z')).toBe(true);
  });

  it.each([
    ['2028-02-28', '2029-02-28', false],
    ['2028-02-29', '2029-02-28', false],
    ['2028-02-29', '2029-03-01', true],
    ['2027-02-28', '2028-03-01', true],
  ])('around a leap day: %s on %s, %s', (date, today, stale) => {
    expect(isStale({ date }, parseNow(`${today}T12:00:00+01:00`))).toBe(stale);
  });
});
