import { describe, expect, it } from 'vitest';
import { listNotices } from '../../../src/publishing/notices.ts';
import { parseNow } from '../../../src/domain/time.ts';
import { validateContent } from '../../../src/validation/validate.ts';
import { expectGerman } from '../german.ts';
import {
  completeFolder,
  entry,
  minimal,
  problemsOfEntry,
  problemsWith,
  toFiles,
  type Fields,
} from './minimal.ts';

const { path } = minimal.candidacies;

describe('a letter that came after the deadline', () => {
  const submitted = '2027-01-11T00:00';

  it('is refused unless the board says why it is shown', () => {
    const [problem = '', ...more] = problemsOfEntry('candidacies', { submitted });
    expect(more).toEqual([]);
    expectGerman(problem.split('  ').at(-1) ?? '');
    expect(problem).toBe(
      `content/${path}:4:1  submitted  Das Schreiben kommt zu spät. Es ging am Montag, 11. Januar 2027, 0 Uhr ein, die Frist war Sonntag, 10. Januar 2027, 23.59 Uhr. Berichtige „submitted“; oder der Vorstand schreibt unter „late“, warum es trotzdem erscheint.`,
    );
    expect(problemsOfEntry('candidacies', { submitted, late: 'Krank.' })).toEqual([]);
  });

  it('that was in time has no such note; the last minute counts', () => {
    expect(problemsOfEntry('candidacies', { submitted: '2027-01-10T23:59' })).toEqual([]);
    const [problem = '', ...more] = problemsOfEntry('candidacies', { late: 'Krank.' });
    expect(more).toEqual([]);
    expectGerman(problem.split('  ').at(-1) ?? '');
    expect(problem).toContain('rechtzeitig');
  });
});

describe('a consent', () => {
  const consent = (fields: Fields) => problemsOfEntry('candidacies', { consent: fields });

  it('that ends before it was given is refused', () => {
    const [problem = ''] = consent({ givenOn: '2027-01-08', until: '2027-01-07' });
    expect(problem).toContain('bevor sie gegeben wurde');
  });

  it('that is given after everything has gone is refused', () => {
    const [problem = ''] = consent({ givenOn: '2027-08-01' });
    expectGerman(problem.split('  ').at(-1) ?? '');
    expect(problem).toContain('So erscheint dieses nie');
    expect(consent({ givenOn: '2027-07-31' })).toEqual([]);
  });

  it('from the future hides the letter, and the build says so', () => {
    const files = { ...completeFolder(), [path]: entry('candidacies') };
    const { content } = validateContent(toFiles(files), []);
    const [notice, ...more] = listNotices(content, parseNow('2027-01-07T23:59:59+01:00'));
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ path, field: 'consent.givenOn' });
    expectGerman(notice?.message ?? '');
    expect(listNotices(content, parseNow('2027-01-08T00:00:00+01:00'))).toEqual([]);
  });
});

describe('two candidacies with one id', () => {
  it('are told apart by nothing but capitals: the second is refused', () => {
    const other = path.replace('muster', 'Muster');
    const [problem = '', ...more] = problemsWith({ [other]: entry('candidacies') });
    expect(more).toEqual([]);
    expect(problem).toContain('nur Kleinbuchstaben');
  });
});

describe('a lot', () => {
  const lot = (seed: string) =>
    problemsOfEntry('elections', { lot: { seed, source: 'Quelle', drawnOn: '2027-01-11' } });

  it('may have lines and quotes in its seed, and nothing that cannot be typed', () => {
    expect(lot('eins\n\'zwei\' "drei"\t🦊')).toEqual([]);
    for (const seed of ['a\0b', 'a\rb', 'a\u001b[31m', 'a\u0085b']) {
      const [problem = ''] = lot(seed);
      expectGerman(problem.split('  ').at(-1) ?? '');
      expect(problem).toContain('Steuerzeichen');
    }
  });
});
