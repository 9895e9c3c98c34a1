import { describe, expect, it } from 'vitest';
import { expectGerman } from '../german.ts';
import { entry, minimal, problemsWith, type Folder } from './minimal.ts';

function check(files: Folder): string[] {
  return problemsWith(files).map((problem) => {
    expectGerman(problem.split('  ').at(-1) ?? '');
    return problem.replace('content/', '');
  });
}

const CHAPTER = minimal.chapters.path;
const checkBody = (body: string) => check({ [CHAPTER]: entry('chapters', {}, body) });

const lacks = (characters: string) =>
  `Das Zeichen ${characters} hat unsere Schrift nicht, im PDF des Programms fehlte es. Schreibe es mit Worten oder lösche es.`;

describe('a character that print cannot show', () => {
  it('is refused in a chapter, by the place of its text, character and code point', () => {
    expect(checkBody('Eins.\n\nHoch die ✊ Faust')).toEqual([
      `${CHAPTER}:8:1  ${lacks('„✊“ (U+270A)')}`,
    ]);
  });

  it('beyond the first plane has its whole code point', () => {
    expect(checkBody('Hurra 🎉')).toEqual([`${CHAPTER}:6:1  ${lacks('„🎉“ (U+1F389)')}`]);
  });

  it('is named with the others of the same text', () => {
    expect(checkBody('Für 平和!')).toEqual([
      `${CHAPTER}:6:1  Die Zeichen „平“ (U+5E73), „和“ (U+548C) hat unsere Schrift nicht, im PDF des Programms fehlten sie. Schreibe sie mit Worten oder lösche sie.`,
    ]);
  });

  it('is reported in every paragraph that has it, in files with CRLF too', () => {
    const source = entry('chapters', {}, 'a ✊\n\nb\n\n✊').replaceAll('\n', '\r\n');
    expect(check({ [CHAPTER]: source }).map((problem) => problem.split('  ')[0])).toEqual([
      `${CHAPTER}:6:1`,
      `${CHAPTER}:10:1`,
    ]);
  });

  it.each([
    ['the title of a demand', ':::demand{id="a-1" title="Jetzt ✊"}\nx\n:::'],
    ['the title of a box', ':::note{title="✊"}\nx\n:::'],
    ['code', '`✊`'],
    ['a block of code', '```\n✊\n```'],
    ['emphasis', 'a **b ✊**'],
    ['who is quoted', ':::quote{author="✊"}\nx\n:::'],
    ['the words of a link', '[✊](/a/)'],
    ['a footnote', 'a[^1]\n\n[^1]: ✊'],
  ])('is refused in %s', (_name, body) => {
    expect(checkBody(body)).toEqual([expect.stringContaining('„✊“ (U+270A)')]);
  });

  it.each(['title', 'summary'])('is refused in the %s of a chapter, at that field', (field) => {
    const [problem, ...more] = check({ [CHAPTER]: entry('chapters', { [field]: 'Jetzt 🎉' }) });
    expect(more).toEqual([]);
    expect(problem).toContain(`  ${field}  ${lacks('„🎉“ (U+1F389)')}`);
  });

  it.each(['title', 'adoptedBy', 'changelog'])('is refused in the %s of an edition', (field) => {
    const changed = entry('editions', { [field]: 'Jetzt 🎉' });
    expect(check({ [minimal.editions.path]: changed })).toEqual([
      expect.stringContaining(`  ${field}  ${lacks('„🎉“ (U+1F389)')}`),
    ]);
  });

  it('is refused where it is written as a character reference', () => {
    expect(checkBody('Hoch die &#x270A;')).toEqual([`${CHAPTER}:6:1  ${lacks('„✊“ (U+270A)')}`]);
  });
});

describe('nothing is said', () => {
  it.each(['events', 'groups', 'reports', 'pages', 'candidacies'] as const)(
    'of %s, which are not printed',
    (name) => {
      const title = name === 'candidacies' ? { name: 'Muster 🎉' } : { title: 'Fest 🎉' };
      expect(check({ [minimal[name].path]: entry(name, title, 'Hurra 🎉') })).toEqual([]);
    },
  );

  it('of where a link leads, which is not printed', () => {
    expect(checkBody('[a](https://a.example/✊)\n\n[b][c]\n\n[c]: /✊/')).toEqual([]);
  });

  it('of umlauts that a Mac wrote as letter and mark', () => {
    const title = 'Bu\u0308rger*innen';
    expect(check({ [CHAPTER]: entry('chapters', { title }, 'Fu\u0308r Mu\u0308nchen') })).toEqual(
      [],
    );
  });

  it('of typography that an author types', () => {
    expect(
      checkBody('„Bürger*innen“ – ‚so‘ … 5\u202f000\u00a0€, z.\u202fB. § 3, CO2-frei'),
    ).toEqual([]);
  });
});
