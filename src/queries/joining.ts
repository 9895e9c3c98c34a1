import { findFirstEvent } from '../domain/first-event.ts';
import { getEvents, getUpcoming, type Event, type Happening } from './events.ts';
import { getGroupLinks, type GroupLink } from './group-links.ts';
import { getNow, getSettings } from './site.ts';

/** How somebody new finds into the chapter; every part but the contact may be missing. */
export interface Joining {
  /** Address of those who look after new members. */
  contact: string;
  /** The date to come to first. */
  first: Happening | undefined;
  /** How one gets a buddy. */
  buddies: string | undefined;
  /** Whom to turn to when something has happened. */
  awareness: GroupLink | undefined;
  welcomePackage: string[];
  /** Its next date may not be known yet. */
  seminar: Event | undefined;
}

/** The steps that a page shows above its text; undefined for every page but the one that takes new members by the hand. */
export async function getJoiningOfPage(page: string): Promise<Joining | undefined> {
  if (page !== PAGE_OF_JOINING) return undefined;
  const { email, joining = {} } = await getSettings();
  const [groups, events] = [await getGroupLinks(), await getEvents()];
  return {
    contact: groups.get(joining.group)?.email ?? email,
    first: findFirstEvent(await getUpcoming(), getNow()),
    buddies: joining.buddies,
    awareness: groups.get(joining.awareness),
    welcomePackage: (joining.welcomePackage ?? []).map(({ title }) => title),
    seminar: events.find(({ id }) => id === joining.seminar),
  };
}

const PAGE_OF_JOINING = 'mitmachen';
