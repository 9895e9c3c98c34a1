import { addresses, EVENT_KIND_SLUGS, type EventKind } from '../domain/addresses.ts';
import { compareTitles } from '../domain/collation.ts';
import { labels } from '../schemas/labels.ts';
import { getUpcoming, type Event } from './events.ts';
import { getGroupLinks } from './group-links.ts';
import { remember } from './remember.ts';
import { getRedirects } from './site.ts';

/** Events that belong together: all, those of one kind, those of one group. */
export interface Selection extends AgendaLink {
  /** Address of the calendar that holds the same events. */
  calendar: string;
  includes: (event: Event) => boolean;
}

export interface AgendaLink {
  /** "Alle Termine", "Bildung", "AK Feminismus" */
  title: string;
  url: string;
}

/** The lists that a reader can choose from: only those in which something comes. */
export interface AgendaChoice {
  all: AgendaLink;
  kinds: AgendaLink[];
  groups: AgendaLink[];
}

/** A selection and what in its address stands for it, `/termine/<by>/<id>/`. */
interface SelectionAddress {
  by: 'art' | 'gruppe';
  id: string;
  selection: Selection;
}

export const ALL_EVENTS: Selection = {
  title: 'Alle Termine',
  url: addresses.events,
  calendar: addresses.calendar,
  includes: () => true,
};

export const getAgendaChoice = remember(async (): Promise<AgendaChoice> => {
  const [kinds, groups, upcoming] = [
    KIND_SELECTIONS,
    await getGroupSelections(),
    await getUpcoming(),
  ];
  const isFilled = ({ includes }: Selection) => upcoming.some(({ event }) => includes(event));
  return {
    all: toLink(ALL_EVENTS),
    kinds: kinds.filter(isFilled).map(toLink),
    groups: groups.filter(isFilled).map(toLink),
  };
});

/**
 * Every kind and every group, be it without events: an address stays, whatever becomes of the events. That of a group
 * which was renamed stays too, as its calendar does.
 */
export async function getSelectionAddresses(): Promise<SelectionAddress[]> {
  const groups = await getGroupSelections();
  const redirects = await getRedirects();
  const former = redirects.flatMap(({ from, to }) => {
    const selection = groups.find(({ id }) => addresses.group(id) === to);
    const [, id] = /^\/arbeitskreise\/([^/]+)\/?$/.exec(from) ?? [];
    return selection === undefined || id === undefined ? [] : [{ ...selection, id }];
  });
  const taken = new Set(redirects.map(({ from }) => from.replace(/\/?$/, '/')));
  return [
    ...KIND_SELECTIONS.map((selection) => toAddress('art', selection)),
    ...[...groups, ...former]
      .filter(({ id }) => !taken.has(addresses.eventsOfGroup(id)))
      .map((selection) => toAddress('gruppe', selection)),
  ];
}

const KIND_SELECTIONS = (Object.keys(EVENT_KIND_SLUGS) as EventKind[]).map((kind) => ({
  id: EVENT_KIND_SLUGS[kind],
  title: labels.eventKind[kind] ?? kind,
  url: addresses.eventsOfKind(kind),
  calendar: addresses.kindCalendar(kind),
  includes: (event: Event) => event.kind === kind,
}));

async function getGroupSelections() {
  const links = await getGroupLinks();
  return [...links]
    .flatMap(([id, { title }]) => (id === undefined ? [] : [{ id, title }]))
    .sort((a, b) => compareTitles(a.title, b.title))
    .map(({ id, title }) => ({
      id,
      title,
      url: addresses.eventsOfGroup(id),
      calendar: addresses.groupCalendar(id),
      includes: ({ group }: Event) => group === id,
    }));
}

function toAddress(
  by: SelectionAddress['by'],
  { id, ...selection }: Selection & { id: string },
): SelectionAddress {
  return { by, id, selection };
}

function toLink({ title, url }: Selection): AgendaLink {
  return { title, url };
}
