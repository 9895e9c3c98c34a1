import { getCollection, type CollectionEntry } from 'astro:content';
import { addresses } from '../domain/addresses.ts';
import { compareText, compareTitles } from '../domain/collation.ts';
import { toLocalDate } from '../domain/time.ts';
import type { EntryData } from '../schemas/index.ts';
import { getUpcoming, type Happening } from './events.ts';
import { getGroupLinks, type GroupLink } from './group-links.ts';
import { getPeopleById, type Person } from './people.ts';
import { getCurrentEdition, type Chapter } from './programme.ts';
import { remember } from './remember.ts';
import { getNow } from './site.ts';

export interface Group extends Omit<EntryData<'groups'>, 'leads' | 'readings'> {
  id: string;
  url: string;
  leads: Person[];
  readings: { coming: Reading[]; past: Reading[] };
  upcoming: Happening[];
  reports: Report[];
  /** Chapters of the edition in force that the group answers for. */
  chapters: Chapter[];
  entry: CollectionEntry<'groups'>;
}

export type Reading = NonNullable<EntryData<'groups'>['readings']>[number];

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
  const [reports, upcoming, edition] = [
    await getReports(),
    await getUpcoming(),
    await getCurrentEdition(),
  ];
  const today = toLocalDate(getNow());
  const groups = await Promise.all(
    entries.map(async (entry) => ({
      id: entry.id,
      url: addresses.group(entry.id),
      ...entry.data,
      leads: await getPeopleById(entry.data.leads ?? []),
      readings: splitReadings(entry.data.readings ?? [], today),
      upcoming: upcoming.filter(({ event }) => event.group === entry.id),
      reports: reports.filter(({ groupId }) => groupId === entry.id),
      chapters: (edition?.chapters ?? []).filter(({ group }) => group === entry.id),
      entry,
    })),
  );
  return groups.sort(
    (a, b) =>
      STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
      compareTitles(a.title, b.title),
  );
});

const STATUS_ORDER = ['active', 'founding', 'paused'];

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

function splitReadings(readings: Reading[], today: string): Group['readings'] {
  const byDate = (a: Reading, b: Reading) => compareText(a.session ?? '9999', b.session ?? '9999');
  const isComing = ({ session }: Reading) => session === undefined || session >= today;
  return {
    coming: readings.filter(isComing).sort(byDate),
    past: readings
      .filter((reading) => !isComing(reading))
      .sort(byDate)
      .reverse(),
  };
}
