import type { Run } from './tidy.ts';
import { isBlank } from './tokens.ts';

/**
 * Moves every lone insertion and deletion to where sentences begin. In "Die Stadt baut. Die Stadt plant." the second
 * sentence may be new, or as well "plant. Die Stadt" in the middle: the diff cannot tell, people can.
 * The tokens that a run changes stay as many; a run between two changes keeps at least one token.
 */
export function slideToSentence(runs: readonly Run[]): Run[] {
  const result = runs.map((run) => ({ ...run }));
  for (const [index, run] of result.entries()) {
    const previous = result[index - 1];
    if (!previous || (run.deleted.length > 0 && run.inserted.length > 0)) continue;
    const side = run.deleted.length > 0 ? 'deleted' : 'inserted';
    const length = run[side].length;
    const tokens = [...previous.same, ...run[side], ...run.same];
    const first = index === 1 ? 0 : 1;
    const last = tokens.length - length - (index === result.length - 1 ? 0 : 1);
    const start = findBestStart(tokens, previous.same.length, length, first, last);
    previous.same = tokens.slice(0, start);
    run[side] = tokens.slice(start, start + length);
    run.same = tokens.slice(start + length);
  }
  return result;
}

/** The change may begin at any token between `first` and `last` that leaves the text around it as it is. */
function findBestStart(
  tokens: readonly string[],
  given: number,
  length: number,
  first: number,
  last: number,
): number {
  let low = given;
  while (low > first && tokens[low - 1] === tokens[low - 1 + length]) low -= 1;
  let high = given;
  while (high < last && tokens[high] === tokens[high + length]) high += 1;
  let best = given;
  const rate = (start: number) => rateCut(tokens, start) + rateCut(tokens, start + length);
  for (let start = high; start >= low; start -= 1) if (rate(start) > rate(best)) best = start;
  return best;
}

/** How natural it is to cut before this token. */
function rateCut(tokens: readonly string[], at: number): number {
  const [beforeLast = '', last = ''] = [tokens[at - 2], tokens[at - 1]];
  if (at === 0 || at === tokens.length) return SENTENCE;
  if (isBlank(last)) return SENTENCE_END.test(beforeLast) ? SENTENCE : WORD;
  return SENTENCE_END.test(last) ? AFTER_STOP : 0;
}

const SENTENCE_END = /^[.!?…:]$/u;

const SENTENCE = 3;
const AFTER_STOP = 2;
const WORD = 1;
