import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDraft, readDraft } from '../../../admin/standing/draft.ts';
import { MAX_FACTS } from '../../../src/schemas/letter-limits.ts';
import { createCompleteDraft } from './facts.ts';

describe('a draft from the storage of the browser', () => {
  it('comes back as it was', () => {
    const draft = createCompleteDraft({ facts: [{ label: 'a', value: 'b' }], answers: { x: 'y' } });
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('is a draft whatever lies there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        expect(Object.keys(readDraft(stored))).toEqual(Object.keys(createDraft()));
      }),
    );
    expect(readDraft({ name: 7, facts: 'x', consent: null })).toEqual(createDraft());
  });

  it('has no more facts than the form', () => {
    const facts = Array.from({ length: 9 }, () => ({ label: 'a', value: 'b' }));
    expect(readDraft({ facts }).facts).toHaveLength(MAX_FACTS);
  });
});
