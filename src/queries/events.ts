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

/** How far ahead the dates of a series are listed; it may go on without end. */
const DAYS_AHEAD = 400;

/** How far back the dates of a series are listed. */
const DAYS_BACK = 365;

/** A single event is listed whenever it is. */
const DAYS_OF_A_CENTURY = 36_525;

export const getEvents = remember(async (): Promise<Event[]> => {
  const now = getNow();
  const entries = await getCollection('events');
  return entries.map((entry) => readEvent(entry, now));
});

/** What runs or comes, soonest first; cancelled dates included. */
export const getUpcoming = remember(async (): Promise<Happening[]> => {
  const now = getNow();
  return listHappenings(await getEvents(), (event) => expandAhead(event, now));
});

/** What is over, latest first. */
export async function getPast(): Promise<Happening[]> {
  const now = getNow();
  const happenings = listHappenings(await getEvents(), (event) => expandBack(event, now));
  return happenings.reverse();
}

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
    const upcoming = expandAhead(event, now);
    return {
      event,
      main: event.next ?? upcoming[0] ?? expandBack(event, now).at(-1),
      upcoming,
      group: groups.get(event.group),
    };
  });
}

function toEvent(entry: CollectionEntry<'events'>, now: Moment): Event {
  return {
    id: entry.id,
    url: addresses.event(entry.id),
    ...entry.data,
    recurs: entry.data.recurrence !== undefined,
    rhythm: entry.data.recurrence && describeRecurrence(entry.data.recurrence, entry.data.start),
    next: nextOccurrence(entry.data, now),
    entry,
  };
}

const readEvent = rememberFor(toEvent);

const expandAhead = rememberFor((event: Event, now: Moment): Occurrence[] => {
  const days = event.recurs ? DAYS_AHEAD : DAYS_OF_A_CENTURY;
  return expandOccurrences(event, { from: now, to: shiftByDays(now, days) });
});

const expandBack = rememberFor((event: Event, now: Moment): Occurrence[] => {
  const days = event.recurs ? DAYS_BACK : DAYS_OF_A_CENTURY;
  return expandOccurrences(event, { from: shiftByDays(now, -days), to: now }).filter(
    ({ end }) => compare(end, now) <= 0,
  );
});

/** Computes once per object and instant: in the CMS every key asks for all events, and one has changed. */
function rememberFor<Subject extends object, Answer>(
  compute: (subject: Subject, now: Moment) => Answer,
): (subject: Subject, now: Moment) => Answer {
  const known = new WeakMap<Subject, { now: Moment; answer: Answer }>();
  return (subject, now) => {
    const last = known.get(subject);
    if (last !== undefined && compare(last.now, now) === 0) return last.answer;
    const answer = compute(subject, now);
    known.set(subject, { now, answer });
    return answer;
  };
}

function listHappenings(events: Event[], expand: (event: Event) => Occurrence[]): Happening[] {
  return events
    .flatMap((event) => expand(event).map((occurrence) => ({ event, occurrence })))
    .sort((a, b) => compare(a.occurrence.start, b.occurrence.start));
}
