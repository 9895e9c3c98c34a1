import { isAllowedPicture } from '../../markup/links.ts';
import { problemAt, type Content, type Rule } from '../content.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';

/** A picture that an entry shows lies beside it and is a picture. */
export const checkPictures: Rule = (content) =>
  content.entries.flatMap((entry) => [
    ...entry.fields.flatMap(({ path, field, value }) => {
      if (field.widget !== 'image' || typeof value !== 'string') return [];
      const message = explainPicture(content, entry, value);
      return message === undefined ? [] : [problemAt(entry, path, message)];
    }),
    ...entry.pictures.flatMap(({ src, line, column }): Problem[] => {
      const message = explainPicture(content, entry, src);
      return message === undefined ? [] : [{ path: entry.path, line, column, message }];
    }),
  ]);

function explainPicture(content: Content, entry: Entry, src: string): string | undefined {
  if (!isAllowedPicture(src)) {
    return `„${src}“ ist kein Bild neben dem Eintrag. Erlaubt sind png, jpg, jpeg, webp, avif und gif im selben Ordner, genannt wird nur der Dateiname.`;
  }
  const folder = entry.path.slice(0, entry.path.lastIndexOf('/') + 1);
  const picture = content.pictures.get(folder + src.replace(/^\.\//, ''));
  return picture === undefined
    ? `Die Bilddatei „${src}“ liegt nicht neben dem Eintrag. Lege sie in denselben Ordner oder berichtige den Namen.`
    : picture.problem;
}
