import { findFirstEvent } from '../domain/first-event.ts';
import type { Occurrence } from '../domain/recurrence.ts';
import type { Moment } from '../domain/time.ts';
import { getEvents, getUpcoming, type Event, type Happening } from './events.ts';
import { getGroupLinks, type GroupLink } from './group-links.ts';
import { getNow, getSettings } from './site.ts';

/** How somebody new finds into the chapter; every part but the contact may be missing. */
export interface Joining {
  /** Address of those who look after new members. */
  contact: string;
  /** The date to come to first, and those that take its place when it is over before the next build. */
  first: Happening[];
  /** How one gets a buddy. */
  buddies: string | undefined;
  /** Whom to turn to when something has happened. */
  awareness: GroupLink | undefined;
  welcomePackage: string[];
  seminar: Seminar | undefined;
}

export interface Seminar {
  event: Event;
  /** The next one, and the one that follows; none where the next is not known yet. */
  dates: Occurrence[];
}

/** The steps that a page shows above its text; undefined for every page but the one that takes new members by the hand. */
export async function getJoiningOfPage(page: string): Promise<Joining | undefined> {
  if (page !== PAGE_OF_JOINING) return undefined;
  const { email, joining = {} } = await getSettings();
  const [groups, events, upcoming] = [
    await getGroupLinks(),
    await getEvents(),
    await getUpcoming(),
  ];
  const seminar = events.find(({ id }) => id === joining.seminar);
  return {
    contact: groups.get(joining.group)?.email ?? email,
    first: findFirstEvents(upcoming, getNow()),
    buddies: joining.buddies,
    awareness: groups.get(joining.awareness),
    welcomePackage: (joining.welcomePackage ?? []).map(({ title }) => title),
    seminar: seminar && { event: seminar, dates: findDates(upcoming, seminar) },
  };
}

/** What is to come to first now, and what will be once that has begun. */
function findFirstEvents(upcoming: Happening[], now: Moment, most = MOST_CANDIDATES): Happening[] {
  const first = most > 0 ? findFirstEvent(upcoming, now) : undefined;
  if (first === undefined) return [];
  return [first, ...findFirstEvents(upcoming, first.occurrence.start, most - 1)];
}

function findDates(upcoming: Happening[], { id }: Event): Occurrence[] {
  return upcoming
    .filter(({ event, occurrence }) => event.id === id && occurrence.status === 'planned')
    .slice(0, MOST_CANDIDATES)
    .map(({ occurrence }) => occurrence);
}

/** Enough for a day: the site is built every night. */
const MOST_CANDIDATES = 2;

const PAGE_OF_JOINING = 'mitmachen';
