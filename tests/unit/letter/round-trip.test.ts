import { tests as examples } from 'commonmark-spec';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hasVisibleText } from '../../../src/markup/text.ts';
import { cleanCharacters } from '../../../src/markup/writing/pieces.ts';
import { checkBody } from '../../../src/validation/body.ts';
import { expectHarmless } from '../markup/allowed-dom.ts';
import { renderHtml } from '../markup/rendered.ts';
import {
  createDocx,
  escapeXml,
  item,
  NUMBERING,
  paragraph,
  STYLES,
  withoutControls,
} from './docx-file.ts';
import { naughtyStrings } from './naughty-strings.ts';
import { createOdt, textParagraph } from './odt-file.ts';
import { fold, read, shownIn } from './shown.ts';

/** Lines that somebody could type, each a text of its own. */
const lines = [
  ...new Set([
    ...naughtyStrings,
    ...examples.flatMap(({ markdown }) => markdown.replaceAll('→', '\t').split('\n')),
  ]),
].filter((line) => hasVisibleText(cleanCharacters(line)));

/** XML holds no control characters; a text processor leaves them out. */
const typed = lines.map(withoutControls).filter((line) => hasVisibleText(line));

/** One letter for all: neighbours must not change each other's meaning either. */
const files: Record<string, { lines: string[]; name: string; bytes: Uint8Array }> = {
  'paragraphs of .docx': docx((line) => paragraph(line)),
  'headings of .docx': docx((line) => paragraph(line, { style: 'berschrift1' })),
  'list items of .docx': docx((line) => item(line)),
  'quotations of .docx': docx((line) => paragraph(line, { style: 'Zitat' })),
  'bold text of .docx': docx((line) => paragraph(line, { run: '<w:b/>' })),
  'cells of .docx': {
    lines: typed,
    name: 'a.docx',
    bytes: createDocx({
      body: `<w:tbl>${typed
        .map((line) => `<w:tr><w:tc>${paragraph(line)}</w:tc><w:tc>${paragraph('x')}</w:tc></w:tr>`)
        .join('')}</w:tbl>`,
    }),
  },
  'footnotes of .docx': {
    lines: typed,
    name: 'a.docx',
    bytes: createDocx({
      body: typed
        .map((_, id) => `<w:p><w:r><w:footnoteReference w:id="${String(id)}"/></w:r></w:p>`)
        .join(''),
      footnotes: typed
        .map((line, id) => `<w:footnote w:id="${String(id)}">${paragraph(line)}</w:footnote>`)
        .join(''),
    }),
  },
  'paragraphs of .odt': odt((line) => textParagraph(line)),
  'headings of .odt': odt((line) => `<text:h text:outline-level="1">${escapeXml(line)}</text:h>`),
  'list items of .odt': odt(
    (line) =>
      `<text:list text:style-name="Bullets"><text:list-item>${textParagraph(line)}</text:list-item></text:list>`,
  ),
  'paragraphs of .txt': { lines, name: 'a.txt', bytes: strToU8(lines.join('\n\n')) },
  'lines of .txt': { lines, name: 'a.txt', bytes: strToU8(lines.join('\n')) },
};

function docx(create: (line: string) => string) {
  const body = typed.map(create).join('');
  const bytes = createDocx({ body, styles: STYLES, numbering: NUMBERING });
  return { lines: typed, name: 'a.docx', bytes };
}

function odt(create: (line: string) => string) {
  return { lines: typed, name: 'a.odt', bytes: createOdt({ body: typed.map(create).join('') }) };
}

describe('whatever is typed', () => {
  it.each(Object.entries(files))(
    'is shown, harmlessly and without a problem: %s',
    async (place, file) => {
      const { body, notes } = await read(file.name, file.bytes);
      const html = renderHtml(body);
      expect(listShown(html, place)).toEqual(file.lines.map(fold));
      expect(checkBody(body, 'prose', 1).problems).toEqual([]);
      expectHarmless(html);
      expect(notes.filter(({ message }) => message.includes('Gestaltung'))).toEqual([]);
    },
  );
});

/** The texts in the places that a file has, in order. */
function listShown(html: string, place: string): string[] {
  const cut = (pattern: RegExp) =>
    Array.from(html.matchAll(pattern), ([, part = '']) => shownIn(part));
  if (place.startsWith('headings')) return cut(/<h[2-6][^>]*>(.*?)<\/h[2-6]>/gs);
  if (place.startsWith('cells')) return cut(/<tr>\s*<t[hd]>(.*?)<\/t[hd]>/gs);
  if (place.startsWith('list items')) return cut(/<li>(.*?)<\/li>/gs);
  if (place.startsWith('footnotes')) {
    return cut(/<li id="[^"]*">(.*?)<\/li>/gs).map((text) => text.replace(/ ↩$/, ''));
  }
  if (place.startsWith('lines')) return cut(/(?:<p>|<br>)\n?(.*?)(?=<br>|<\/p>)/gs);
  return cut(/<p>(.*?)<\/p>/gs);
}
