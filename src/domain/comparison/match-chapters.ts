import type { ChapterText, Unit } from './changes.ts';

/** A chapter in both editions, or in one of them. */
export interface ChapterMatch<U extends Unit> {
  readonly id: string;
  readonly before?: ChapterText<U>;
  readonly after?: ChapterText<U>;
}

/**
 * Puts the chapters of two editions together by id, in the new order; a removed chapter follows the one that it
 * followed in the old edition.
 * @throws RangeError when an edition has two chapters with the same id
 */
export function matchChapters<U extends Unit>(
  before: readonly ChapterText<U>[],
  after: readonly ChapterText<U>[],
): ChapterMatch<U>[] {
  const old = indexById(before);
  const ids = [...indexById(after).keys()];
  const matches = after.map((chapter): ChapterMatch<U> => {
    const { id } = chapter;
    const partner = old.get(id);
    return { id, ...(partner && { before: partner }), after: chapter };
  });
  for (const [index, chapter] of before.entries()) {
    if (ids.includes(chapter.id)) continue;
    const at = ids.indexOf(before[index - 1]?.id ?? '') + 1;
    ids.splice(at, 0, chapter.id);
    matches.splice(at, 0, { id: chapter.id, before: chapter });
  }
  return matches;
}

function indexById<U extends Unit>(chapters: readonly ChapterText<U>[]) {
  const index = new Map(chapters.map((chapter) => [chapter.id, chapter]));
  if (index.size < chapters.length) {
    const ids = chapters.map(({ id }) => id).join(', ');
    throw new RangeError(`Chapters must have ids of their own, but they are ${ids}`);
  }
  return index;
}
