import { isAllowedPicture } from '../../markup/links.ts';
import { problemAt, type Content, type Rule } from '../content.ts';
import type { EntrySource } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { either, say, wordProblem, type Sentence } from '../wording.ts';

/** A picture that an entry shows lies beside it and is a picture. */
export const checkPictures: Rule = (content) =>
  content.sources.flatMap((entry) => [
    ...entry.fields.flatMap(({ path, field, value }) => {
      if (field.widget !== 'image' || typeof value !== 'string') return [];
      const sentence = explainPicture(content, entry, value);
      return sentence === undefined ? [] : [problemAt(entry, path, sentence)];
    }),
    ...entry.pictures.flatMap(({ src, line, column }): Problem[] => {
      const sentence = explainPicture(content, entry, src);
      if (sentence === undefined) return [];
      return [{ path: entry.path, line, column, ...wordProblem(sentence) }];
    }),
  ]);

/** A broken picture that no entry shows yet is told all the same: it waits to break one. */
export const checkUnusedPictures: Rule = (content) => {
  const used = new Set(content.sources.flatMap(listPicturePaths));
  return [...content.pictures.values()].flatMap(({ path, problem }) =>
    problem === undefined || used.has(path) ? [] : [{ path, message: problem }],
  );
};

/** The pictures that an entry shows, as paths below the content folder. */
export function listPicturePaths(entry: EntrySource): string[] {
  const inFields = entry.fields.flatMap(({ field, value }) =>
    field.widget === 'image' && typeof value === 'string' ? [value] : [],
  );
  return [...inFields, ...entry.pictures.map(({ src }) => src)].map((src) =>
    locatePicture(entry, src),
  );
}

/** Path of a picture below the content folder: it lies beside its entry. */
function locatePicture(entry: EntrySource, src: string): string {
  const folder = entry.path.slice(0, entry.path.lastIndexOf('/') + 1);
  return folder + src.replace(/^\.\//, '');
}

function explainPicture(content: Content, entry: EntrySource, src: string): Sentence | undefined {
  if (!isAllowedPicture(src)) {
    const renaming = explainName(src);
    if (renaming !== undefined) return renaming;
    return say`„${src}“ ist kein Bild neben dem Eintrag. Erlaubt sind png, jpg, jpeg, webp, avif und gif${either(' im selben Ordner, genannt wird nur der Dateiname', '')}.`;
  }
  const picture = content.pictures.get(locatePicture(entry, src));
  return picture === undefined
    ? say`Die Bilddatei „${src}“ liegt nicht neben dem Eintrag. ${either('Lege sie in denselben Ordner oder berichtige den Namen.', 'Wähle sie neu aus.')}`
    : picture.problem;
}

/** A name that only needs other characters, as browsers give it to a second download: "Foto (1).jpg". */
function explainName(src: string): string | undefined {
  const better = src.replaceAll(DISTURBING, '-').replaceAll(/-+(?=\.)|^-+|(?<=-)-+/g, '');
  if (src.includes('/') || src.includes(':') || !isAllowedPicture(better)) return undefined;
  const found = new Set(src.match(DISTURBING) ?? []);
  const names = [...found].map((character) =>
    /\s/.test(character) ? 'Leerzeichen' : `„${character}“`,
  );
  return `Im Namen der Bilddatei „${src}“ stören diese Zeichen: ${[...new Set(names)].join(', ')}. Benenne die Datei um, zum Beispiel in „${better}“.`;
}

const DISTURBING = /[^\p{L}\p{N}._-]/gu;
