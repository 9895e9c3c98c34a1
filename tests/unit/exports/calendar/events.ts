import { createCalendar } from '../../../../src/exports/calendar/calendar.ts';
import { createEvent, type CalendarEvent } from '../../../../src/exports/calendar/event.ts';
import { parseNow } from '../../../../src/domain/time.ts';

export const SITE = 'https://jusos.example';

/** An event of which a test shows only what it is about. */
export function createCalendarEvent(event: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    id: 'juso-treff',
    url: '/termine/juso-treff/',
    title: 'Juso-Treff',
    summary: 'Unser offener Abend.',
    start: '2026-11-12T19:00',
    end: '2026-11-12T22:00',
    categories: [],
    revision: { sequence: 3, lastModified: parseNow('2026-11-02T20:15:00+01:00') },
    ...event,
  };
}

/** The chapter's calendar with these events. */
export function writeEvents(...events: CalendarEvent[]): string {
  return createCalendar({
    site: SITE,
    publisher: 'Jusos Düsseldorf',
    name: 'Jusos Düsseldorf',
    description: 'Alle Termine: Jusos Düsseldorf',
    path: '/termine.ics',
    page: '/termine/',
    components: events.map((event) => createEvent(event, SITE)),
  });
}
