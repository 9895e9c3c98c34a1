import { describe, expect, it } from 'vitest';
import {
  BILDUNG,
  changeBildung,
  changeWohnen,
  chapter,
  edition,
  EDITION,
  problemsOfSealed,
  WOHNEN,
} from './sealed.ts';

const { wohnen, bildung } = chapter;

/** The problems without the sentences that all of them begin and end with. */
const findChanges = (changes: Parameters<typeof problemsOfSealed>[0]) =>
  problemsOfSealed(changes).map((problem) => problem.replace(BEGIN, '').replace(` ${END}`, ''));

const BEGIN = 'Diese Fassung ist versiegelt: ';
const END = 'Stelle den Wortlaut wieder her; Änderungen gehören in eine neue Fassung.';

describe('a changed word', () => {
  it('is named with file, line, chapter, paragraph and both wordings', () => {
    expect(problemsOfSealed(changeWohnen('Fonds', 'Firmen'))).toEqual([
      `wohnen.mdx:6  ${BEGIN}Absatz 1 im Kapitel „Wohnen“ lautet anders als versiegelt. Beschlossen ist: „…mehr an Fonds und Konzerne.“. Gefunden: „…mehr an Firmen und Konzerne.“. ${END}`,
    ]);
  });

  it.each([
    [
      'the title of a demand',
      changeWohnen('Boden behalten', 'Boden verkaufen'),
      'wohnen.mdx:8  die Überschrift einer Forderung im Kapitel „Wohnen“ lautet anders als versiegelt. Beschlossen ist: „…wohnen-1: Boden behalten“. Gefunden: „…wohnen-1: Boden verkaufen“.',
    ],
    [
      'the id of a demand',
      changeWohnen('wohnen-1', 'wohnen-2'),
      'wohnen.mdx:8  die Überschrift einer Forderung im Kapitel „Wohnen“ lautet anders als versiegelt. Beschlossen ist: „Forderung wohnen-1: Boden behalten“. Gefunden: „Forderung wohnen-2: Boden behalten“.',
    ],
    [
      'a footnote',
      changeWohnen('Stand: 2025', 'Stand: 2024'),
      'wohnen.mdx:14  eine Fußnote im Kapitel „Wohnen“ lautet anders als versiegelt. Beschlossen ist: „[^1]: Stand: 2025.“. Gefunden: „[^1]: Stand: 2024.“.',
    ],
    [
      'the title of a chapter',
      { [WOHNEN]: wohnen(undefined, { title: 'Miete' }) },
      'wohnen.mdx:1  der Titel im Kapitel „Miete“ lautet anders als versiegelt. Beschlossen ist: „Kapitel Wohnen [wohnen]“. Gefunden: „Kapitel Miete [wohnen]“.',
    ],
    [
      'a summary',
      { [WOHNEN]: wohnen(undefined, { summary: 'Wohnen für manche.' }) },
      'wohnen.mdx:1  der Kopf oder die Zusammenfassung im Kapitel „Wohnen“ lautet anders als versiegelt. Beschlossen ist: „Wohnen für alle.“. Gefunden: „Wohnen für manche.“.',
    ],
    [
      'the title of the edition',
      { [EDITION]: edition({ title: 'Plan' }) },
      'edition.yml:1  der Kopf oder die Zusammenfassung lautet anders als versiegelt. Beschlossen ist: „Programm“. Gefunden: „Plan“.',
    ],
  ])('is named in %s', (_name, changes, problem) => {
    expect(findChanges(changes)).toEqual([problem]);
  });
});

describe('a removed paragraph', () => {
  it('is named with its chapter and the number that it had, at the text before it', () => {
    expect(findChanges(changeBildung('\n\nJede Schule hat ein Dach.', ''))).toEqual([
      'bildung.mdx:6  Absatz 2 im Kapitel „Bildung“ fehlt. Beschlossen ist: „Jede Schule hat ein Dach.“.',
    ]);
  });

  it('is named with its own chapter also where it was the first', () => {
    const [problem] = findChanges(changeBildung('Lernen ist frei.\n\n', ''));
    expect(problem).toContain('bildung.mdx:');
    expect(problem).toContain('Absatz 1 im Kapitel „Bildung“ fehlt.');
  });
});

describe('an added paragraph', () => {
  it('is named where it stands, and those behind it are not', () => {
    expect(findChanges(changeBildung('\n\n', '\n\nDas ist neu.\n\n'))).toEqual([
      'bildung.mdx:8  Absatz 2 im Kapitel „Bildung“ ist neu und gehört nicht zum Beschluss: „Das ist neu.“.',
    ]);
  });

  it('is named also where it is an item that was a paragraph', () => {
    expect(findChanges(changeBildung('Jede', '- Jede')).join()).toContain('- Jede');
  });
});

describe('a chapter', () => {
  it('that was added is named with all that it says', () => {
    const neu = bildung(() => 'Ganz neu.', { title: 'Kultur', summary: 'Kunst.', order: 3 });
    expect(findChanges({ 'programme/2025/kultur.mdx': neu })).toEqual([
      'kultur.mdx:1  der Titel im Kapitel „Kultur“ ist neu und gehört nicht zum Beschluss: „Kapitel Kultur [kultur]“.',
      'kultur.mdx:1  der Kopf oder die Zusammenfassung im Kapitel „Kultur“ ist neu und gehört nicht zum Beschluss: „Kunst.“.',
      'kultur.mdx:6  Absatz 1 im Kapitel „Kultur“ ist neu und gehört nicht zum Beschluss: „Ganz neu.“.',
    ]);
  });

  it('that was removed is missed, with each of its paragraphs', () => {
    const problems = findChanges({ [BILDUNG]: undefined }).join('\n');
    expect(problems).toContain('fehlt. Beschlossen ist: „Kapitel Bildung [bildung]“.');
    expect(problems).toContain('fehlt. Beschlossen ist: „Jede Schule hat ein Dach.“.');
  });

  it('that was removed is not blamed on the chapter before it', () => {
    expect(findChanges({ [BILDUNG]: undefined }).join('\n')).not.toContain('„Wohnen“');
  });

  it('that was removed is named with each of its lines, at the edition', () => {
    const missing = (where: string, words: string) =>
      `edition.yml:1  ${where} im Kapitel „Wohnen“ fehlt. Beschlossen ist: „${words}“.`;
    expect(findChanges({ [WOHNEN]: undefined })).toEqual([
      missing('der Titel', 'Kapitel Wohnen [wohnen]'),
      missing('der Kopf oder die Zusammenfassung', 'Wohnen für alle.'),
      missing('Absatz 1', 'Die Stadt verkauft keinen Boden mehr an Fonds und Konzerne.'),
      missing('die Überschrift einer Forderung', 'Forderung wohnen-1: Boden behalten'),
      missing('Absatz 2', 'Wir fordern Erbbaurecht.'),
      missing('Absatz 3', 'Miete ist kein Schicksal.[^1]'),
      missing('eine Fußnote', '[^1]: Stand: 2025.'),
    ]);
  });

  it('that was put before the others is named, and those after it are not', () => {
    const neu = bildung(() => 'Ganz neu.', { title: 'Kultur', summary: 'Kunst.', order: 0 });
    const problems = findChanges({ 'programme/2025/kultur.mdx': neu });
    expect(problems).toHaveLength(3);
    for (const problem of problems) expect(problem).toContain('im Kapitel „Kultur“ ist neu');
  });

  it('with a problem of its own is reported as such, and its edition not as changed', () => {
    expect(problemsOfSealed({ [BILDUNG]: bildung(undefined, { order: undefined }) })).toEqual([
      'bildung.mdx:2:1  order  „Reihenfolge“ fehlt. Ergänze das Feld „order“, zum Beispiel: 3.',
    ]);
    expect(problemsOfSealed({ [BILDUNG]: 'kein Kopf' })).toHaveLength(1);
  });
});

describe('a paragraph that leaves its demand', () => {
  const sentence = 'Wir fordern [Erbbaurecht](/recht/).';

  it('is noticed, though every word stays', () => {
    expect(problemsOfSealed(changeWohnen(`${sentence}\n:::`, `:::\n\n${sentence}`))).toEqual([
      'edition.yml:4:1  seal  Die Worte dieser Fassung sind noch die versiegelten, aber Absätze sind anders nummeriert oder gehören zu einer anderen Forderung. Stelle die Gliederung wieder her.',
    ]);
  });
});
