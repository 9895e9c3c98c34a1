import { countLetters, MAX_CHANGED_SHARE, SHORT_TEXT, TELLING_LETTERS } from './rewriting.ts';
import { isWord, tokenize } from './tokens.ts';

/**
 * Compares texts by the words they share, whatever their order.
 * @returns a function of two texts, which remembers their words. It gives Dice's coefficient by characters, and 0 where
 *   the diff could only say that the text was rewritten: the diff never keeps more than the texts share.
 */
export function createSimilarity(): (before: string, after: string) => number {
  const words = new Map<string, Word>();
  const bags = new Map<string, Bag>();
  const getBag = (text: string) => {
    const bag = bags.get(text) ?? createBag(text, words);
    bags.set(text, bag);
    return bag;
  };
  return (before, after) => (before === after ? 1 : compareBags(getBag(before), getBag(after)));
}

interface Bag {
  /** Sorted, so that two can be compared in one go. */
  readonly words: readonly Word[];
  /** In characters. */
  readonly size: number;
}

interface Word {
  readonly id: number;
  readonly length: number;
  /** Says by itself what a heading is about. */
  readonly isTelling: boolean;
}

function createBag(text: string, known: Map<string, Word>): Bag {
  const words = tokenize(text).filter(isWord);
  const bag = words.map((word) => {
    const isTelling = countLetters(word) >= TELLING_LETTERS;
    const entry = known.get(word) ?? { id: known.size, length: word.length, isTelling };
    known.set(word, entry);
    return entry;
  });
  return { words: bag.sort((a, b) => a.id - b.id), size: measure(bag) };
}

function compareBags(before: Bag, after: Bag): number {
  const isShort = Math.max(before.words.length, after.words.length) <= SHORT_TEXT;
  const size = before.size + after.size;
  const least = isShort ? 0 : (1 - MAX_CHANGED_SHARE) * size;
  if (2 * Math.min(before.size, after.size) < least) return 0;
  const shared = measureShared(before.words, after.words);
  const isPossible = isShort ? shared.isTelling : 2 * shared.size >= least;
  return isPossible ? (2 * shared.size) / (size || 1) : 0;
}

/** Called for every pair of units that have no equal: one loop, no lists. */
function measureShared(a: readonly Word[], b: readonly Word[]) {
  const shared = { size: 0, isTelling: false };
  for (let [i, j] = [0, 0]; ;) {
    const word = a[i];
    const other = b[j];
    if (!word || !other) return shared;
    if (word === other) {
      shared.size += word.length;
      shared.isTelling ||= word.isTelling;
    }
    if (word.id <= other.id) i += 1;
    if (other.id <= word.id) j += 1;
  }
}

function measure(words: readonly Word[]): number {
  return words.reduce((sum, { length }) => sum + length, 0);
}
