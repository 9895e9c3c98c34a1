import { getCollection, type CollectionEntry } from 'astro:content';
import { addresses } from '../domain/addresses.ts';
import {
  describeRecurrence,
  expandOccurrences,
  nextOccurrence,
  type Occurrence,
} from '../domain/recurrence.ts';
import { compare, shiftByDays, startOfDay, toLocalDate, type Moment } from '../domain/time.ts';
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

/** An event is listed whenever it is, as long as it is within a century of today. */
const YEARS_BACK = 100;
const YEARS_AHEAD = 100;

export const getEvents = remember(async (): Promise<Event[]> => {
  const now = getNow();
  const entries = await getCollection('events');
  return entries.map((entry) => readEvent(entry, now));
});

/**
 * Every date of every event, by start: single events whenever they are, series from their first date to the end of next
 * year, for they may go on without end. Each event is expanded once; all lists of dates are parts of this one.
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
      main: event.next ?? upcoming[0] ?? past[0],
      upcoming,
      past: past.filter(({ end }) => compare(end, lastYear) > 0),
      group,
      contact: group?.email ?? settings.email,
    };
  });
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

const expand = rememberFor((event: Event, now: Moment): Occurrence[] => {
  const lastYear = event.recurs ? now.year + 1 : now.year + YEARS_AHEAD;
  return expandOccurrences(event, {
    from: startOfYear(now.year - YEARS_BACK),
    to: startOfYear(lastYear + 1),
  });
});

function startOfYear(year: number): Moment {
  return startOfDay(toLocalDate({ year, month: 1, day: 1 }));
}

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
