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

/** How a line gets into a file, and where it is found again. */
interface Place {
  name: string;
  lines: readonly string[];
  create: (lines: readonly string[]) => Uint8Array;
  /** Finds the texts in the HTML of the letter. */
  pattern: RegExp;
}

const PARAGRAPH = /<p>(.*?)<\/p>/gs;
const HEADING = /<h[2-6][^>]*>(.*?)<\/h[2-6]>/gs;
const ITEM = /<li>(.*?)<\/li>/gs;

const places: Record<string, Place> = {
  'paragraphs of .docx': docx((line) => paragraph(line), PARAGRAPH),
  'headings of .docx': docx((line) => paragraph(line, { style: 'berschrift1' }), HEADING),
  'list items of .docx': docx((line) => item(line), ITEM),
  'quotations of .docx': docx((line) => paragraph(line, { style: 'Zitat' }), PARAGRAPH),
  'bold text of .docx': docx((line) => paragraph(line, { run: '<w:b/>' }), PARAGRAPH),
  'cells of .docx': {
    name: 'a.docx',
    lines: typed,
    create: (texts) => {
      const rows = texts.map(
        (line) => `<w:tr><w:tc>${paragraph(line)}</w:tc><w:tc>${paragraph('x')}</w:tc></w:tr>`,
      );
      return createDocx({ body: `<w:tbl>${rows.join('')}</w:tbl>` });
    },
    pattern: /<tr>\s*<t[hd]>(.*?)<\/t[hd]>/gs,
  },
  'footnotes of .docx': {
    name: 'a.docx',
    lines: typed,
    create: (texts) =>
      createDocx({
        body: texts
          .map((_, id) => `<w:p><w:r><w:footnoteReference w:id="${String(id)}"/></w:r></w:p>`)
          .join(''),
        footnotes: texts
          .map((line, id) => `<w:footnote w:id="${String(id)}">${paragraph(line)}</w:footnote>`)
          .join(''),
      }),
    pattern: /<li id="[^"]*">(.*?)<a [^>]*data-footnote-backref/gs,
  },
  'paragraphs of .odt': odt((line) => textParagraph(line), PARAGRAPH),
  'headings of .odt': odt(
    (line) => `<text:h text:outline-level="1">${escapeXml(line)}</text:h>`,
    HEADING,
  ),
  'list items of .odt': odt(
    (line) =>
      `<text:list text:style-name="Bullets"><text:list-item>${textParagraph(line)}</text:list-item></text:list>`,
    ITEM,
  ),
  'paragraphs of .txt': {
    name: 'a.txt',
    lines: lines.flatMap((line) => line.split('\u2029')),
    create: (texts) => strToU8(texts.join('\n\n')),
    pattern: PARAGRAPH,
  },
};

function docx(create: (line: string) => string, pattern: RegExp): Place {
  return {
    name: 'a.docx',
    lines: typed,
    create: (texts) =>
      createDocx({ body: texts.map(create).join(''), styles: STYLES, numbering: NUMBERING }),
    pattern,
  };
}

function odt(create: (line: string) => string, pattern: RegExp): Place {
  return {
    name: 'a.odt',
    lines: typed,
    create: (texts) => createOdt({ body: texts.map(create).join('') }),
    pattern,
  };
}

/** Several lines to a letter: neighbours must not change each other's meaning either. */
const LINES_PER_LETTER = 80;

/**
 * The lines that a place is tried with: paragraphs with all of them, every other place with those that are made to hurt
 * and with its share of the rest, so that each line is tried as a paragraph and in one more place.
 */
function shareOf(all: readonly string[], place: number): string[] {
  const others = Object.keys(places).length - 1;
  return all.filter(
    (line, index) => place === 0 || isNaughty.has(line) || index % others === place - 1,
  );
}

const isNaughty = new Set([...naughtyStrings, ...naughtyStrings.map(withoutControls)]);

describe('whatever is typed', () => {
  it.each(Object.entries(places).map(([name, place], index) => [name, place, index] as const))(
    'is shown, harmlessly and without a problem: %s',
    async (_where, { name, lines: typedThere, create, pattern }, index) => {
      const all = shareOf(typedThere, index);
      for (let start = 0; start < all.length; start += LINES_PER_LETTER) {
        const texts = all.slice(start, start + LINES_PER_LETTER);
        const { body, notes } = await read(name, create(texts));
        const html = renderHtml(body);
        const shown = Array.from(html.matchAll(pattern), ([, part = '']) => shownIn(part));
        expect(shown).toEqual(texts.map(fold));
        expect(checkBody(body, 'prose', 1).problems).toEqual([]);
        expectHarmless(html);
        expect(notes.filter(({ message }) => message.includes('Gestaltung'))).toEqual([]);
      }
    },
    300_000,
  );
});
