import { getCollection, type CollectionEntry } from 'astro:content';
import { addresses, splitId } from '../domain/addresses.ts';
import {
  getCurrentPhase,
  getEditionInForce,
  getPhaseState,
  sortChapters,
  sortEditions,
  type PhaseState,
} from '../domain/editions.ts';
import { getNeighbours } from '../domain/sequence.ts';
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
  /** The phase that runs today. */
  phase: Phase | undefined;
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
}

/** Every edition with its chapters in order, newest first. */
export const getEditions = remember(async (): Promise<Edition[]> => {
  const [editions, chapters] = [await getCollection('editions'), await getCollection('chapters')];
  const plain = editions.map(({ id, data }) => ({ id, ...data }));
  const inForce = getEditionInForce(plain);
  const now = getNow();
  const byEdition = Map.groupBy(chapters, ({ id }) => splitId(id).parent);

  return sortEditions(plain).map((edition) => {
    const phases = (edition.phases ?? []).map((phase) => ({
      ...phase,
      state: getPhaseState(phase, now),
    }));
    return {
      ...edition,
      inForce: edition.id === inForce?.id,
      url: addresses.edition(edition.id),
      chapters: toChapters(byEdition.get(edition.id) ?? [], edition.id),
      phases,
      phase: getCurrentPhase(phases, now),
    };
  });
});

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
  otherEditions: { edition: Edition; url: string }[];
}

/** Every chapter of every edition, with its neighbours. */
export const getChapterPages = remember(async (): Promise<ChapterPage[]> => {
  const [editions, groups] = [await getEditions(), await getGroupLinks()];
  return editions.flatMap((edition) =>
    edition.chapters.map((chapter) => ({
      edition,
      chapter,
      group: groups.get(chapter.group),
      ...getNeighbours(edition.chapters, chapter.id),
      otherEditions: editions.flatMap((other) => {
        const same = other.chapters.find(({ id }) => id === chapter.id);
        return same === undefined || other === edition ? [] : [{ edition: other, url: same.url }];
      }),
    })),
  );
});

function toChapters(entries: CollectionEntry<'chapters'>[], edition: string): Chapter[] {
  return sortChapters(entries).map((entry, index) => {
    const id = splitId(entry.id).name;
    const url = addresses.chapter(edition, id);
    const tree = parseBody(entry.body ?? '');
    setGermanTypography(tree);
    return {
      id,
      number: index + 1,
      title: entry.data.title,
      summary: entry.data.summary,
      group: entry.data.group,
      url,
      paragraphs: numberBlocks(tree).map((block) => ({ id: block.id, text: block.text })),
      demands: listDemands(tree).map((demand) => ({
        ...demand,
        title: typeset(demand.title),
        url: `${url}#${demand.id}`,
      })),
      entry,
    };
  });
}
