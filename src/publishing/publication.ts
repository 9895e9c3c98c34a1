import { splitId } from '../domain/addresses.ts';
import { hideCandidacyLinks } from '../domain/candidacy-links.ts';
import { carryRevision } from '../domain/revision.ts';
import { awaitsReason, getCandidacyVisibility, getVisiblePeriod } from '../domain/retention.ts';
import { compare, toMoment, type Moment } from '../domain/time.ts';
import { entriesOf, type Content } from '../validation/content.ts';
import type { Entry } from '../validation/entry.ts';

/**
 * The entries that may reach the site at `now`.
 *
 * A candidacy whose letter is not public, or no longer, is left out before Astro sees it: no page, picture, feed or
 * search entry can then be made of it by mistake. Of a withdrawn one, only name and office remain.
 */
export function selectPublishable(content: Content, now: Moment): Entry[] {
  const entries = selectEntries(content, now);
  const hideLinks = createHideLinks(content, entries);
  return entries.map((entry) => withoutLinks(entry, hideLinks));
}

/**
 * Takes from a text what would lead to a candidacy that is not public: its address is made of a name.
 *
 * @param sites Origins under which the site answers, besides the one of its settings.
 */
export function createHideLinks(
  { settings }: Content,
  publishable: readonly Entry[],
  sites: readonly string[] = [],
): (text: string) => string {
  const open = new Set(publishable.filter(isCandidacy).map(({ id }) => id));
  const origins = settings === undefined ? sites : [...sites, settings.url];
  return (text) => hideCandidacyLinks(text, (id) => open.has(id), origins);
}

function selectEntries(content: Content, now: Moment): Entry[] {
  const elections = new Map(entriesOf(content, 'elections').map(({ id, data }) => [id, data]));
  return content.entries.flatMap((entry) => {
    if (isElection(entry)) return [withCounts(entry, content, now)];
    if (!isCandidacy(entry)) return [entry];
    const election = elections.get(splitId(entry.id).parent);
    if (election === undefined) return [];
    switch (getCandidacyVisibility(election, entry.data, now)) {
      case 'hidden':
        return [];
      case 'withdrawn':
        return [withoutLetter(entry)];
      case 'letter':
        return [entry.data.consent.portrait === true ? entry : withoutPortrait(entry)];
    }
  });
}

type Candidacy = Entry<'candidacies'>;

function isCandidacy(entry: Entry): entry is Candidacy {
  return entry.collection === 'candidacies';
}

type Election = Entry<'elections'>;

function isElection(entry: Entry): entry is Election {
  return entry.collection === 'elections';
}

/** Entries of an office that the board has counted itself may be gone. */
function withCounts(election: Election, content: Content, now: Moment): Election {
  const arePublic = compare(toMoment(election.data.lettersPublic), now) <= 0;
  const offices = election.data.offices.map((office) => ({
    ...office,
    candidacyCount:
      (arePublic ? office.candidacyCount : undefined) ??
      countCandidacies(content, election, office.id, now),
  }));
  return {
    ...election,
    data: { ...election.data, offices },
    input: { ...election.input, offices: offices.map(defined) },
  };
}

/** How many stand, or stood, for an office, as far as it has been public: nobody who withdrew or who waits for the board. */
export function countCandidacies(
  content: Content,
  { id, data }: Election,
  office: string,
  now: Moment,
): number {
  return entriesOf(content, 'candidacies').filter((candidacy) => {
    const isFor = splitId(candidacy.id).parent === id && candidacy.data.office === office;
    if (!isFor || candidacy.data.status === 'withdrawn') return false;
    if (awaitsReason(data, candidacy.data)) return false;
    const { from, end } = getVisiblePeriod(data, candidacy.data);
    return compare(from, now) <= 0 && compare(from, end) < 0;
  }).length;
}

function withoutLetter(entry: Candidacy): Candidacy {
  const { name, office, status, submitted, consent } = entry.data;
  const kept = { name, office, status, submitted, consent };
  return { ...entry, input: defined(kept), data: kept, body: '', tree: undefined, pictures: [] };
}

function withoutPortrait(entry: Candidacy): Candidacy {
  const { portrait: _written, ...input } = entry.input;
  const { portrait: _portrait, ...data } = entry.data;
  return { ...entry, input, data };
}

/** The same object where nothing is hidden, so that what is remembered of it holds. */
function withoutLinks(entry: Entry, hideLinks: (text: string) => string): Entry {
  const body = hideLinks(entry.body);
  const [input, data] = [mapTexts(entry.input, hideLinks), mapTexts(entry.data, hideLinks)];
  const isSame = body === entry.body && input === entry.input && data === entry.data;
  if (isSame) return entry;
  const published = { ...entry, body, input, data };
  return isEvent(entry) && isEvent(published) ? withRevision(published, entry) : published;
}

type Event = Entry<'events'>;

function isEvent(entry: Entry): entry is Event {
  return entry.collection === 'events';
}

/** Links come and go with the time; calendars are told of edits alone. */
function withRevision(published: Event, entry: Event): Event {
  const revision = carryRevision(entry, published);
  if (revision === undefined) return published;
  const { input, data } = published;
  return { ...published, input: { ...input, revision }, data: { ...data, revision } };
}

/** A value with its texts changed, at any depth; the same value where no text changes. */
function mapTexts<T>(value: T, change: (text: string) => string): T;
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const before = Object.entries(value) as [string, unknown][];
  const after = before.map(([key, item]): [string, unknown] => [key, mapTexts(item, change)]);
  if (after.every(([, item], index) => item === before[index]?.[1])) return value;
  return Array.isArray(value) ? after.map(([, item]) => item) : Object.fromEntries(after);
}

function defined(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
