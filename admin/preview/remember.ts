import { getStage, type Stage } from './stage.ts';

/** Stands in for `src/queries/remember.ts`: an answer holds as long as the content that it was made from. */
export function remember<Answer>(query: () => Promise<Answer>): () => Promise<Answer> {
  let known: { stage: Stage; answer: Promise<Answer> } | undefined;
  return () => {
    const stage = getStage();
    if (known?.stage !== stage) known = { stage, answer: query() };
    return known.answer;
  };
}
