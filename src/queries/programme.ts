import { getCollection, type CollectionEntry } from 'astro:content';
import { addresses, splitId } from '../domain/addresses.ts';
import {
  describeState,
  getCurrentPhase,
  getEditionInForce,
  getPhaseState,
  sortChapters,
  sortEditions,
  type PhaseState,
} from '../domain/editions.ts';
import { getFollowUp, isStale, type FollowUp } from '../domain/follow-ups.ts';
import { getNeighbours } from '../domain/sequence.ts';
import type { Moment } from '../domain/time.ts';
import { listDemands, numberBlocks, type Demand } from '../markup/citation.ts';
import { parseBody } from '../markup/parse.ts';
import { setGermanTypography, typeset } from '../markup/typography.ts';
import type { EntryData } from '../schemas/index.ts';
import { remember } from './remember.ts';
import { getGroupLinks, type GroupLink } from './group-links.ts';
import { getNow } from './site.ts';

export interface Edition extends EntryData<'editions'> {
  id: string;
  /** Whether `/programm/` shows this edition. */
  inForce: boolean;
  url: string;
  chapters: Chapter[];
  phases: Phase[];
  /** The phase that runs today, and the one after it. */
  phase: Phase | undefined;
  nextPhase: Phase | undefined;
  /** Where it stands, in half a sentence: "beschlossen am 29. März 2025". */
  state: string;
  /** Address of the comparison with the edition before. */
  changes: string | undefined;
  /** The edition that is in force instead of this one. */
  replacedBy: { id: string; title: string; url: string } | undefined;
}

export interface Phase {
  title: string;
  from: string;
  to: string;
  what?: string | undefined;
  state: PhaseState;
}

export interface Chapter {
  /** Id within the edition. */
  id: string;
  /** Place in the edition, from 1; what readers see as the chapter's number. */
  number: number;
  title: string;
  summary: string;
  group: string | undefined;
  url: string;
  paragraphs: { id: string; text: string }[];
  demands: ChapterDemand[];
  entry: CollectionEntry<'chapters'>;
}

export interface ChapterDemand extends Demand {
  url: string;
  /** What became of it, as far as is known. */
  followUp: (FollowUp & { isStale: boolean }) | undefined;
}

/** Every edition with its chapters in order, newest first. */
export const getEditions = remember(async (): Promise<Edition[]> => {
  const [editions, chapters] = [await getCollection('editions'), await getCollection('chapters')];
  const plain = editions.map(({ id, data }) => ({ id, ...data }));
  const inForce = getEditionInForce(plain);
  const now = getNow();
  const byEdition = Map.groupBy(chapters, ({ id }) => splitId(id).parent);

  return sortEditions(plain).map((edition, index, sorted) => {
    const earlier = sorted[index + 1];
    const phases = (edition.phases ?? []).map((phase) => ({
      ...phase,
      state: getPhaseState(phase, now),
    }));
    return {
      ...edition,
      inForce: edition.id === inForce?.id,
      url: addresses.edition(edition.id),
      chapters: toChapters(byEdition.get(edition.id) ?? [], edition.id, now),
      phases,
      phase: getCurrentPhase(phases, now),
      nextPhase: phases.find(({ state }) => state === 'future'),
      state: describeState(edition),
      changes: earlier && addresses.comparison(earlier.id, edition.id),
      replacedBy:
        inForce === undefined || inForce.id === edition.id
          ? undefined
          : { id: inForce.id, title: inForce.title, url: addresses.edition(inForce.id) },
    };
  });
});

/** The edition that readers can change today, if there is one. */
export async function getConsultation(): Promise<Edition | undefined> {
  const editions = await getEditions();
  return editions.find(({ status, phase }) => status === 'consultation' && phase !== undefined);
}

/** The edition that `/programm/` shows; `undefined` before there is one. */
export async function getCurrentEdition(): Promise<Edition | undefined> {
  const editions = await getEditions();
  return editions.find(({ inForce }) => inForce);
}

export interface ChapterPage {
  edition: Edition;
  chapter: Chapter;
  previous: Chapter | undefined;
  next: Chapter | undefined;
  /** The group that answers for the chapter. */
  group: GroupLink | undefined;
  /** The same chapter in the other editions, newest first. */
  otherEditions: OtherVersion[];
  /** The edition before this one, if it lacks the chapter. */
  newSince: Edition | undefined;
  /** The edition after this one, if it lacks the chapter, and where to see what became of it. */
  goneSince: { edition: Edition; comparison: string } | undefined;
}

/** A chapter in another edition. */
export interface OtherVersion {
  edition: Edition;
  url: string;
  relation: 'earlier' | 'later';
  /** Address of the comparison, at this chapter; the older text is the one whose words are struck out. */
  comparison: string;
}

/** Every chapter of every edition, with its neighbours. */
export const getChapterPages = remember(async (): Promise<ChapterPage[]> => {
  const [editions, groups] = [await getEditions(), await getGroupLinks()];
  return editions.flatMap((edition, index) =>
    edition.chapters.map((chapter) => {
      const before = editions[index + 1];
      const after = editions[index - 1];
      const lacks = (other: Edition | undefined) =>
        other?.chapters.every(({ id }) => id !== chapter.id) ?? false;
      return {
        edition,
        chapter,
        group: groups.get(chapter.group),
        ...getNeighbours(edition.chapters, chapter.id),
        otherEditions: listOtherVersions(editions, index, chapter.id),
        newSince: lacks(before) ? before : undefined,
        goneSince:
          after && lacks(after)
            ? {
                edition: after,
                comparison: `${addresses.comparison(edition.id, after.id)}#kapitel-${chapter.id}`,
              }
            : undefined,
      };
    }),
  );
});

/** @param editions Newest first; the chapter is one of `editions[index]`. */
function listOtherVersions(editions: Edition[], index: number, chapter: string): OtherVersion[] {
  return editions.flatMap((other, at) => {
    const same = other.chapters.find(({ id }) => id === chapter);
    const own = editions[index];
    if (same === undefined || own === undefined || at === index) return [];
    const [relation, before, after] =
      at > index ? (['earlier', other, own] as const) : (['later', own, other] as const);
    const comparison = `${addresses.comparison(before.id, after.id)}#kapitel-${chapter}`;
    return [{ edition: other, url: same.url, relation, comparison }];
  });
}

function describeFollowUp(
  records: readonly FollowUp[],
  demand: string,
  now: Moment,
): ChapterDemand['followUp'] {
  const record = getFollowUp(records, demand, now);
  return record && { ...record, isStale: isStale(record, now) };
}

function toChapters(
  entries: CollectionEntry<'chapters'>[],
  edition: string,
  now: Moment,
): Chapter[] {
  return sortChapters(entries).map((entry, index) => {
    const id = splitId(entry.id).name;
    const url = addresses.chapter(edition, id);
    const { blocks, demands } = readText(entry);
    return {
      id,
      number: index + 1,
      title: typeset(entry.data.title),
      summary: typeset(entry.data.summary),
      group: entry.data.group,
      url,
      paragraphs: blocks,
      demands: demands.map((demand) => ({
        ...demand,
        title: typeset(demand.title),
        url: `${url}#${demand.id}`,
        followUp: describeFollowUp(entry.data.followUps ?? [], demand.id, now),
      })),
      entry,
    };
  });
}

interface ChapterText {
  blocks: { id: string; text: string }[];
  demands: Demand[];
}

const texts = new WeakMap<CollectionEntry<'chapters'>, ChapterText>();

/** What a chapter's body says; read once per entry, for in the CMS every key asks for all chapters. */
function readText(entry: CollectionEntry<'chapters'>): ChapterText {
  const known = texts.get(entry);
  if (known) return known;
  const tree = parseBody(entry.body ?? '');
  setGermanTypography(tree);
  const text = {
    blocks: numberBlocks(tree).map(({ id, text: words }) => ({ id, text: words })),
    demands: listDemands(tree),
  };
  texts.set(entry, text);
  return text;
}
