import { countWords } from '../words.ts';
import type { Unit } from './changes.ts';
import { normalise } from './normalise.ts';
import type { Place } from './stretches.ts';
import { zip } from './zip.ts';

/**
 * Finds units that left one place and stand at another with the same text, whatever their kind; differences in white
 * space do not count. Each is used once; of several with the same text, those nearest in reading order belong
 * together. Shorter units than {@link MIN_WORDS} recur by chance ("Das Wichtigste") and do not move.
 * @returns the other end of every unit that moved, from both ends
 */
export function findMoves<U extends Unit>(
  gone: readonly Place<U>[],
  come: readonly Place<U>[],
): Map<Place<U>, Place<U>> {
  const goneByText = groupByText(gone);
  const moves = new Map<Place<U>, Place<U>>();
  for (const [text, arrivals] of groupByText(come)) {
    for (const [from, to] of matchNearest(goneByText.get(text) ?? [], arrivals)) {
      moves.set(from, to).set(to, from);
    }
  }
  return moves;
}

const MIN_WORDS = 5;

function groupByText<U extends Unit>(places: readonly Place<U>[]): Map<string, Place<U>[]> {
  const long = places.filter(({ unit }) => countWords(unit.text) >= MIN_WORDS);
  return Map.groupBy(long, ({ unit }) => normalise(unit.text));
}

function matchNearest<U extends Unit>(
  gone: readonly Place<U>[],
  come: readonly Place<U>[],
): [Place<U>, Place<U>][] {
  // A text that stands there hundreds of times has no place of its own: first to first, and so on.
  if (gone.length * come.length > MAX_CANDIDATES) return zip(gone, come);
  const used = new Set<Place<U>>();
  return gone
    .flatMap((from) => come.map((to): [Place<U>, Place<U>] => [from, to]))
    .sort((a, b) => getDistance(a) - getDistance(b))
    .filter(([from, to]) => {
      if (used.has(from) || used.has(to)) return false;
      used.add(from).add(to);
      return true;
    });
}

const MAX_CANDIDATES = 10_000;

function getDistance<U extends Unit>([from, to]: [Place<U>, Place<U>]): number {
  return Math.abs(from.position - to.position);
}
