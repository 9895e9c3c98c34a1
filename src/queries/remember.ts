/**
 * Computes a query's answer once per build: hundreds of pages ask the same few questions. In the dev server every
 * request asks anew, because the content may have changed.
 */
export function remember<Answer>(query: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => {
    if (!import.meta.env.PROD) return query();
    answer ??= query();
    return answer;
  };
}
