/** From 0, never a pair, to 1. */
export type Score<T> = (before: T, after: T) => number;

/**
 * Pairs items of two lists in order, no pair crossing another, by the best sum of scores. Scores count squared: one good
 * pair is worth more than two poor ones. When the lists are too long for that (see {@link MAX_CELLS}), each old item in
 * turn takes the best of as many new ones, around the same place in their list, as the limit allows.
 */
export function pairInOrder<T>(
  before: readonly T[],
  after: readonly T[],
  score: Score<T>,
): [T, T][] {
  const isTooMuch = before.length * after.length > MAX_CELLS;
  return (isTooMuch ? pairGreedily : pairOptimally)(before, after, score);
}

/** Comparing 500 units with 500: some 0.1 s for long paragraphs. */
const MAX_CELLS = 250_000;

function pairOptimally<T>(before: readonly T[], after: readonly T[], score: Score<T>): [T, T][] {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const get = (i: number, j: number) => best[i * width + j] ?? 0;
  const newFromEnd = [...after.entries()].reverse();
  for (const [i, oldItem] of [...before.entries()].reverse()) {
    for (const [j, newItem] of newFromEnd) {
      const gain = score(oldItem, newItem) ** 2;
      const paired = gain > 0 ? gain + get(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(get(i + 1, j), get(i, j + 1), paired);
    }
  }
  const pairs: [T, T][] = [];
  let start = 0;
  for (const [i, oldItem] of before.entries()) {
    for (let j = start; j < after.length; j += 1) {
      // Nothing is lost without the old item.
      if (get(i, j) === get(i + 1, j)) break;
      // Nothing is lost without the new one.
      if (get(i, j) === get(i, j + 1)) continue;
      const newItem = after[j];
      if (newItem !== undefined) pairs.push([oldItem, newItem]);
      start = j + 1;
      break;
    }
  }
  return pairs;
}

function pairGreedily<T>(before: readonly T[], after: readonly T[], score: Score<T>): [T, T][] {
  const reach = Math.max(1, Math.floor(MAX_CELLS / before.length));
  const pairs: [T, T][] = [];
  let next = 0;
  for (const [i, oldItem] of before.entries()) {
    const middle = Math.floor((i * after.length) / before.length);
    const start = Math.max(next, middle - Math.floor(reach / 2));
    let best: { newItem: T; end: number; score: number } | undefined;
    for (const [offset, newItem] of after.slice(start, start + reach).entries()) {
      const found = score(oldItem, newItem);
      if (found > (best?.score ?? 0)) best = { newItem, end: start + offset + 1, score: found };
    }
    if (!best) continue;
    pairs.push([oldItem, best.newItem]);
    next = best.end;
  }
  return pairs;
}
