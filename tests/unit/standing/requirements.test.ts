import { describe, expect, it } from 'vitest';
import { createDraft, type Draft } from '../../../admin/standing/draft.ts';
import { findMissing } from '../../../admin/standing/requirements.ts';
import { createCompleteDraft, createFacts } from './facts.ts';

const { election } = createFacts();
const missing = (draft: Draft, hasPicture = false) =>
  findMissing(draft, election, { hasPicture }).map(({ control }) => control);

describe('what the form asks for', () => {
  it('is name, office, letter and consent', () => {
    expect(missing(createDraft())).toEqual(['name', 'office', 'letter', 'consent']);
    expect(missing(createCompleteDraft())).toEqual([]);
  });

  it('is a visible name: spaces are none', () => {
    expect(missing(createCompleteDraft({ name: ' \u200b ' }))).toEqual(['name']);
  });

  it('is an office that the election has: one of an older draft may be gone', () => {
    expect(missing(createCompleteDraft({ office: 'kasse' }))).toEqual(['office']);
  });

  it('is description, credit and leave where there is a picture', () => {
    expect(missing(createCompleteDraft(), true)).toEqual([
      'portrait.alt',
      'portrait.credit',
      'consent.portrait',
    ]);
  });

  it('is the parents where somebody is under 18', () => {
    expect(missing(createCompleteDraft({ minor: true }))).toEqual(['parents']);
    expect(missing(createCompleteDraft({ minor: true, parents: true }))).toEqual([]);
  });

  it('is both halves of a fact, or neither', () => {
    const facts = [
      { label: 'Juso seit', value: '' },
      { label: '', value: '2018' },
      { label: '', value: '' },
    ];
    expect(missing(createCompleteDraft({ facts }))).toEqual(['facts.0.value', 'facts.1.label']);
  });

  it('is a consent that does not end before letters are public', () => {
    const until = (day: string) =>
      missing(createCompleteDraft({ consent: { given: true, portrait: false, until: day } }));
    expect(until('2027-01-11')).toEqual(['consent.until']);
    expect(until('2027-01-12')).toEqual([]);
  });
});
