import { describe, expect, it } from 'vitest';
import { listNotices } from '../../../src/publishing/notices.ts';
import { countCandidacies, selectPublishable } from '../../../src/publishing/publication.ts';
import { entriesOf, type Content } from '../../../src/validation/content.ts';
import { parseNow } from '../../../src/domain/time.ts';
import { MAX_ANSWER_WORDS, MAX_FACT_WORDS, MAX_FACTS } from '../../../src/schemas/letter-limits.ts';
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
const PUBLIC = parseNow('2027-01-13T12:00:00+01:00');

function readWith(changes: Fields) {
  const files = { ...completeFolder(), [path]: entry('candidacies', changes) };
  return validateContent(toFiles(files), []).content;
}

function listCandidates(content: Content): string[] {
  const published = selectPublishable(content, PUBLIC);
  return published.filter(({ collection }) => collection === 'candidacies').map((one) => one.path);
}

function countFirstOffice(content: Content): number {
  const [election] = entriesOf(content, 'elections');
  return countCandidacies(content, election!, 'vorsitz', PUBLIC);
}

describe('a letter that came after the deadline', () => {
  const submitted = '2027-01-11T00:00';

  it('does not stop the site: it is hidden and uncounted until the board says why it is shown', () => {
    expect(problemsOfEntry('candidacies', { submitted })).toEqual([]);
    const [held, admitted] = [{ submitted }, { submitted, late: 'Krank.' }].map(readWith);
    expect(listCandidates(held!)).toEqual([]);
    expect(listCandidates(admitted!)).toEqual([path]);
    expect([held!, admitted!].map(countFirstOffice)).toEqual([0, 1]);
  });

  it('is told by the build', () => {
    const [notice, ...more] = listNotices(readWith({ submitted }), PUBLIC);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ path, field: 'submitted' });
    expectGerman(notice?.message ?? '');
    expect(notice?.message).toBe(
      'Das Schreiben kam zu spät und erscheint deshalb nicht. Es ging am Montag, 11. Januar 2027, 0 Uhr ein, die Frist war Sonntag, 10. Januar 2027, 23.59 Uhr. Berichtige „submitted“; oder der Vorstand schreibt unter „late“, warum es trotzdem erscheint.',
    );
    expect(notice?.inForm).toContain('unter „Nachgereicht“');
    expect(listNotices(readWith({ submitted, late: 'Krank.' }), PUBLIC)).toEqual([]);
  });

  it('that was in time has no such note; the last minute counts', () => {
    expect(problemsOfEntry('candidacies', { submitted: '2027-01-10T23:59' })).toEqual([]);
    const [problem = '', ...more] = problemsOfEntry('candidacies', { late: 'Krank.' });
    expect(more).toEqual([]);
    expectGerman(problem.split('  ').at(-1) ?? '');
    expect(problem).toContain('rechtzeitig');
  });
});

describe('the dates of an election', () => {
  const check = (fields: Fields) => problemsOfEntry('elections', fields);

  it('keep the letters over the vote, and until they come out', () => {
    for (const [keepUntil, part] of [
      ['2027-01-29', 'gewählt wird aber erst am 30. Januar 2027'],
      ['2027-01-11', 'So erscheint keines'],
    ]) {
      const [problem = '', ...more] = check({ keepUntil });
      expect(more).toEqual([]);
      expectGerman(problem.split('  ').at(-1) ?? '');
      expect(problem).toContain(part);
    }
    expect(check({ keepUntil: '2027-01-30' })).toEqual([]);
  });

  it.each(['2027-01-09T12:00', '2027-01-10T23:59'])(
    'are noticed where letters come out before all are in: %s',
    (lettersPublic) => {
      const file = entry('elections', { lettersPublic });
      const files = { ...completeFolder(), [minimal.elections.path]: file };
      const { content, problems } = validateContent(toFiles(files), []);
      expect(problems).toEqual([]);
      const [notice, ...more] = listNotices(content, PUBLIC);
      expect(more).toEqual([]);
      expect(notice).toMatchObject({ path: minimal.elections.path, field: 'lettersPublic' });
      expectGerman(notice?.message ?? '');
    },
  );
});

describe('a vote before its letters', () => {
  const dated = (date: string) => {
    const file = entry('elections', { date, keepUntil: '2027-07-31' });
    const files = { ...completeFolder(), [minimal.elections.path]: file };
    return listNotices(validateContent(toFiles(files), []).content, PUBLIC);
  };

  it.each([
    ['in a year long gone', '2026-01-30', ['lettersDue', 'lettersPublic']],
    ['on the day before the deadline', '2027-01-09', ['lettersDue', 'lettersPublic']],
    ['on the day of the deadline', '2027-01-10', ['lettersPublic']],
    ['on the day on which they come out', '2027-01-12', []],
  ])('is noticed, once for each order that is odd: %s', (_, date, orders) => {
    const notices = dated(date);
    expect(notices.map(({ field }) => field)).toEqual(orders.map(() => 'date'));
    for (const [index, order] of orders.entries()) {
      expect(notices[index]?.message).toContain(`„${order}“`);
      expectGerman(notices[index]?.message ?? '');
    }
  });

  it('says what is wrong in words', () => {
    expect(dated('2026-01-30').map(({ message }) => message)).toEqual([
      'Gewählt wird am 30. Januar 2026, Schreiben werden aber bis Sonntag, 10. Januar 2027, 23.59 Uhr angenommen. Nach dem Tag der Wahl steht sie als „Vorbei“ da. Berichtige „date“ oder „lettersDue“, wenn es ein Versehen ist.',
      'Gewählt wird am 30. Januar 2026, die Schreiben erscheinen aber erst am Dienstag, 12. Januar 2027, 12 Uhr. Vor der Wahl kann sie niemand lesen. Berichtige „date“ oder „lettersPublic“, wenn es ein Versehen ist.',
    ]);
  });
});

describe('an answer', () => {
  it('may be empty, and is then shown as not answered', () => {
    const election = entry('elections', { questions: [{ id: 'zeit', text: 'Hast du Zeit?' }] });
    const answers = [{ question: 'zeit', text: '' }];
    const files = {
      [minimal.elections.path]: election,
      [path]: entry('candidacies', { answers }),
    };
    expect(problemsWith(files)).toEqual([]);
    const { content } = validateContent(toFiles({ ...completeFolder(), ...files }), []);
    expect(entriesOf(content, 'candidacies')[0]?.data.answers).toEqual([{ question: 'zeit' }]);
  });
});

describe('what a candidacy holds beside its letter', () => {
  const questions = [{ id: 'zeit', text: 'Hast du Zeit?' }];
  const words = (count: number) => 'Wort '.repeat(count).trim();
  const fact = (count: number) => ({ label: 'Beruf', value: words(count - 1) });
  const check = (fields: Fields) =>
    problemsWith({
      [minimal.elections.path]: entry('elections', { questions }),
      [path]: entry('candidacies', fields),
    });

  it.each<[string, (count: number) => Fields, number, string]>([
    [
      'an answer',
      (count) => ({ answers: [{ question: 'zeit', text: words(count) }] }),
      MAX_ANSWER_WORDS,
      'answers.0.text  Die Antwort hat 151 Wörter, erlaubt sind 150. Kürze um 1.',
    ],
    [
      'a fact, with its label',
      (count) => ({ facts: [fact(count)] }),
      MAX_FACT_WORDS,
      'facts.0.value  Die Angabe hat 21 Wörter, erlaubt sind 20. Kürze um 1.',
    ],
    [
      'the branch',
      (count) => ({ branch: words(count) }),
      MAX_FACT_WORDS,
      'branch  Der Ortsverein hat 21 Wörter, erlaubt sind 20. Kürze um 1.',
    ],
    [
      'the occupation',
      (count) => ({ occupation: words(count) }),
      MAX_FACT_WORDS,
      'occupation  Die Angabe zu Beruf oder Ausbildung hat 21 Wörter, erlaubt sind 20. Kürze um 1.',
    ],
    [
      'the number of facts',
      (count) => ({ facts: Array.from({ length: count }, () => fact(2)) }),
      MAX_FACTS,
      'facts  „Auf einen Blick“ hat 6 Einträge, erlaubt sind 5. Lösche 1.',
    ],
  ])('has a limit, told with the count: %s', (_, create, limit, message) => {
    expect(check(create(limit))).toEqual([]);
    const [problem = '', ...more] = check(create(limit + 1));
    expect(more).toEqual([]);
    expect(problem).toContain(`  ${message}`);
    expectGerman(problem.split('  ').at(-1) ?? '');
  });
});

describe('the number of candidacies that the board has typed', () => {
  it('is told only when the letters are public', () => {
    const offices = [{ id: 'vorsitz', title: 'Vorsitz', candidacyCount: 4 }];
    const files = {
      ...completeFolder(),
      [minimal.elections.path]: entry('elections', { offices }),
    };
    const { content } = validateContent(toFiles(files), []);
    const count = (now: string) => {
      const election = selectPublishable(content, parseNow(now)).find(
        ({ collection }) => collection === 'elections',
      );
      return election?.input.offices;
    };
    expect(count('2027-01-12T11:59:59+01:00')).toMatchObject([{ candidacyCount: 0 }]);
    expect(count('2027-01-12T12:00:00+01:00')).toMatchObject([{ candidacyCount: 4 }]);
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

describe('a picture of a second download', () => {
  it('is told by the characters in its name, with a name that works', () => {
    const portrait = { src: 'Foto (1).jpg', alt: 'Lacht', credit: 'Foto: privat' };
    const [problem = '', ...more] = problemsOfEntry('candidacies', { portrait });
    expect(more).toEqual([]);
    expectGerman(problem.split('  ').at(-1) ?? '');
    expect(problem).toContain(
      'stören diese Zeichen: Leerzeichen, „(“, „)“. Benenne die Datei um, zum Beispiel in „Foto-1.jpg“.',
    );
  });
});
