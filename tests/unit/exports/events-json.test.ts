import { describe, expect, it } from 'vitest';
import { toMoment } from '../../../src/domain/time.ts';
import { createEventsJson } from '../../../src/exports/events-json.ts';
import { serializeJson } from '../../../src/exports/json.ts';
import { HOSTILE_TEXTS } from './hostile.ts';

const site = 'https://jusos.example';
const now = toMoment('2026-11-22T12:00');

type Event = Parameters<typeof createEventsJson>[0]['events'][number];

const createEvent = (event: Partial<Event> = {}): Event => ({
  id: 'treff',
  title: 'Treff',
  url: '/termine/treff/',
  start: '2026-12-10T19:00',
  end: '2026-12-10T22:00',
  ...event,
});

const create = (...events: Event[]) => createEventsJson({ site, now, events });
const getStarts = (event: Partial<Event>) =>
  create(createEvent(event)).flatMap(({ occurrences }) => occurrences.map(({ start }) => start));

describe('createEventsJson', () => {
  it('reads as in the golden file', async () => {
    const series = createEvent({
      id: 'lesekreis',
      title: 'Lesekreis „Kapital“',
      url: '/termine/lesekreis/',
      group: 'lesekreis',
      start: '2027-02-25T19:00',
      end: '2027-02-25T21:00',
      recurrence: {
        frequency: 'monthly',
        weekday: 'TH',
        nth: -1,
        count: 3,
        exceptions: [
          { date: '2027-03-25', status: 'moved', start: '2027-04-01T19:30' },
          { date: '2027-04-29', status: 'cancelled' },
        ],
      },
    });
    const text = serializeJson(create(series, createEvent()));
    await expect(text).toMatchFileSnapshot('../../golden/termine.json');
  });

  it('reaches from 31 days back to 400 days ahead', () => {
    const weekly = {
      recurrence: { frequency: 'weekly' },
      start: '2026-01-04T11:00',
      end: '2026-01-04T13:00',
    } as const;
    const starts = getStarts(weekly);
    expect(starts.at(0)).toBe('2026-10-25T11:00:00+01:00');
    expect(starts.at(-1)).toBe('2027-12-26T11:00:00+01:00');
    expect(starts).toHaveLength(62);
  });

  it('includes what began before the window and runs into it', () => {
    expect(getStarts({ start: '2026-10-20T10:00', end: '2026-10-23T10:00' })).toHaveLength(1);
    expect(getStarts({ start: '2026-10-20T10:00', end: '2026-10-22T12:00' })).toHaveLength(0);
  });

  it('leaves out an event without a date in the window', () => {
    expect(create(createEvent({ start: '2025-05-01T10:00', end: '2025-05-01T12:00' }))).toEqual([]);
  });

  it('writes times with the offset of their day', () => {
    expect(getStarts({ start: '2027-03-27T12:00', end: '2027-03-27T13:00' })).toEqual([
      '2027-03-27T12:00:00+01:00',
    ]);
    expect(getStarts({ start: '2027-03-28T12:00', end: '2027-03-28T13:00' })).toEqual([
      '2027-03-28T12:00:00+02:00',
    ]);
  });

  it('tells a cancelled event as such', () => {
    const [event] = create(createEvent({ status: 'cancelled' }));
    expect(event?.occurrences.map(({ status }) => status)).toEqual(['cancelled']);
  });

  it('lists events by their first date, of one instant by id', () => {
    const later = createEvent({ id: 'a', start: '2026-12-24T10:00', end: '2026-12-24T12:00' });
    const ids = create(later, createEvent({ id: 'c' }), createEvent({ id: 'b' })).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['b', 'c', 'a']);
  });

  it('names the group, or null', () => {
    expect(create(createEvent({ group: 'lesekreis' }))[0]?.group).toBe('lesekreis');
    expect(create(createEvent())[0]?.group).toBeNull();
  });

  it.each(Object.entries(HOSTILE_TEXTS))('keeps titles as they are: %s', (_name, text) => {
    const json = serializeJson(create(createEvent({ title: text })));
    expect(JSON.parse(json)).toHaveProperty('0.title', text);
  });
});
