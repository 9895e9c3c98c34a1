import { findMissingGlyphs } from '../../markup/glyphs.ts';
import { entriesOf, problemAt, type Rule } from '../content.ts';
import { LINE_END } from '../front-matter.ts';

/** Every character of the programme is one that its PDF can print. */
export const checkGlyphs: Rule = (content) => [
  ...[...entriesOf(content, 'editions'), ...entriesOf(content, 'chapters')].flatMap((entry) =>
    Object.entries(entry.data).flatMap(([field, value]) =>
      typeof value === 'string' && findMissingGlyphs(value).length > 0
        ? [problemAt(entry, [field], explain(findMissingGlyphs(value)))]
        : [],
    ),
  ),
  ...content.sources
    .filter(({ collection }) => collection === 'chapters')
    .flatMap(({ path, body, bodyLine }) =>
      body.split(LINE_END).flatMap((line, index) => {
        const missing = findMissingGlyphs(line);
        if (missing.length === 0) return [];
        const column = line.normalize('NFC').indexOf(missing[0] ?? '') + 1;
        return [
          {
            path,
            line: bodyLine + index,
            ...(column > 0 && { column }),
            message: explain(missing),
          },
        ];
      }),
    ),
];

function explain(missing: string[]): string {
  const list = missing.map((character) => `„${character}“ (${toCodePoint(character)})`).join(', ');
  return missing.length === 1
    ? `Das Zeichen ${list} hat unsere Schrift nicht, im PDF des Programms fehlte es. Schreibe es mit Worten oder lösche es.`
    : `Die Zeichen ${list} hat unsere Schrift nicht, im PDF des Programms fehlten sie. Schreibe sie mit Worten oder lösche sie.`;
}

function toCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
