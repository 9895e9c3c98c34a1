import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCandidacy } from '../../../admin/standing/check.ts';
import type { Draft } from '../../../admin/standing/draft.ts';
import { toFile } from '../../../admin/standing/surroundings.ts';
import { hasVisibleText, TURNING } from '../../../src/markup/text.ts';
import { validateContent } from '../../../src/validation/validate.ts';
import { completeFolder, entry as minimalEntry, toFiles } from '../validation/minimal.ts';
import { createCompleteDraft, createFacts, SUBMITTED } from './facts.ts';

const PICTURE = new Uint8Array([0xff, 0xd8, 0xff]);

/** Letters as they are typed: whatever characters there are, among them those that YAML and MDX know. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '---',
    '# kein Kommentar',
    '- keine Liste',
    '{a: 1}',
    '&anker *alias !!js/function',
    '"\'`|>',
    'ja',
    'null',
    '007',
    '2027-01-08',
    'import x from "y"',
    '<script>alert(1)</script>',
    'a: b',
    'zwei\nZeilen',
    'Rechts\u202eLinks',
    '\ud800',
    '\u0000\u0007\u001b',
    '\u2028\u2029\u0085',
    '😀 👩‍👩‍👧',
    '%YAML 1.2',
    '? komplex',
    'n'.repeat(500),
  ),
);

const drafts: fc.Arbitrary<Draft> = fc
  .record({
    name: hostile,
    branch: hostile,
    occupation: hostile,
    facts: fc.array(fc.record({ label: hostile, value: hostile }), { maxLength: 5 }),
    answers: fc.record({ zeit: hostile, streit: hostile, unbekannt: hostile }),
    portrait: fc.record({ alt: hostile, credit: hostile }),
  })
  .map((changes) =>
    createCompleteDraft({
      ...changes,
      consent: { given: true, portrait: true, until: '2027-03-31' },
    }),
  );

describe('a candidacy of the form', () => {
  it('is one that the build takes, whatever was typed, once the form has no more to say', () => {
    fc.assert(
      fc.property(drafts, fc.boolean(), (draft, hasPicture) => {
        const picture = hasPicture ? PICTURE : undefined;
        const { entry, problems } = checkCandidacy({ draft, picture }, createFacts(), SUBMITTED);
        fc.pre(problems.length === 0);
        const { problems: refused, content } = build(entry.id, entry.text, entry.picture);
        expect(refused).toEqual([]);
        const built = content.entries.find(
          ({ path }) => path === `candidacies/jhv/${entry.id}.mdx`,
        );
        expect(built?.data).toMatchObject({ office: 'vorsitz', submitted: SUBMITTED });
      }),
      { numRuns: 100 },
    );
  });

  it('holds what was typed, but for spaces and what nobody can see', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (typed) => {
        fc.pre(hasVisibleText(typed));
        const draft = createCompleteDraft({ name: typed, answers: { zeit: typed } });
        const { entry } = checkCandidacy({ draft, picture: undefined }, createFacts(), SUBMITTED);
        const { content } = build(entry.id, entry.text, undefined);
        const built = content.entries.find(({ path }) => path.endsWith(`/jhv/${entry.id}.mdx`));
        const squeeze = (text: string) =>
          text
            .replace(new RegExp(TURNING, 'gu'), '')
            .replace(/[\s\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ')
            .trim();
        const data = built?.data as { name: string; answers: { text: string }[] } | undefined;
        expect(squeeze(data?.name ?? '')).toBe(squeeze(typed));
        expect(squeeze(data?.answers[0]?.text ?? '')).toBe(squeeze(typed));
      }),
    );
  });

  it('holds nothing that turns the direction of its text', () => {
    const draft = createCompleteDraft({
      name: 'Anna \u202eBeispiel',
      letter: 'Ruf mich an: \u2066\u202a0211 123456\u202c\u2069.',
    });
    const { entry, problems } = checkCandidacy(
      { draft, picture: undefined },
      createFacts(),
      SUBMITTED,
    );
    expect(problems).toEqual([]);
    expect(entry.text).toContain('name: Anna Beispiel');
    expect(entry.text).toContain('Ruf mich an: 0211 123456.');
  });

  it('is a file as the CMS writes it', () => {
    const draft = createCompleteDraft({
      branch: ' Bilk ',
      facts: [
        { label: '', value: '' },
        { label: 'Juso seit', value: '2018' },
      ],
      answers: { streit: 'Ich rede.\nUnd höre zu.', zeit: '' },
      portrait: { alt: 'Porträt', credit: 'Foto: privat' },
      consent: { given: true, portrait: true, until: '' },
    });
    const { entry, problems } = checkCandidacy(
      { draft, picture: PICTURE },
      createFacts(),
      SUBMITTED,
    );
    expect(problems).toEqual([]);
    expect(entry.id).toBe('oezlem-gross');
    expect(entry.text).toBe(`---
name: Özlem Groß
office: vorsitz
submitted: 2027-01-08T18:30
consent:
  givenOn: 2027-01-08
  portrait: true
portrait:
  src: oezlem-gross.jpg
  alt: Porträt
  credit: "Foto: privat"
branch: Bilk
facts:
  - label: Juso seit
    value: "2018"
answers:
  - question: streit
    text: |-
      Ich rede.
      Und höre zu.
---

Ich trete an.
`);
  });

  it.each([
    ['Kandidieren', 'kandidatur-kandidieren'],
    ['Мария', 'kandidatur'],
    ['x'.repeat(200), 'x'.repeat(60)],
  ])('has an id of its own even for the name %s', (name, id) => {
    const draft = createCompleteDraft({ name });
    expect(checkCandidacy({ draft, picture: undefined }, createFacts(), SUBMITTED).entry.id).toBe(
      id,
    );
  });
});

describe('the check of the form', () => {
  const problemsOf = (changes: Partial<Draft>, facts = createFacts()) =>
    checkCandidacy({ draft: createCompleteDraft(changes), picture: undefined }, facts, SUBMITTED)
      .problems;

  it('has nothing to say of a complete draft', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('says of a letter that is too long what the build says', () => {
    const letter = 'Wort '.repeat(12);
    const [problem] = problemsOf({ letter }, createFacts({ wordLimit: 10 }));
    expect(problem).toEqual({
      control: 'letter',
      message: 'Das Schreiben hat 12 Wörter, erlaubt sind 10. Kürze es um 2.',
    });
  });

  it('says it of an answer too, at the answer', () => {
    expect(problemsOf({ answers: { streit: 'Wort '.repeat(151) } })).toEqual([
      {
        control: 'answers.streit',
        message: 'Die Antwort hat 151 Wörter, erlaubt sind 150. Kürze um 1.',
      },
    ]);
  });

  it('has nothing to say of a late one, but that it is late: the board decides', () => {
    const facts = createFacts({ lettersDue: '2027-01-08T18:29' });
    const candidacy = { draft: createCompleteDraft(), picture: undefined };
    expect(checkCandidacy(candidacy, facts, SUBMITTED)).toMatchObject({
      problems: [],
      isLate: true,
    });
    expect(checkCandidacy(candidacy, createFacts(), SUBMITTED).isLate).toBe(false);
  });

  it('finds the control of a row or an answer, though empty ones are not in the file', () => {
    const found = problemsOf(
      {
        facts: [
          { label: '', value: '' },
          { label: 'Alter', value: '\u200b' },
        ],
        answers: { zeit: '', streit: '\u200b' },
      },
      createFacts(),
    ).map(({ control }) => control);
    expect(found).toEqual(['facts.1.value', 'answers.streit']);
  });

  it('tells what no number is at its field', () => {
    const facts = createFacts({ kind: 'public' });
    expect(problemsOf({ district: '11', listPlace: 'vier' }, facts)).toMatchObject([
      { control: 'listPlace' },
      { control: 'district' },
    ]);
  });

  it('takes list place and district only where there are any', () => {
    const draft = createCompleteDraft({ district: '3', listPlace: '4' });
    const { entry } = checkCandidacy({ draft, picture: undefined }, createFacts(), SUBMITTED);
    expect(entry.text).not.toMatch(/district|listPlace/);
  });
});

/** What the build makes of the file, in a folder with everything else. */
function build(id: string, text: string, picture: string | undefined) {
  const path = `candidacies/jhv/${id}.mdx`;
  const questions = [
    { id: 'zeit', text: 'Wie viel Zeit hast du?' },
    { id: 'streit', text: 'Und bei Streit?' },
  ];
  const folder = {
    ...completeFolder(),
    'elections/jhv.mdx': minimalEntry('elections', { questions }),
  };
  const pictures = picture === undefined ? [] : [{ path: `candidacies/jhv/${picture}` }];
  return validateContent([...toFiles(folder), toFile(path, text)], pictures);
}
