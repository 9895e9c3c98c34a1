import { getCollection, type CollectionEntry } from 'astro:content';
import { addresses } from '../domain/addresses.ts';
import { compareText, compareTitles } from '../domain/collation.ts';
import { compareGroupStates, getGroupState, type GroupState } from '../domain/group-state.ts';
import { lastOccurrence } from '../domain/last-occurrence.ts';
import { getNextReport, type NextReport } from '../domain/next-report.ts';
import { findRoleInGroup } from '../domain/offices.ts';
import { toLocalDate, type Moment } from '../domain/time.ts';
import type { EntryData } from '../schemas/index.ts';
import { getEvents, getUpcoming, type Event, type Happening } from './events.ts';
import { getGroupLinks, type GroupLink } from './group-links.ts';
import { getPeopleById, type Person } from './people.ts';
import { getCurrentEdition, type Chapter } from './programme.ts';
import { listReadings, type ReadingList } from './readings.ts';
import { remember } from './remember.ts';
import { getNow } from './site.ts';

type GroupData = EntryData<'groups'>;

export interface Group extends Omit<GroupData, 'status' | 'leads' | 'readings'> {
  id: string;
  url: string;
  /** What readers are told; the board's own `status` is part of it. */
  state: GroupState;
  leads: Lead[];
  readings: ReadingList;
  upcoming: Happening[];
  /** Newest first. */
  reports: Report[];
  /** Absent where the group has not said how often it reports, or has no report to count from. */
  nextReport: NextReport | undefined;
  /** Chapters of the edition in force that the group answers for. */
  chapters: Chapter[];
  entry: CollectionEntry<'groups'>;
}

export interface Lead {
  person: Person;
  /** "Leitung Lesekreis" */
  role: string | undefined;
}

export interface Report extends Omit<EntryData<'reports'>, 'group'> {
  id: string;
  groupId: string;
  group: GroupLink | undefined;
  url: string;
  entry: CollectionEntry<'reports'>;
}

/** Every group with what belongs to it: active ones first, then founding, then paused. */
export const getGroups = remember(async (): Promise<Group[]> => {
  const entries = await getCollection('groups');
  const groups = await Promise.all(entries.map(readGroup));
  return groups.sort(
    (a, b) => compareGroupStates(a.state, b.state) || compareTitles(a.title, b.title),
  );
});

async function readGroup(entry: CollectionEntry<'groups'>): Promise<Group> {
  const now = getNow();
  const today = toLocalDate(now);
  const { id, data } = entry;
  const isOwn = ({ group }: { group?: string | undefined }) => group === id;
  const events = (await getEvents()).filter(isOwn);
  const reports = (await getReports()).filter(({ groupId }) => groupId === id);
  return {
    ...data,
    id,
    url: addresses.group(id),
    state: getGroupState(data.status, listSigns(events, reports, now), today),
    leads: (await getPeopleById(data.leads ?? [])).map((person) => ({
      person,
      role: findRoleInGroup(person.roles, data.title, today)?.title,
    })),
    readings: listReadings(data.readings ?? [], events, today),
    upcoming: (await getUpcoming()).filter(({ event }) => isOwn(event)),
    reports,
    nextReport:
      data.reportEvery === undefined
        ? undefined
        : getNextReport(data.reportEvery, reports[0]?.date, today),
    chapters: ((await getCurrentEdition())?.chapters ?? []).filter(isOwn),
    entry,
  };
}

function listSigns(events: Event[], reports: Report[], now: Moment) {
  const meetings = events.flatMap((event) => lastOccurrence(event, now) ?? []);
  return {
    past: [...meetings.map(({ start }) => toLocalDate(start)), ...reports.map(({ date }) => date)],
    hasMeetingAhead: events.some(({ next }) => next !== undefined),
  };
}

/** Every report, newest first. */
export const getReports = remember(async (): Promise<Report[]> => {
  const [entries, groups] = [await getCollection('reports'), await getGroupLinks()];
  return entries
    .map((entry) => ({
      id: entry.id,
      url: addresses.report(entry.id),
      ...entry.data,
      groupId: entry.data.group,
      group: groups.get(entry.data.group),
      entry,
    }))
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));
});
