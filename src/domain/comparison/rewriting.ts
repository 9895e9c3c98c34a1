import type { Run } from './tidy.ts';
import { isWord } from './tokens.ts';

/**
 * Above this share of changed letters and digits a paragraph is another one, and marks within it would only confuse
 * (Antragsgrün's threshold, `components/diff/Diff.php`).
 */
export const MAX_CHANGED_SHARE = 0.6;

/** Headings and titles up to this many words are judged by the words they keep; one changed word is half of them. */
export const SHORT_TEXT = 4;

/** "und", "für" and "die" in common do not make two headings one. */
export const TELLING_LETTERS = 4;

/** Asks whether a text changed so much that old and new are to be shown as wholes. Runs as they come from the diff. */
export function isRewritten(runs: readonly Run[]): boolean {
  const deleted = runs.flatMap((run) => run.deleted.filter(isWord));
  const inserted = runs.flatMap((run) => run.inserted.filter(isWord));
  const same = runs.flatMap((run) => run.same.filter(isWord));
  if (Math.max(deleted.length, inserted.length) + same.length <= SHORT_TEXT) {
    return !same.some((word) => countLetters(word) >= TELLING_LETTERS);
  }
  const changed = countCharacters(deleted) + countCharacters(inserted);
  return changed > MAX_CHANGED_SHARE * (changed + 2 * countCharacters(same));
}

export function countLetters(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}

function countCharacters(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}
