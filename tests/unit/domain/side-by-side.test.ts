import { describe, expect, it } from 'vitest';
import { compareCandidacies } from '../../../src/domain/side-by-side.ts';

const base = { submitted: '2027-01-08T18:30', answers: [] };
const show = (rows: ReturnType<typeof compareCandidacies>['facts']) =>
  rows.map(({ label, cells }) => [label, cells.map(({ text }) => text)]);

describe('candidates side by side', () => {
  it('have one row per field of the form, whoever fills it first, and nothing for whoever left it empty', () => {
    const { facts } = compareCandidacies([
      { ...base, name: 'A', occupation: 'Azubi' },
      { ...base, name: 'B', branch: 'Bilk', district: 3, listPlace: 4 },
    ]);
    expect(show(facts)).toEqual([
      ['Listenplatz', [undefined, '4']],
      ['Stadtbezirk', [undefined, '3']],
      ['Ortsverein', [undefined, 'Bilk']],
      ['Beruf', ['Azubi', undefined]],
    ]);
  });

  it('are compared in what at least two tell; what one alone tells stands apart', () => {
    const { facts, others } = compareCandidacies([
      { ...base, name: 'A', facts: [{ label: 'Juso seit', value: '2018' }] },
      {
        ...base,
        name: 'B',
        facts: [
          { label: 'Hobby', value: 'Chor' },
          { label: 'juso  seit:', value: '2020' },
        ],
      },
    ]);
    expect(show(facts)).toEqual([['Juso seit', ['2018', '2020']]]);
    expect(others.map(({ candidacy, facts: own }) => [candidacy.name, own])).toEqual([
      ['B', [{ label: 'Hobby', value: 'Chor' }]],
    ]);
  });

  it('lose nothing that they tell twice under one label', () => {
    const office = (value: string) => ({ label: 'Ehrenamt', value });
    const [first, second] = [
      { ...base, name: 'A', facts: [office('Chor'), office('Feuerwehr')] },
      { ...base, name: 'B', facts: [office('Tafel')] },
    ];
    const { facts, others } = compareCandidacies([first, second]);
    expect(show(facts)).toEqual([['Ehrenamt', ['Chor\nFeuerwehr', 'Tafel']]]);
    expect(others).toEqual([]);
    expect(compareCandidacies([first]).others[0]?.facts).toEqual(first.facts);
  });

  it('have a row for every question, in the order of the candidates', () => {
    const answer = (text: string | undefined) => [{ question: 'Wozu?', text }];
    const { questions } = compareCandidacies([
      { ...base, name: 'A', answers: answer(undefined) },
      { ...base, name: 'B', answers: answer('Darum.') },
    ]);
    expect(show(questions)).toEqual([['Wozu?', [undefined, 'Darum.']]]);
  });

  it('may be nobody', () => {
    expect(compareCandidacies([])).toEqual({ facts: [], questions: [], others: [] });
  });
});
