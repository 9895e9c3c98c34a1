import { createDraft, type Draft } from '../../../admin/standing/draft.ts';
import type { PageFacts } from '../../../admin/standing/facts-of-page.ts';
import { minimal, settings } from '../validation/minimal.ts';

/** An election as its page tells the form. */
export function createFacts(changes: Partial<PageFacts['election']> = {}): PageFacts {
  const election = {
    ...minimal.elections.fields,
    questions: [
      { id: 'zeit', text: 'Wie viel Zeit hast du?' },
      { id: 'streit', text: 'Und bei Streit?' },
    ],
    ...changes,
  };
  return { id: 'jhv', settings, election } as unknown as PageFacts;
}

/** A draft that can be handed in. */
export function createCompleteDraft(changes: Partial<Draft> = {}): Draft {
  return {
    ...createDraft(),
    name: 'Özlem Groß',
    office: 'vorsitz',
    letter: 'Ich trete an.\n',
    consent: { given: true, portrait: false, until: '' },
    ...changes,
  };
}

export const SUBMITTED = '2027-01-08T18:30';
