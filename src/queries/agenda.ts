import { addresses, EVENT_KIND_SLUGS, type EventKind } from '../domain/addresses.ts';
import { compareTitles } from '../domain/collation.ts';
import { toMonth, type Month } from '../domain/month-grid.ts';
import { labels } from '../schemas/labels.ts';
import { getEvents, getUpcoming, type Event, type Happening } from './events.ts';
import { getToday, type Today } from './calendar.ts';
import { getGroupLinks } from './group-links.ts';
import { remember } from './remember.ts';

/** A list of what comes: all of it, or that of one kind or group. */
export interface Agenda {
  /** "Alle Termine", "Bildung", "AK Feminismus" */
  title: string;
  url: string;
  /** Address of the calendar that holds the same events. */
  calendar: string;
  /** The next ones that take place: the first, and those that follow when it is over before the next build. */
  next: Happening[];
  /** What comes, soonest first; so many that the page stays small. */
  coming: Happening[];
  /** How many more there are, and the months that they are in. */
  more: number;
  months: Month[];
}

export interface AgendaLink {
  title: string;
  url: string;
}

/** The lists that a reader can choose from: only those in which something comes. */
export interface AgendaChoice {
  all: AgendaLink;
  kinds: AgendaLink[];
  groups: AgendaLink[];
}

/** What keeps `/termine/` within 14 KB, however many events there are. */
const MOST_HAPPENINGS = 30;

/** Enough for a day: the site is built every night. */
const MOST_NEXT = 3;

/** A page with a list of what comes, and the ways to the others. */
export interface AgendaPage {
  agenda: Agenda;
  choice: AgendaChoice;
  today: Today;
}

/** The page of all events. */
export async function getAgendaPage(): Promise<AgendaPage> {
  return createPage(ALL);
}

/** The pages of the kinds of which there is an event, past or to come: an address stays. */
export async function getKindAgendaPages(): Promise<{ kind: string; page: AgendaPage }[]> {
  const { kinds } = await getSelections();
  return Promise.all(
    kinds.map(async (selection) => ({
      kind: EVENT_KIND_SLUGS[selection.id],
      page: await createPage(selection),
    })),
  );
}

/** The pages of the groups that have an event, past or to come. */
export async function getGroupAgendaPages(): Promise<{ group: string; page: AgendaPage }[]> {
  const { groups } = await getSelections();
  return Promise.all(
    groups.map(async (selection) => ({ group: selection.id, page: await createPage(selection) })),
  );
}

async function createPage(selection: Selection): Promise<AgendaPage> {
  return {
    agenda: createAgenda(selection, await getUpcoming()),
    choice: await getAgendaChoice(),
    today: getToday(),
  };
}

const getAgendaChoice = remember(async (): Promise<AgendaChoice> => {
  const [{ kinds, groups }, upcoming] = [await getSelections(), await getUpcoming()];
  const isFilled = ({ includes }: Selection) => upcoming.some(({ event }) => includes(event));
  return {
    all: toLink(ALL),
    kinds: kinds.filter(isFilled).map(toLink),
    groups: groups.filter(isFilled).map(toLink),
  };
});

interface Selection extends AgendaLink {
  calendar: string;
  includes: (event: Event) => boolean;
}

const ALL: Selection = {
  title: 'Alle Termine',
  url: addresses.events,
  calendar: addresses.calendar,
  includes: () => true,
};

/** What one can choose: kinds and groups that have events. */
const getSelections = remember(async () => {
  const [events, links] = [await getEvents(), await getGroupLinks()];
  const groups = [...links].flatMap(([id, { title }]) => (id === undefined ? [] : [{ id, title }]));
  const [usedKinds, usedGroups] = [
    new Set(events.map(({ kind }) => kind)),
    new Set(events.map(({ group }) => group)),
  ];
  return {
    kinds: KINDS.filter((kind) => usedKinds.has(kind)).map((kind) => ({
      id: kind,
      title: labels.eventKind[kind] ?? kind,
      url: addresses.eventsOfKind(kind),
      calendar: addresses.kindCalendar(kind),
      includes: (event: Event) => event.kind === kind,
    })),
    groups: groups
      .filter(({ id }) => usedGroups.has(id))
      .sort((a, b) => compareTitles(a.title, b.title))
      .map(({ id, title }) => ({
        id,
        title,
        url: addresses.eventsOfGroup(id),
        calendar: addresses.groupCalendar(id),
        includes: ({ group }: Event) => group === id,
      })),
  };
});

const KINDS = Object.keys(EVENT_KIND_SLUGS) as EventKind[];

function createAgenda(selection: Selection, upcoming: Happening[]): Agenda {
  const { title, url, calendar, includes } = selection;
  const all = upcoming.filter(({ event }) => includes(event));
  const rest = all.slice(MOST_HAPPENINGS);
  return {
    title,
    url,
    calendar,
    next: all.filter(({ occurrence }) => occurrence.status === 'planned').slice(0, MOST_NEXT),
    coming: all.slice(0, MOST_HAPPENINGS),
    more: rest.length,
    months: [...new Set(rest.map(({ occurrence }) => toMonth(occurrence.start)))],
  };
}

function toLink({ title, url }: Selection): AgendaLink {
  return { title, url };
}
