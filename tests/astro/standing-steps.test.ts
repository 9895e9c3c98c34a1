import { describe, expect, it } from 'vitest';
import LetterStep from '../../src/components/standing/LetterStep.astro';
import PersonStep from '../../src/components/standing/PersonStep.astro';
import { render } from './render.ts';

const offices = [
  { id: 'vorsitz', title: 'Vorsitz' },
  { id: 'kasse', title: 'Kasse' },
];
const fields = {
  name: { label: 'Name' },
  office: { label: 'Amt' },
  branch: { label: 'Ortsverein' },
  occupation: { label: 'Beruf' },
};

describe('the form for candidates', () => {
  it('calls what is needed required, and nothing else', async () => {
    const person = await render(PersonStep, { election: { kind: 'internal', offices }, fields });
    const letter = await render(LetterStep, { wordLimit: 400 });
    const required = [person, letter].flatMap((step) =>
      [...step.querySelectorAll('[aria-required="true"]')].map((element) =>
        element.closest('[data-field]')?.getAttribute('data-field'),
      ),
    );
    expect(required).toEqual(['name', 'office', 'letter']);
    expect(person.querySelector('[role="radiogroup"]')?.getAttribute('aria-required')).toBe('true');
  });

  it('lets documents with macros be chosen too, so that it can say what to do with them', async () => {
    const letter = await render(LetterStep, { wordLimit: undefined });
    expect(letter.querySelector('[type="file"]')?.getAttribute('accept')).toContain('.docm');
  });
});
