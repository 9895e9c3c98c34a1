import type { Segment } from './changes.ts';
import { createDiff, type Diff } from './diff.ts';
import { isRewritten } from './rewriting.ts';
import { tidy, type Run } from './tidy.ts';
import { tokenize } from './tokens.ts';

/**
 * What changed between two texts, word by word, put so that people can read it: neighbouring changes are one, a deletion
 * comes before the insertion that replaces it (see {@link tidy}).
 * @returns segments of which no two neighbours are of one kind and none is empty: `same` and `deleted` together are exactly
 *   `before`, `same` and `inserted` exactly `after`. Texts too long and too different are one deletion and one insertion.
 */
export function compareWords(before: string, after: string): Segment[] {
  const runs = createRuns(before, after, createDiff());
  return toSegments(runs ? tidy(runs) : [{ deleted: [before], inserted: [after], same: [] }]);
}

/** As {@link compareWords}, but undefined where so much changed that it is another text ({@link isRewritten}). */
export function compareVersions(before: string, after: string, diff: Diff): Segment[] | undefined {
  const runs = createRuns(before, after, diff);
  return runs && !isRewritten(runs) ? toSegments(tidy(runs)) : undefined;
}

function createRuns(before: string, after: string, diff: Diff): Run[] | undefined {
  const [oldTokens, newTokens] = [tokenize(before), tokenize(after)];
  let [oldEnd, newEnd] = [0, 0];
  return diff(oldTokens, newTokens)?.map(({ deleted, inserted, same }) => {
    const run = {
      deleted: oldTokens.slice(oldEnd, oldEnd + deleted),
      inserted: newTokens.slice(newEnd, newEnd + inserted),
      same: oldTokens.slice(oldEnd + deleted, oldEnd + deleted + same),
    };
    oldEnd += deleted + same;
    newEnd += inserted + same;
    return run;
  });
}

function toSegments(runs: readonly Run[]): Segment[] {
  return runs
    .flatMap(({ deleted, inserted, same }): Segment[] => [
      { kind: 'deleted', text: deleted.join('') },
      { kind: 'inserted', text: inserted.join('') },
      { kind: 'same', text: same.join('') },
    ])
    .filter(({ text }) => text !== '');
}
