import { describe, expect, it } from 'vitest';
import { answerAll, summariseCandidacies } from '../../../src/domain/candidacies.ts';

const [published, withdrawn] = [{ status: 'published' }, { status: 'withdrawn' }] as const;

describe('what the candidacies of an election come to', () => {
  it('is as many letters as can be read: of a withdrawn one only the name stays', () => {
    expect(summariseCandidacies([[published, withdrawn], [published], []])).toEqual({
      hasResults: false,
      letters: 2,
      isCompared: false,
    });
  });

  it('can be compared where two letters are for one office', () => {
    expect(summariseCandidacies([[published, published], []]).isCompared).toBe(true);
    expect(summariseCandidacies([[published, withdrawn], [published]]).isCompared).toBe(false);
  });

  it.each(['elected', 'notElected'] as const)('has results where anybody is %s', (status) => {
    expect(summariseCandidacies([[published], [{ status }]]).hasResults).toBe(true);
  });
});

describe('the answers of a candidate', () => {
  it('are one to every question in its order, whatever was answered', () => {
    const questions = [
      { id: 'zeit', text: 'Hast du Zeit?' },
      { id: 'geld', text: 'Und Geld?' },
    ];
    const answers = [{ question: 'geld', text: 'Nein.' }, { question: 'zeit' }];
    expect(answerAll(questions, answers)).toEqual([
      { question: 'Hast du Zeit?', text: undefined },
      { question: 'Und Geld?', text: 'Nein.' },
    ]);
    expect(answerAll(questions).map(({ text }) => text)).toEqual([undefined, undefined]);
  });
});
