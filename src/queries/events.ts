import { getCollection, type CollectionEntry } from 'astro:content';
import { addresses } from '../domain/addresses.ts';
import { lastOccurrence } from '../domain/last-occurrence.ts';
import { listOccurrences } from '../domain/listed-occurrences.ts';
import {
  describeRecurrence,
  lastsBeyond,
  nextOccurrence,
  type Occurrence,
} from '../domain/recurrence.ts';
import { getRevision, type Revision } from '../domain/revision.ts';
import { compare, shiftByDays, type Moment } from '../domain/time.ts';
import type { EntryData } from '../schemas/index.ts';
import { getGroupLinks, type GroupLink } from './group-links.ts';
import { remember } from './remember.ts';
import { getNow, getSettings } from './site.ts';

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

export const getEvents = remember(async (): Promise<Event[]> => {
  const now = getNow();
  const entries = await getCollection('events');
  return entries.map((entry) => readEvent(entry, now));
});

/**
 * Every date of every event as {@link listOccurrences} gives it, by start. Each event is expanded once; all lists of
 * dates are parts of this one.
 */
export const getHappenings = remember(async (): Promise<Happening[]> => {
  const now = getNow();
  const events = await getEvents();
  return events
    .flatMap((event) => expand(event, now).map((occurrence) => ({ event, occurrence })))
    .sort((a, b) => compare(a.occurrence.start, b.occurrence.start));
});

/** What runs or comes, soonest first; cancelled dates included. */
export const getUpcoming = remember(async (): Promise<Happening[]> => {
  const now = getNow();
  const happenings = await getHappenings();
  return happenings.filter(({ occurrence }) => compare(occurrence.end, now) > 0);
});

export interface EventPage {
  event: Event;
  /** The date that the page is about: the next one, or the last where none comes. */
  main: Occurrence | undefined;
  /** Whether nothing comes any more, be it cancelled. */
  isOver: boolean;
  /** What runs or comes, soonest first. */
  upcoming: Occurrence[];
  /** Dates of the year that is behind us, latest first. */
  past: Occurrence[];
  /** Who invites. */
  group: GroupLink | undefined;
  /** Mail address for questions: the group's, or the chapter's. */
  contact: string;
}

/** Every event with the dates that its page shows. */
export async function getEventPages(): Promise<EventPage[]> {
  const now = getNow();
  const [events, groups, settings] = [
    await getEvents(),
    await getGroupLinks(),
    await getSettings(),
  ];
  const lastYear = shiftByDays(now, -DAYS_BACK);
  return events.map((event) => {
    const occurrences = expand(event, now);
    const upcoming = occurrences.filter(({ end }) => compare(end, now) > 0);
    const past = occurrences.slice(0, occurrences.length - upcoming.length).reverse();
    const group = groups.get(event.group);
    return {
      event,
      main: event.next ?? upcoming[0] ?? past[0] ?? lastOccurrence(event, now),
      isOver: !lastsBeyond(event, now),
      upcoming,
      past: past.filter(({ end }) => compare(end, lastYear) > 0),
      group,
      contact: group?.email ?? settings.email,
    };
  });
}

/** How often an event was changed and when last. */
export function getEventRevision({ entry }: Event): Revision {
  return getRevision({ data: entry.data, body: entry.body ?? '' });
}

/** How far back the page of a series lists its dates. */
const DAYS_BACK = 365;

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

const expand = rememberFor<Event, Occurrence[]>(listOccurrences);

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
