import { lastsBeyond, type Recurrence } from '../../src/domain/recurrence.ts';
import { getRevision } from '../../src/domain/revision.ts';
import { addDays, parseNow, shiftByDays } from '../../src/domain/time.ts';
import { createCalendar } from '../../src/exports/calendar/calendar.ts';
import { createEvent, type CalendarEvent } from '../../src/exports/calendar/event.ts';
import { getMedian, type Figure } from './figure.ts';

const SITE = 'https://bench.example';
const NOW = parseNow('2026-11-22T12:00:00+01:00');
const EVENTS = 1000;
const SERIES = 50;
const YEARS = 5;
const GROUPS = 12;
const KINDS = 5;

/** All feeds of a chapter that has been busy for five years, from its entries to the bytes of every file. */
export function measureCalendars(runs: number): Figure {
  writeFeeds();
  const seconds = Array.from({ length: runs }, () => {
    const started = performance.now();
    writeFeeds();
    return (performance.now() - started) / 1000;
  });
  return {
    name: `Kalender von ${EVENTS.toLocaleString('de-DE')} Terminen, davon ${SERIES} Reihen über ${YEARS} Jahre`,
    value: getMedian(seconds),
    unit: 's',
    limit: 2,
  };
}

function writeFeeds(): void {
  const events = Array.from({ length: EVENTS }, (_, index) => createBusyEvent(index));
  const written = events.map((event) => ({ event, lines: createEvent(event, SITE) }));
  const limit = shiftByDays(NOW, -365);
  const current = written.filter(({ event }) => lastsBeyond(event, limit));
  const list = (length: number) =>
    Array.from({ length }, (_, place) =>
      current.filter((_each, index) => index % length === place),
    );
  for (const feed of [current, ...list(GROUPS), ...list(KINDS), ...written.map((each) => [each])]) {
    createCalendar({
      site: SITE,
      publisher: 'Jusos Düsseldorf',
      name: 'Termine',
      description: 'Alle Termine',
      path: '/termine.ics',
      page: '/termine/',
      components: feed.map(({ lines }) => lines),
    });
  }
}

/** Every twentieth is a series, every second of these at night, where clock changes matter; each has ten exceptions. */
function createBusyEvent(index: number): CalendarEvent {
  const isSeries = index % (EVENTS / SERIES) === 0;
  const date = addDays('2022-01-03', isSeries ? 0 : index);
  const isNight = index % (2 * (EVENTS / SERIES)) === 0;
  const data = {
    title: `Termin ${index}`,
    summary: 'Reden, essen, kennenlernen; keine Tagesordnung, keine Anmeldung. '.repeat(2),
    start: `${date}T${isNight ? '22:00' : '19:00'}`,
    end: isNight ? `${addDays(date, 1)}T04:00` : `${date}T22:00`,
    location: { name: 'Haus der Jugend', address: 'Lacombletstraße 10, 40239 Düsseldorf' },
    ...(isSeries && { recurrence: createWeekly(date) }),
  };
  return {
    ...data,
    id: `termin-${index}`,
    url: `/termine/termin-${index}/`,
    categories: ['Treffen', 'AK Wirtschaft'],
    revision: getRevision({
      data,
      body: 'Komm, wann du willst, und geh, wann du willst. '.repeat(10),
    }),
  };
}

function createWeekly(start: string): Recurrence {
  const exceptions = Array.from({ length: 10 }, (_, index) => ({
    date: addDays(start, index * 70),
    status: 'cancelled' as const,
    note: 'Ferien',
  }));
  return { frequency: 'weekly', until: addDays(start, YEARS * 365), exceptions };
}
