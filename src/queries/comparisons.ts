import { addresses } from '../domain/addresses.ts';
import {
  compareEditions,
  type ChangeCounts,
  type ChapterChange,
} from '../domain/comparison/compare-editions.ts';
import { listUnits, type TextUnit } from '../markup/units.ts';
import { getEditions, type Chapter, type Edition } from './programme.ts';
import { remember } from './remember.ts';

/** A line of a chapter as comparisons take it: the chapter's own title and summary come first. */
export interface ComparedUnit extends Omit<TextUnit, 'kind'> {
  kind: TextUnit['kind'] | 'chapter' | 'summary';
}

/** Two editions side by side. */
export interface Comparison {
  before: Edition;
  after: Edition;
  url: string;
  /** From the older to the newer edition. */
  isForward: boolean;
}

/** Every pair of editions, in both directions; older before newer first. */
export const getComparisons = remember(async (): Promise<Comparison[]> => {
  const editions = (await getEditions()).toReversed();
  const pairs = editions.flatMap((before, older) =>
    editions.flatMap((after, newer) => {
      const url = addresses.comparison(before.id, after.id);
      return before === after ? [] : [{ before, after, url, isForward: older < newer }];
    }),
  );
  return [...pairs.filter((pair) => pair.isForward), ...pairs.filter((pair) => !pair.isForward)];
});

export interface ComparedChapter extends ChapterChange<ComparedUnit> {
  title: string;
  /** The chapter's own title did not change and is not among the units: its heading shows it. */
  isTitleSame: boolean;
  /** The chapter in either edition. */
  old: Chapter | undefined;
  new: Chapter | undefined;
}

/** What changed from one edition to another, chapter by chapter. */
export function compare({ before, after }: Comparison): ComparedChapter[] {
  const texts = (edition: Edition) =>
    edition.chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter.title,
      units: getUnits(chapter),
    }));
  return compareEditions(texts(before), texts(after)).map((change) => {
    const find = (edition: Edition) => edition.chapters.find(({ id }) => id === change.id);
    const [was, is] = [find(before), find(after)];
    return {
      ...withoutSameTitle(change),
      title: (is ?? was)?.title ?? change.id,
      old: was,
      new: is,
    };
  });
}

function withoutSameTitle(change: ChapterChange<ComparedUnit>) {
  const { units, counts } = change;
  if (units[0]?.kind !== 'same') return { ...change, isTitleSame: false };
  return {
    ...change,
    units: units.slice(1),
    counts: { ...counts, same: counts.same - 1 },
    isTitleSame: true,
  };
}

/** The sum of all chapters' counts. */
export function sumCounts(chapters: readonly Pick<ComparedChapter, 'counts'>[]): ChangeCounts {
  const sum = { edited: 0, inserted: 0, deleted: 0, moved: 0, same: 0 };
  for (const { counts } of chapters) {
    for (const key of Object.keys(sum) as (keyof ChangeCounts)[]) sum[key] += counts[key];
  }
  return sum;
}

const known = new WeakMap<Chapter, ComparedUnit[]>();

function getUnits(chapter: Chapter): ComparedUnit[] {
  const units: ComparedUnit[] = known.get(chapter) ?? [
    { kind: 'chapter', text: chapter.title, line: 0 },
    { kind: 'summary', text: chapter.summary, line: 0 },
    ...listUnits(chapter.entry.body ?? '', { typography: true }),
  ];
  known.set(chapter, units);
  return units;
}
