import { addresses, EVENT_KIND_SLUGS, type EventKind } from '../domain/addresses.ts';
import { compareText } from '../domain/collation.ts';
import { lastsBeyond } from '../domain/recurrence.ts';
import { shiftByDays } from '../domain/time.ts';
import type { Calendar } from '../exports/calendar/calendar.ts';
import { createElectionEvents } from '../exports/calendar/election.ts';
import { createEvent, type CalendarEvent } from '../exports/calendar/event.ts';
import { listFormerCalendars, type CalendarFile } from '../exports/calendar/former.ts';
import { labels } from '../schemas/labels.ts';
import { getElections } from './elections.ts';
import { getEventRevision, getEvents, type Event } from './events.ts';
import { getGroupLinks } from './group-links.ts';
import { getGroups } from './groups.ts';
import { remember } from './remember.ts';
import { getNow, getRedirects, getSettings } from './site.ts';

/** What is over for longer is of no use to a subscriber; its own file stays. */
const DAYS_IN_FEEDS = 365;

/** The calendar of the whole chapter. */
export async function getChapterCalendar(): Promise<Calendar> {
  const { name } = await getSettings();
  return createFeed({
    name,
    description: `Alle Termine: ${name}`,
    path: addresses.calendar,
    page: addresses.events,
    events: await getFeedEvents(),
  });
}

/** One per group, be it without events. */
export async function getGroupCalendars(): Promise<CalendarFile[]> {
  const [{ name }, groups, events] = [
    await getSettings(),
    await getGroups(),
    await getFeedEvents(),
  ];
  const files = await Promise.all(
    groups.map(async ({ id, title, url }) => ({
      id,
      calendar: await createFeed({
        name: `${title} (${name})`,
        description: `Termine: ${title}`,
        path: addresses.groupCalendar(id),
        page: url,
        events: events.filter(({ event }) => event.group === id),
      }),
    })),
  );
  return [...files, ...(await listFormer(files, addresses.groups, addresses.groupCalendar))];
}

/** One per kind of event, be it without events; the id is the kind as addresses name it. */
export async function getKindCalendars(): Promise<CalendarFile[]> {
  const [{ name }, events] = [await getSettings(), await getFeedEvents()];
  const kinds = Object.keys(EVENT_KIND_SLUGS) as EventKind[];
  return Promise.all(
    kinds.map(async (kind) => ({
      id: EVENT_KIND_SLUGS[kind],
      calendar: await createFeed({
        name: `${labels.eventKind[kind] ?? kind} (${name})`,
        description: `Termine der Art „${labels.eventKind[kind] ?? kind}“: ${name}`,
        path: addresses.kindCalendar(kind),
        page: addresses.eventsOfKind(kind),
        events: events.filter(({ event }) => event.kind === kind),
      }),
    })),
  );
}

/** One per event, to be added once to a calendar. */
export async function getEventCalendars(): Promise<CalendarFile[]> {
  const written = await getWrittenEvents();
  const files = await Promise.all(
    written.map(async ({ event, lines }) => ({
      id: event.id,
      calendar: await createFeed({
        name: event.title,
        description: event.summary,
        path: addresses.eventFile(event.id),
        page: event.url,
        events: [{ event, lines }],
      }),
    })),
  );
  return [...files, ...(await listFormer(files, addresses.events, addresses.eventFile))];
}

/** The deadlines and the day of each election. */
export async function getElectionCalendars(): Promise<CalendarFile[]> {
  const [{ name }, elections] = [await getSettings(), await getElections()];
  const site = import.meta.env.SITE;
  const files = elections.map((election) => ({
    id: election.id,
    calendar: {
      site,
      publisher: name,
      name: `${election.title} (${name})`,
      description: `Fristen und Wahltag: ${election.title}`,
      path: addresses.electionCalendar(election.id),
      page: election.url,
      components: createElectionEvents(election, site),
    },
  }));
  return [...files, ...(await listFormer(files, addresses.elections, addresses.electionCalendar))];
}

interface WrittenEvent {
  event: Event;
  lines: string[];
}

/** Every event in the words of a calendar, written once for all the files that hold it. */
const getWrittenEvents = remember(async (): Promise<WrittenEvent[]> => {
  const [events, groups] = [await getEvents(), await getGroupLinks()];
  return events
    .toSorted((a, b) => compareText(a.start, b.start) || compareText(a.id, b.id))
    .map((event) => {
      const group = groups.get(event.group)?.title;
      return { event, lines: createEvent(toCalendarEvent(event, group), import.meta.env.SITE) };
    });
});

const getFeedEvents = remember(async (): Promise<WrittenEvent[]> => {
  const limit = shiftByDays(getNow(), -DAYS_IN_FEEDS);
  return (await getWrittenEvents()).filter(({ event }) => lastsBeyond(event, limit));
});

function toCalendarEvent(event: Event, group: string | undefined): CalendarEvent {
  const kind = event.kind && labels.eventKind[event.kind];
  return {
    ...event,
    revision: getEventRevision(event),
    categories: [kind, group].filter((category) => category !== undefined),
  };
}

async function listFormer(
  files: CalendarFile[],
  folder: string,
  getPath: (id: string) => string,
): Promise<CalendarFile[]> {
  const [{ name }, redirects] = [await getSettings(), await getRedirects()];
  const owner = { site: import.meta.env.SITE, publisher: name };
  return listFormerCalendars({ files, redirects, folder, getPath, ...owner });
}

async function createFeed({
  events,
  ...calendar
}: Omit<Calendar, 'site' | 'publisher' | 'components'> & {
  events: readonly WrittenEvent[];
}): Promise<Calendar> {
  const { name } = await getSettings();
  const components = events.map(({ lines }) => lines);
  return { site: import.meta.env.SITE, publisher: name, ...calendar, components };
}
