import { describe, expect, it } from 'vitest';
import {
  expandOccurrences,
  type Recurrence,
  type Schedule,
} from '../../../src/domain/recurrence.ts';
import { toMoment } from '../../../src/domain/time.ts';
import { eventJsonLd, seriesJsonLd } from '../../../src/exports/event-json-ld.ts';
import { serializeJsonLd } from '../../../src/exports/json-ld.ts';

const site = 'https://jusos.example';
const organization = { name: 'Jusos Düsseldorf' };
const CHAPTER = {
  '@type': 'Organization',
  '@id': 'https://jusos.example/#organization',
  name: 'Jusos Düsseldorf',
  url: 'https://jusos.example/',
};

/** What a machine reads: the JSON between the tags. */
const read = (value: Parameters<typeof serializeJsonLd>[0]): unknown =>
  JSON.parse(serializeJsonLd(value));

describe('eventJsonLd', () => {
  const schedule: Schedule = { start: '2027-03-27T19:00', end: '2027-03-28T22:00' };
  const evening: Schedule = {
    start: '2027-01-14T19:00',
    end: '2027-01-14T22:00',
    recurrence: { frequency: 'monthly', weekday: 'TH', nth: 2 },
  };
  const place = { name: 'Bürgerhaus', address: 'Bachstraße 145, Düsseldorf' };

  const describeEvent = (
    { index = 0, ...details }: { index?: number; location?: object; online?: string },
    timing = schedule,
  ) => {
    const window = { from: toMoment('2027-01-01T00:00'), to: toMoment('2027-12-31T00:00') };
    const occurrence = expandOccurrences(timing, window)[index];
    if (occurrence === undefined) return expect.unreachable('no such occurrence');
    const event = {
      title: 'Klausurtagung',
      summary: 'Zwei Tage Planung.',
      url: '/termine/klausurtagung-2027/',
      start: timing.start,
      recurrence: timing.recurrence,
      ...details,
    } as Parameters<typeof eventJsonLd>[0]['event'];
    return read(eventJsonLd({ site, event, occurrence, organization }));
  };

  it('tells what, when, where and by whom', () => {
    expect(describeEvent({ location: place })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Klausurtagung',
      description: 'Zwei Tage Planung.',
      url: 'https://jusos.example/termine/klausurtagung-2027/',
      image: 'https://jusos.example/termine/klausurtagung-2027/vorschau.png',
      startDate: '2027-03-27T19:00:00+01:00',
      endDate: '2027-03-28T22:00:00+02:00',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'Place', ...place },
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      organizer: CHAPTER,
    });
  });

  it('says where on the map', () => {
    const location = { name: 'Bürgerhaus', latitude: 51.2254, longitude: 6.7763 };
    expect(describeEvent({ location })).toMatchObject({
      location: {
        '@type': 'Place',
        name: 'Bürgerhaus',
        geo: { '@type': 'GeoCoordinates', latitude: 51.2254, longitude: 6.7763 },
      },
    });
  });

  it('is online where there is only a room on the web', () => {
    expect(describeEvent({ online: 'https://meet.example/juso' })).toMatchObject({
      location: { '@type': 'VirtualLocation', url: 'https://meet.example/juso' },
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    });
  });

  it('is mixed where there are both', () => {
    const location = { name: 'Bürgerhaus' };
    expect(describeEvent({ location, online: 'https://meet.example/juso' })).toMatchObject({
      location: [
        { '@type': 'Place', name: 'Bürgerhaus' },
        { '@type': 'VirtualLocation', url: 'https://meet.example/juso' },
      ],
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    });
  });

  it('claims no place where none is known', () => {
    expect(describeEvent({})).not.toHaveProperty('location');
    expect(describeEvent({})).not.toHaveProperty('eventAttendanceMode');
  });

  it('keeps the times of a cancelled event', () => {
    expect(describeEvent({}, { ...schedule, status: 'cancelled' })).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      startDate: '2027-03-27T19:00:00+01:00',
    });
  });

  it('describes one date of a series', () => {
    expect(describeEvent({ index: 3 }, evening)).toMatchObject({
      superEvent: { '@id': 'https://jusos.example/termine/klausurtagung-2027/#reihe' },
      eventStatus: 'https://schema.org/EventScheduled',
      startDate: '2027-04-08T19:00:00+02:00',
    });
  });

  it('says from when a date was moved', () => {
    const exception = { date: '2027-02-11', status: 'moved', start: '2027-02-18T20:00' } as const;
    const recurrence = {
      frequency: 'monthly',
      weekday: 'TH',
      nth: 2,
      exceptions: [exception],
    } as const;
    expect(describeEvent({ index: 1 }, { ...evening, recurrence })).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2027-02-11T19:00:00+01:00',
      startDate: '2027-02-18T20:00:00+01:00',
      endDate: '2027-02-18T23:00:00+01:00',
    });
  });

  it('says that a date falls through', () => {
    const exception = { date: '2027-02-11', status: 'cancelled' } as const;
    const recurrence = {
      frequency: 'monthly',
      weekday: 'TH',
      nth: 2,
      exceptions: [exception],
    } as const;
    const cancelled = describeEvent({ index: 1 }, { ...evening, recurrence });
    expect(cancelled).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
    expect(cancelled).not.toHaveProperty('previousStartDate');
  });
});

describe('seriesJsonLd', () => {
  const describeSeries = (recurrence: Recurrence, change: object = {}) =>
    read(
      seriesJsonLd({
        site,
        organization,
        event: {
          title: 'Juso-Treff',
          summary: 'Jeden Monat.',
          url: '/termine/juso-treff/',
          start: '2027-01-14T19:00',
          end: '2027-01-14T22:00',
          ...change,
          recurrence,
        },
      }),
    );

  it('tells the rule, and which of its dates are not as it says', () => {
    const exceptions = [
      { date: '2027-03-11', status: 'moved', start: '2027-03-18T19:00' },
      { date: '2027-02-11', status: 'cancelled' },
    ] as const;
    expect(
      describeSeries(
        { frequency: 'monthly', weekday: 'TH', nth: 2, until: '2027-12-31', exceptions },
        { location: { name: 'Bürgerhaus' } },
      ),
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'EventSeries',
      '@id': 'https://jusos.example/termine/juso-treff/#reihe',
      name: 'Juso-Treff',
      description: 'Jeden Monat.',
      url: 'https://jusos.example/termine/juso-treff/',
      location: { '@type': 'Place', name: 'Bürgerhaus' },
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      eventSchedule: {
        '@type': 'Schedule',
        repeatFrequency: 'P1M',
        byDay: '2TH',
        startDate: '2027-01-14',
        endDate: '2027-12-31',
        startTime: '19:00:00',
        duration: 'PT180M',
        scheduleTimezone: 'Europe/Berlin',
        exceptDate: ['2027-02-11', '2027-03-11'],
      },
      organizer: CHAPTER,
    });
  });

  it.each<[string, Recurrence, object]>([
    ['every second week', { frequency: 'weekly', interval: 2 }, { repeatFrequency: 'P2W' }],
    ['a weekday of its own', { frequency: 'weekly', weekday: 'FR' }, { byDay: 'FR' }],
    ['a day of the month', { frequency: 'monthly', count: 6 }, { byMonthDay: 14, repeatCount: 6 }],
    ['the last Tuesday', { frequency: 'monthly', weekday: 'TU', nth: -1 }, { byDay: '-1TU' }],
    ['a day of the year', { frequency: 'yearly' }, { byMonth: 1, byMonthDay: 14 }],
    ['a Sunday', { frequency: 'yearly', weekday: 'SU', nth: 3 }, { byMonth: 1, byDay: '3SU' }],
  ])('tells of %s', (_, recurrence, expected) => {
    expect(describeSeries(recurrence)).toMatchObject({ eventSchedule: expected });
  });

  it.each<[string, Recurrence, object]>([
    [
      'the first Monday after a Thursday',
      { frequency: 'weekly', weekday: 'MO' },
      { startDate: '2027-01-18', byDay: 'MO' },
    ],
    [
      'the next year, in the month of the start',
      { frequency: 'yearly', weekday: 'MO', nth: 1 },
      { startDate: '2028-01-03', byMonth: 1, byDay: '1MO' },
    ],
  ])('begins with the first date by the rule: %s', (_, recurrence, expected) => {
    expect(describeSeries(recurrence)).toMatchObject({ eventSchedule: expected });
  });
});
