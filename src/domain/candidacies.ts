import type { ConsentedCandidacy } from './retention.ts';

type Standing = Pick<ConsentedCandidacy, 'status'>;

/** What can be said of an election by the candidacies that are public. */
export interface Overview {
  /** Whether an outcome is entered for anybody. */
  readonly hasResults: boolean;
  /** How many letters can be read. */
  readonly letters: number;
  /** Whether two of them are for one office, so that there is something to compare. */
  readonly isCompared: boolean;
}

/** @param offices The public candidacies of each office. */
export function summariseCandidacies(offices: readonly (readonly Standing[])[]): Overview {
  const letters = offices.map((office) => office.filter((one) => !isWithdrawn(one)).length);
  return {
    hasResults: offices
      .flat()
      .some(({ status }) => status === 'elected' || status === 'notElected'),
    letters: letters.reduce((sum, count) => sum + count, 0),
    isCompared: letters.some((count) => count > 1),
  };
}

/** Of a withdrawn candidacy the name stays, without a letter. */
export function isWithdrawn({ status }: Standing): boolean {
  return status === 'withdrawn';
}

/** One answer to every question, in their order; `undefined` where a candidate gave none. */
export function answerAll(
  questions: readonly { readonly id: string; readonly text: string }[],
  answers: readonly { readonly question: string; readonly text?: string | undefined }[] = [],
): { question: string; text: string | undefined }[] {
  return questions.map(({ id, text }) => ({
    question: text,
    text: answers.find(({ question }) => question === id)?.text,
  }));
}
