import { describe, expect, it } from 'vitest';
import AnswersStep from '../../src/components/standing/AnswersStep.astro';
import FactsStep from '../../src/components/standing/FactsStep.astro';
import LetterStep from '../../src/components/standing/LetterStep.astro';
import PersonStep from '../../src/components/standing/PersonStep.astro';
import { render, textOf } from './render.ts';

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

  it('says beforehand how long facts and answers may be', async () => {
    const facts = await render(FactsStep, { fields: { label: {}, value: {} } });
    const answers = await render(AnswersStep, { questions: [{ id: 'zeit', text: 'Zeit?' }] });
    expect(textOf(facts)).toMatch(/Bis zu 5 kurze Angaben .* höchstens 20 Wörtern/);
    expect(textOf(answers)).toContain('höchstens 150 Wörter');
  });

  it('lets documents with macros be chosen too, so that it can say what to do with them', async () => {
    const letter = await render(LetterStep, { wordLimit: undefined });
    expect(letter.querySelector('[type="file"]')?.getAttribute('accept')).toContain('.docm');
  });
});
