import { getCollection, type CollectionEntry } from 'astro:content';
import { addresses } from '../domain/addresses.ts';
import {
  describeRecurrence,
  expandOccurrences,
  nextOccurrence,
  type Occurrence,
} from '../domain/recurrence.ts';
import { compare, shiftByDays, type Moment } from '../domain/time.ts';
import type { EntryData } from '../schemas/index.ts';
import { getGroupLinks, type GroupLink } from './group-links.ts';
import { remember } from './remember.ts';
import { getNow } from './site.ts';

export interface Event extends EntryData<'events'> {
  id: string;
  url: string;
  /** Whether it happens more than once. */
  recurs: boolean;
  /** "jeden zweiten Donnerstag im Monat" */
  rhythm: string | undefined;
  next: Occurrence | undefined;
  entry: CollectionEntry<'events'>;
}

/** One date of an event. */
export interface Happening {
  event: Event;
  occurrence: Occurrence;
}

/** How far ahead dates are listed; a series goes on without end. */
const DAYS_AHEAD = 400;

/** How far back a recurring event is listed among the past ones. */
const DAYS_BACK = 365;

export const getEvents = remember(async (): Promise<Event[]> => {
  const now = getNow();
  const entries = await getCollection('events');
  return entries.map((entry) => ({
    id: entry.id,
    url: addresses.event(entry.id),
    ...entry.data,
    recurs: entry.data.recurrence !== undefined,
    rhythm: entry.data.recurrence && describeRecurrence(entry.data.recurrence, entry.data.start),
    next: nextOccurrence(entry.data, now),
    entry,
  }));
});

/** What runs or comes within {@link DAYS_AHEAD} days, soonest first; cancelled dates included. */
export const getUpcoming = remember(async (): Promise<Happening[]> => {
  const now = getNow();
  return expandAll(await getEvents(), { from: now, to: shiftByDays(now, DAYS_AHEAD) });
});

/** What is over, latest first; of series the dates of the last {@link DAYS_BACK} days. */
export async function getPast(): Promise<Happening[]> {
  const now = getNow();
  const events = await getEvents();
  const single = events.filter((event) => !event.recurs);
  const series = events.filter((event) => event.recurs);
  const window = (days: number) => ({ from: shiftByDays(now, -days), to: now });
  return [...expandAll(single, window(DAYS_OF_A_CENTURY)), ...expandAll(series, window(DAYS_BACK))]
    .filter(({ occurrence }) => compare(occurrence.end, now) <= 0)
    .sort((a, b) => compare(b.occurrence.start, a.occurrence.start));
}

const DAYS_OF_A_CENTURY = 36_525;

export interface EventPage {
  event: Event;
  /** The date that the page is about: the next one, or the last where none comes. */
  main: Occurrence | undefined;
  upcoming: Occurrence[];
  /** Who invites. */
  group: GroupLink | undefined;
}

/** Every event with the dates that its page shows. */
export async function getEventPages(): Promise<EventPage[]> {
  const now = getNow();
  const [events, groups] = [await getEvents(), await getGroupLinks()];
  return events.map((event) => {
    const upcoming = expandOccurrences(event, { from: now, to: shiftByDays(now, DAYS_AHEAD) });
    return {
      event,
      main: event.next ?? upcoming[0] ?? findLast(event, now),
      upcoming,
      group: groups.get(event.group),
    };
  });
}

function findLast(event: Event, now: Moment): Occurrence | undefined {
  const days = event.recurs ? DAYS_BACK * 10 : DAYS_OF_A_CENTURY;
  return expandOccurrences(event, { from: shiftByDays(now, -days), to: now }).at(-1);
}

function expandAll(events: Event[], window: { from: Moment; to: Moment }): Happening[] {
  return events
    .flatMap((event) =>
      expandOccurrences(event, window).map((occurrence) => ({ event, occurrence })),
    )
    .sort((a, b) => compare(a.occurrence.start, b.occurrence.start));
}
