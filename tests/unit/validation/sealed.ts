import { createEditionText } from '../../../src/markup/edition-text.ts';
import { createSeal, getSealedEdition } from '../../../src/validation/rules/seals.ts';
import { formatProblem } from '../../../src/validation/problem.ts';
import { validateContent } from '../../../src/validation/validate.ts';
import { expectGerman } from '../german.ts';
import { completeFolder, entry, toFiles, type Fields, type Folder } from './minimal.ts';

export const EDITION = 'programme/2025/edition.yml';
export const WOHNEN = 'programme/2025/wohnen.mdx';
export const BILDUNG = 'programme/2025/bildung.mdx';
export const SEALED = 'programme/2025/sealed.txt';

const HOUSING = `Die Stadt verkauft *keinen* Boden mehr an Fonds und Konzerne.

:::demand{id="wohnen-1" title="Boden behalten"}
Wir fordern [Erbbaurecht](/recht/).
:::

Miete ist kein Schicksal.[^1]

[^1]: Stand: 2025.`;

const SCHOOLS = `Lernen ist frei.

Jede Schule hat ein Dach.`;

/** The edition of these tests, with some of its files changed; its seal is what it was. */
export const chapter = {
  wohnen: (change: (body: string) => string = (body) => body, fields: Fields = {}) =>
    entry('chapters', fields, change(HOUSING)),
  bildung: (change: (body: string) => string = (body) => body, fields: Fields = {}) =>
    entry(
      'chapters',
      { title: 'Bildung', order: 2, summary: 'Schulen für alle.', ...fields },
      change(SCHOOLS),
    ),
};

const chapters: Folder = { [WOHNEN]: chapter.wohnen(), [BILDUNG]: chapter.bildung() };

/** What `programme:freeze` would write. */
export function seal(folder: Folder): { text: string; seal: string } {
  const { content } = validateContent(toFiles({ ...completeFolder(), ...folder }), []);
  const found = getSealedEdition(content, '2025');
  const text = createEditionText(found!.edition);
  return { text, seal: createSeal(text) };
}

const written = seal({ [EDITION]: entry('editions'), ...chapters });

export const sealedText = written.text;

export const edition = (fields: Fields = {}) =>
  entry('editions', { ...fields, seal: written.seal });

/** The problems of the sealed edition with these files changed; `undefined` deletes one. */
export function problemsOfSealed(changes: Record<string, Folder[string] | undefined>): string[] {
  const files: typeof changes = {
    ...completeFolder(),
    [EDITION]: edition(),
    [SEALED]: sealedText,
    ...chapters,
    ...changes,
  };
  const kept = Object.entries(files).filter(
    (file): file is [string, Folder[string]] => file[1] !== undefined,
  );
  const { problems } = validateContent(toFiles(Object.fromEntries(kept)), []);
  return problems.map((problem) => {
    expectGerman(problem.message);
    return formatProblem(problem, 'content').replace('content/programme/2025/', '');
  });
}

/** A chapter in which some words are others. */
export const changeWohnen = (from: string, to: string): Folder => ({
  [WOHNEN]: chapter.wohnen((body) => body.replace(from, to)),
});
export const changeBildung = (from: string, to: string): Folder => ({
  [BILDUNG]: chapter.bildung((body) => body.replace(from, to)),
});
