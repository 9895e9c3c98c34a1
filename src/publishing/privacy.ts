import { splitId } from '../domain/addresses.ts';
import { compareText } from '../domain/collation.ts';
import { getVisiblePeriod } from '../domain/retention.ts';
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
 * `ahead`: not public yet; `public`; `overdue`: its time has ended, it is hidden and its file is still there; `never`: its
 * limits leave no day on which it could be shown.
 */
export type Stage = 'ahead' | 'public' | 'overdue' | 'never';

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
  /** People none of whose roles is held now or later. */
  people: PersonalData[];
  /** What the content holds without a consent that it could be shown by. */
  missing: { path: string; reason: 'portrait' | 'consent' }[];
  /** Pictures beside candidacies that no entry shows. */
  strays: string[];
}

/** Whose data the content holds, until when it may be shown, and what should be gone from it by now. */
export function createPrivacyReport(content: Content, now: Moment): PrivacyReport {
  const elections = new Map(entriesOf(content, 'elections').map(({ id, data }) => [id, data]));
  const candidacies = entriesOf(content, 'candidacies');
  const letters = candidacies.flatMap((entry) => {
    const election = elections.get(splitId(entry.id).parent);
    return election === undefined ? [] : [describeLetter(content, entry, election, now)];
  });
  const used = new Set(content.sources.flatMap(listPicturePaths));
  return {
    letters: letters.sort(
      (a, b) =>
        compareText(a.lastDay, b.lastDay) || compareText(a.paths[0] ?? '', b.paths[0] ?? ''),
    ),
    people: entriesOf(content, 'people').flatMap((person) => describePerson(content, person, now)),
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

function describeLetter(
  content: Content,
  entry: Entry<'candidacies'>,
  election: { lettersPublic: string; keepUntil: string },
  now: Moment,
): PersonalData {
  const { from, end } = getVisiblePeriod(election, entry.data);
  return {
    name: entry.data.name,
    paths: listPaths(content, entry),
    stage: getStage(from, end, now),
    lastDay: addDays(toLocalDate(end), -1),
  };
}

function getStage(from: Moment, end: Moment, now: Moment): Stage {
  if (compare(end, now) <= 0) return 'overdue';
  if (compare(end, from) <= 0) return 'never';
  return compare(now, from) < 0 ? 'ahead' : 'public';
}

function describePerson(content: Content, entry: Entry<'people'>, now: Moment): PersonalData[] {
  const ends = entry.data.roles.map(({ to }) => to);
  const last = ends.every((to) => to !== undefined) ? ends.toSorted(compareText).at(-1) : undefined;
  if (last === undefined || compare(now, startOfNextDay(last)) < 0) return [];
  const paths = listPaths(content, entry);
  return [{ name: entry.data.name, paths, stage: 'overdue', lastDay: last }];
}

/** An entry's file and its pictures, but those that another entry shows too. */
function listPaths(content: Content, entry: Entry): string[] {
  const others = content.sources.filter(({ path }) => path !== entry.path);
  const shared = new Set(others.flatMap(listPicturePaths));
  const own = listPicturePaths(entry).filter((path) => !shared.has(path));
  return [entry.path, ...new Set(own)];
}

function hasConsent(fields: readonly { path: readonly (string | number)[] }[]): boolean {
  return fields.some(({ path }) => path.join('.') === 'consent.givenOn');
}
