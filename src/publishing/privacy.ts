import { addresses, splitId } from '../domain/addresses.ts';
import { isPublicRedirect, listCandidacyLinks } from '../domain/candidacy-links.ts';
import { compareText } from '../domain/collation.ts';
import { awaitsReason, getVisiblePeriod } from '../domain/retention.ts';
import {
  addDays,
  compare,
  startOfNextDay,
  toLocalDate,
  type LocalDate,
  type Moment,
} from '../domain/time.ts';
import { entriesOf, type Content } from '../validation/content.ts';
import type { Entry } from '../validation/entry.ts';
import { listPicturePaths } from '../validation/rules/pictures.ts';

/**
 * `ahead`: not public yet; `public`; `withdrawn`: no more than the name is public; `waiting`: it came late, and the board
 * has not said why it is shown; `overdue`: its time has ended, it is hidden and its file is still there; `never`: its
 * limits leave no day on which it could be shown.
 */
export type Stage = 'ahead' | 'public' | 'withdrawn' | 'waiting' | 'overdue' | 'never';

export interface PersonalData {
  name: string;
  /** The entry and its pictures, below the content folder. */
  paths: string[];
  stage: Stage;
  /** Last day on which it may be shown. */
  lastDay: LocalDate;
}

export interface PrivacyReport {
  /** Candidacies, those that end first in front. */
  letters: PersonalData[];
  /** Candidacies that were withdrawn, whose files still hold more than name and office. */
  withdrawn: PersonalData[];
  /** People none of whose roles is held now or later. */
  people: PersonalData[];
  /** Such people who are shown all the same, by entries that name them. */
  stillNamed: { person: PersonalData; by: string[] }[];
  /** Entries that lead, by a name in an address, to a candidacy whose time has ended or that is gone. */
  links: { path: string; address: string }[];
  /** What the content holds without a consent that it could be shown by. */
  missing: { path: string; reason: 'portrait' | 'consent' }[];
  /** Pictures beside candidacies that no entry shows. */
  strays: string[];
}

/** Whose data the content holds, until when it may be shown, and what should be gone from it by now. */
export function createPrivacyReport(content: Content, now: Moment): PrivacyReport {
  const elections = new Map(entriesOf(content, 'elections').map(({ id, data }) => [id, data]));
  const candidacies = entriesOf(content, 'candidacies');
  const staged = candidacies.flatMap((entry) => {
    const election = elections.get(splitId(entry.id).parent);
    return election === undefined ? [] : [{ entry, ...describeLetter(entry, election, now) }];
  });
  const ended = entriesOf(content, 'people').flatMap((entry) => describePerson(entry, now));
  const named = ended.map((person) => ({
    ...person,
    by: listReferences(content, person.entry.id),
  }));
  const gone = [...staged.filter(({ stage }) => stage === 'overdue'), ...named.filter(isUnnamed)];
  const leaving = gone.map(({ entry }) => entry.path);
  const withPaths = ({ entry, name, stage, lastDay }: Staged): PersonalData => ({
    name,
    stage,
    lastDay,
    paths: listPaths(entry, listUsedPictures(content, new Set([...leaving, entry.path]))),
  });
  const letters = staged.map(withPaths);
  const used = listUsedPictures(content, new Set());
  return {
    letters: letters.sort(
      (a, b) =>
        compareText(a.lastDay, b.lastDay) || compareText(a.paths[0] ?? '', b.paths[0] ?? ''),
    ),
    withdrawn: staged
      .filter(({ entry, stage }) => stage === 'withdrawn' && holdsMore(entry))
      .map(withPaths),
    people: named.filter(isUnnamed).map(withPaths),
    stillNamed: named
      .filter((person) => !isUnnamed(person))
      .map((person) => ({ person: withPaths(person), by: person.by })),
    links: listLinks(content, staged),
    missing: [
      ...candidacies
        .filter(({ data }) => data.portrait !== undefined && data.consent.portrait !== true)
        .map(({ path }) => ({ path, reason: 'portrait' as const })),
      // Of an entry that was refused, what it lacks may be the consent itself.
      ...content.sources
        .filter(({ collection, fields }) => collection === 'candidacies' && !hasConsent(fields))
        .map(({ path }) => ({ path, reason: 'consent' as const })),
    ],
    strays: [...content.pictures.keys()].filter(
      (path) => path.startsWith('candidacies/') && !used.has(path),
    ),
  };
}

interface Staged extends Omit<PersonalData, 'paths'> {
  entry: Entry;
}

function describeLetter(
  { data }: Entry<'candidacies'>,
  election: { lettersDue: string; lettersPublic: string; keepUntil: string },
  now: Moment,
): Omit<PersonalData, 'paths'> {
  const { from, end } = getVisiblePeriod(election, data);
  const stage = getStage(from, end, now);
  const isOpen = stage === 'ahead' || stage === 'public';
  const isWaiting = isOpen && awaitsReason(election, data);
  const isWithdrawn = isOpen && data.status === 'withdrawn';
  return {
    name: data.name,
    stage: isWithdrawn ? 'withdrawn' : isWaiting ? 'waiting' : stage,
    lastDay: addDays(toLocalDate(end), -1),
  };
}

function getStage(from: Moment, end: Moment, now: Moment): Stage {
  if (compare(end, now) <= 0) return 'overdue';
  if (compare(end, from) <= 0) return 'never';
  return compare(now, from) < 0 ? 'ahead' : 'public';
}

function describePerson(entry: Entry<'people'>, now: Moment): Staged[] {
  const ends = entry.data.roles.map(({ to }) => to);
  const last = ends.every((to) => to !== undefined) ? ends.toSorted(compareText).at(-1) : undefined;
  if (last === undefined || compare(now, startOfNextDay(last)) < 0) return [];
  return [{ entry, name: entry.data.name, stage: 'overdue', lastDay: last }];
}

/** Files of the entries that name a person, as groups name those who lead them. */
function listReferences(content: Content, person: string): string[] {
  return content.sources
    .filter(({ fields }) =>
      fields.some(({ field, value }) => field.relation === 'people' && value === person),
    )
    .map(({ path }) => path);
}

function isUnnamed({ by }: { by: readonly string[] }): boolean {
  return by.length === 0;
}

/** Whether a file holds more of a person than the name and what the limits are computed from. */
function holdsMore({ data, body }: Entry): boolean {
  const more = Object.entries(data).filter(([key, value]) => value !== undefined && !KEPT.has(key));
  return more.length > 0 || body.trim() !== '';
}

const KEPT = new Set(['name', 'office', 'status', 'submitted', 'late', 'consent']);

/** The pictures that the entries show, but for those entries that shall go. */
function listUsedPictures(content: Content, gone: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(content.sources.filter(({ path }) => !gone.has(path)).flatMap(listPicturePaths));
}

/** An entry's file and its pictures, but those that an entry shows that stays. */
function listPaths(entry: Entry, stays: ReadonlySet<string>): string[] {
  const own = listPicturePaths(entry).filter((path) => !stays.has(path));
  return [entry.path, ...new Set(own)];
}

/** The site shows none of these links; in the files they go on naming somebody. */
function listLinks(content: Content, staged: readonly Staged[]): PrivacyReport['links'] {
  const kept = new Set(
    staged.filter(({ stage }) => stage !== 'overdue').map(({ entry }) => entry.id),
  );
  const sites = content.settings === undefined ? [] : [content.settings.url];
  const inEntries = content.sources.flatMap(({ path, body, fields }) => {
    const texts = [
      body,
      ...fields.flatMap(({ value }) => (typeof value === 'string' ? value : [])),
    ];
    const ids = texts.flatMap((text) => listCandidacyLinks(text, sites));
    return [...new Set(ids)]
      .filter((id) => !kept.has(id))
      .map((id) => ({ path, address: addresses.candidacy(id) }));
  });
  const inRedirects = (content.redirects?.moved ?? [])
    .filter((moved) => !isPublicRedirect(moved, (id) => kept.has(id)))
    .map(({ from }) => ({ path: 'redirects.yml', address: from }));
  return [...inEntries, ...inRedirects];
}

function hasConsent(fields: readonly { path: readonly (string | number)[] }[]): boolean {
  return fields.some(({ path }) => path.join('.') === 'consent.givenOn');
}
