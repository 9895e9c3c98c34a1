import { slideToSentence } from './slide.ts';
import { isBlank, isWord } from './tokens.ts';

/** A change of tokens and the unchanged ones after it. The first run of a text has no change. */
export interface Run {
  readonly deleted: string[];
  readonly inserted: string[];
  readonly same: string[];
}

/**
 * Makes the shortest diff a readable one: changes with nothing but white space or a scrap between them become one, what a
 * deletion and its insertion begin or end with in common stays out of them, and a lone insertion or deletion lies on
 * the borders of sentences where it can. The texts that the runs stand for stay the same.
 */
export function tidy(runs: readonly Run[]): Run[] {
  const changes = trim(absorb(runs, isGap));
  return trim(absorb(slideToSentence(changes), isScrap));
}

type Between = (tokens: readonly string[], left: Run, right: Run) => boolean;

function absorb(runs: readonly Run[], isAbsorbed: Between): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && result.length > 1 && isAbsorbed(last.same, last, run)) {
      last.deleted.push(...last.same, ...run.deleted);
      last.inserted.push(...last.same, ...run.inserted);
      result.splice(-1, 1, { ...last, same: [...run.same] });
    } else {
      result.push({
        deleted: [...run.deleted],
        inserted: [...run.inserted],
        same: [...run.same],
      });
    }
  }
  return result;
}

function isGap(between: readonly string[]): boolean {
  return between.every(isBlank);
}

/** Between two insertions, or two deletions, a scrap stays: taking it in would show a word as changed for nothing. */
function isScrap(between: readonly string[], left: Run, right: Run): boolean {
  if (isGap(between)) return true;
  const words = between.filter(isWord);
  const isSmall = words.length <= 1 && words.every(({ length }) => length <= SHORT_WORD);
  if (!isSmall || isOneSided(left, right)) return false;
  const size = measure(between);
  return [left, right].every(
    ({ deleted, inserted }) => Math.max(measure(deleted), measure(inserted)) > size,
  );
}

/** "und", "für", "der": a reader gains nothing from seeing it stand between two changes. */
const SHORT_WORD = 3;

function isOneSided(...runs: Run[]): boolean {
  return (
    runs.every(({ deleted }) => deleted.length === 0) ||
    runs.every(({ inserted }) => inserted.length === 0)
  );
}

function measure(tokens: readonly string[]): number {
  return tokens.reduce((sum, token) => sum + token.trim().length, 0);
}

/** Changes the runs it is given. */
function trim(runs: Run[]): Run[] {
  for (const [index, { deleted, inserted, same }] of runs.entries()) {
    const shorter = Math.min(deleted.length, inserted.length);
    let head = 0;
    while (head < shorter && deleted[head] === inserted[head]) head += 1;
    let tail = 0;
    while (tail < shorter - head && deleted.at(-1 - tail) === inserted.at(-1 - tail)) tail += 1;
    if (tail > 0) {
      same.unshift(...deleted.splice(-tail));
      inserted.splice(-tail);
    }
    if (head > 0) {
      runs[index - 1]?.same.push(...deleted.splice(0, head));
      inserted.splice(0, head);
    }
  }
  return runs;
}
