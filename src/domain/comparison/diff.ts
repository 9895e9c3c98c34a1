import { diffArrays, type ChangeObject } from 'diff';

/** A change, and how many items after it stayed. */
export interface Hunk {
  readonly deleted: number;
  readonly inserted: number;
  readonly same: number;
}

/**
 * The shortest way from one list to another (Myers, by jsdiff), in order. The first hunk changes nothing, it counts
 * what both lists begin with; every other one is a change. Undefined when the lists differ too much.
 */
export type Diff = (before: readonly string[], after: readonly string[]) => Hunk[] | undefined;

/**
 * A diff whose calls share {@link MAX_STEPS}. Texts of which each is long and wholly different would take minutes; when
 * the steps are used up, only lists that differ by {@link FEW_EDITS} are still diffed. A limit in steps, not jsdiff's `timeout`,
 * because two builds must give the same page on any machine.
 */
export function createDiff(): Diff {
  let steps = MAX_STEPS;
  return (before, after) => {
    const affordable = Math.floor(Math.sqrt(2 * Math.max(0, steps)));
    const maxEditLength = Math.max(FEW_EDITS, Math.min(MAX_EDITS, affordable));
    const ids = new Map<string, number>();
    const parts = diffArrays(toIds(before, ids), toIds(after, ids), { maxEditLength });
    const edits = parts
      ?.filter(({ added, removed }) => added || removed)
      .reduce((sum, { count }) => sum + count, 0);
    steps -= (edits ?? maxEditLength) ** 2 / 2;
    return parts && toHunks(parts);
  };
}

/** Half the square of the edits is what one diff takes; about 0.2 µs each. */
const MAX_STEPS = 3_000_000;

/** In one diff, some 0.2 s. */
const MAX_EDITS = 1500;

const FEW_EDITS = 30;

/** Numbers compare faster than strings cut out of a text. */
function toIds(items: readonly string[], ids: Map<string, number>): number[] {
  return items.map((item) => {
    const id = ids.get(item) ?? ids.size;
    ids.set(item, id);
    return id;
  });
}

function toHunks(parts: readonly ChangeObject<number[]>[]): Hunk[] {
  let hunk = { deleted: 0, inserted: 0, same: 0 };
  const hunks = [hunk];
  for (const { added, removed, count } of parts) {
    const isChange = added || removed;
    if (isChange && (hunk.same > 0 || hunks.length === 1)) {
      hunk = { deleted: 0, inserted: 0, same: 0 };
      hunks.push(hunk);
    }
    hunk[added ? 'inserted' : removed ? 'deleted' : 'same'] += count;
  }
  return hunks;
}
