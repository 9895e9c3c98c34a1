import { describe, expect, it } from 'vitest';
import { getAnnouncement, getLastNews } from '../../../src/domain/announcement.ts';
import { toIsoString, toMoment } from '../../../src/domain/time.ts';

const announce = (start: string, now: string) => {
  const moment = getAnnouncement(start, toMoment(now));
  return moment && toIsoString(moment);
};

describe('getAnnouncement', () => {
  it('is four weeks before the start, at that time of day, in winter and in summer', () => {
    expect(announce('2026-12-18T19:00', '2026-11-22T12:00')).toBe('2026-11-20T19:00:00+01:00');
    expect(announce('2027-04-10T14:00', '2027-04-01T12:00')).toBe('2027-03-13T14:00:00+01:00');
  });

  it('stays the same while the event comes, runs and is over', () => {
    for (const now of ['2026-11-20T19:00', '2026-12-18T20:00', '2030-01-01T00:00']) {
      expect(announce('2026-12-18T19:00', now)).toBe('2026-11-20T19:00:00+01:00');
    }
  });

  it('is a year before the start until four weeks are left', () => {
    expect(announce('2026-12-18T19:00', '2026-11-20T18:59')).toBe('2025-12-18T19:00:00+01:00');
    expect(announce('2027-10-01T19:00', '2026-11-22T12:00')).toBe('2026-10-01T19:00:00+02:00');
  });

  it('is two years before the start of what lies farther ahead', () => {
    expect(announce('2028-05-01T11:00', '2026-11-22T12:00')).toBe('2026-05-02T11:00:00+02:00');
  });

  it('is never in the future', () => {
    expect(announce('2029-01-01T12:00', '2026-11-22T12:00')).toBeUndefined();
  });
});

describe('getLastNews', () => {
  const tell = (lastModified: string, now: string, start = '2026-12-18T19:00') => {
    const event = { start, end: start.replace(/T.*/, 'T22:00') };
    const moment = getLastNews(event, toMoment(lastModified), toMoment(now));
    return moment && toIsoString(moment);
  };

  it('is the announcement of what has not changed since, and the change of what was changed later', () => {
    expect(tell('2026-11-20T18:59', '2026-12-01T12:00')).toBe('2026-11-20T19:00:00+01:00');
    expect(tell('2026-11-30T08:00', '2026-12-01T12:00')).toBe('2026-11-30T08:00:00+01:00');
    expect(tell('2026-11-10T08:00', '2026-11-11T12:00')).toBe('2026-11-10T08:00:00+01:00');
  });

  it('is no change of what was over by then', () => {
    expect(tell('2026-12-18T21:59', '2027-01-01T12:00')).toBe('2026-12-18T21:59:00+01:00');
    expect(tell('2026-12-18T22:00', '2027-01-01T12:00')).toBe('2026-11-20T19:00:00+01:00');
  });

  it('is never in the future, and nothing before it is announced', () => {
    expect(tell('2026-12-01T12:01', '2026-12-01T12:00')).toBe('2026-11-20T19:00:00+01:00');
    expect(tell('2026-12-01T12:00', '2026-12-01T12:00', '2029-01-01T12:00')).toBeUndefined();
  });
});
