import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberBlocks } from '../../../src/markup/citation.ts';
import { parseBody } from '../../../src/markup/parse.ts';
import { setGermanTypography } from '../../../src/markup/typography.ts';
import { listUnits, type TextUnit } from '../../../src/markup/units.ts';

const list = (source: string) => listUnits(source, { typography: false });

/** Kind and text of every unit, such as "item: a". */
const read = (source: string) => list(source).map(({ kind, text }) => `${kind}: ${text}`);

const numbersOf = (source: string) => list(source).map(({ number }) => number);

describe('the units of a body', () => {
  it.each([
    ['a heading', '## Titel *hier*', ['heading: Titel hier']],
    ['a paragraph', 'Eins\nzwei.', ['paragraph: Eins zwei.']],
    ['an item of a list', '- a\n- b\n  1. c', ['item: a', 'item: b', 'item: c']],
    ['a row of a table', '| a | b |\n|---|---|\n| c | d |', ['row: a | b', 'row: c | d']],
    ['a paragraph of a quotation', '> a\n>\n> b', ['quote: a', 'quote: b']],
    ['a block of code', '```\na\nb\n```', ['code: a b']],
    ['a picture on its own', '![Ein Haus](a.png)', ['caption: Ein Haus']],
    ['a picture in a paragraph', 'a ![Haus](a.png)', ['paragraph: a Haus']],
    ['a footnote', 'a[^1]\n\n[^1]: b\n\n    c', ['paragraph: a[^1]', 'footnote: [^1]: b c']],
    ['a demand', ':::demand{id="a-1" title="T"}\nx\n:::', ['demand: T', 'paragraph: x']],
    ['a box', ':::note{title="T"}\nx\n:::', ['title: T', 'paragraph: x']],
    ['a box without a title', ':::summary\nx\n:::', ['title: Das Wichtigste', 'paragraph: x']],
    ['a question', ':::question{title="T?"}\nx\n:::', ['title: T?', 'paragraph: x']],
    [
      'a quoted person',
      ':::quote{author="A" source="B"}\nx\n:::',
      ['paragraph: x', 'caption: A, B'],
    ],
    [
      'a figure',
      ':::figure{src="a.png" alt="Haus" credit="Foto: A"}\nx\n:::',
      ['caption: Haus', 'caption: x', 'caption: Foto: A'],
    ],
    ['a file', ':::download{href="/a.pdf" title="T"}\nx\n:::', ['title: T', 'caption: x']],
    ['columns', ':::columns\na\n\nb\n:::', ['paragraph: a', 'paragraph: b']],
  ])('name what %s says', (_name, source, units) => {
    expect(read(source)).toEqual(units);
  });

  it('stand in reading order, footnotes last', () => {
    const source = [
      'eins[^1]',
      '[^1]: acht',
      '## zwei',
      '::::columns\n:::demand{id="a-1" title="drei"}\n- vier\n- fünf\n:::\n::::',
      ':::quote{author="sieben"}\nsechs\n:::',
    ].join('\n\n');
    expect(list(source).map(({ text }) => text)).toEqual([
      'eins[^1]',
      'zwei',
      'drei',
      'vier',
      'fünf',
      'sechs',
      'sieben',
      '[^1]: acht',
    ]);
  });

  it('leave out emphasis, where links lead and names of files', () => {
    expect(read('Ein **Wort**, ein [Link](/x/), ![Bild](a.png)[^1] und `code`.')).toEqual([
      'paragraph: Ein Wort, ein Link, Bild[^1] und code.',
    ]);
  });

  it('hold the marks of footnotes, numbered in their order, and of what is struck out', () => {
    expect(read('a[^y] ~~b *c*~~[^x] d[^y]\n\n[^x]: e\n[^y]: f')).toEqual([
      'paragraph: a[^1] ~~b c~~[^2] d[^1]',
      'footnote: [^2]: e',
      'footnote: [^1]: f',
    ]);
  });

  it('hold no marks with typography, as on the page', () => {
    const units = listUnits('a[^x] ~~b~~\n\n[^x]: c', { typography: true });
    expect(units.map(({ text }) => text)).toEqual(['a b', 'c']);
  });

  it('part the words that a hard line break parts', () => {
    expect(read('eins  \nzwei\\\ndrei')).toEqual(['paragraph: eins zwei drei']);
  });

  it('are none of an empty body', () => {
    expect(list(' \n\n***\n\n[a]: /x/')).toEqual([]);
  });
});

describe('a unit', () => {
  it('has the number of the block that it is part of', () => {
    expect(numbersOf('a\n\n- b\n- c\n\n## d\n\n> e\n>\n> f\n\n:::note{title="g"}\nh\n:::')).toEqual(
      [1, 2, 2, undefined, 3, 3, undefined, 4],
    );
  });

  it('without a number of its own has none: captions, files and footnotes', () => {
    const source = '![a](a.png)\n\n:::download{href="/x" title="b"}\nc\n:::\n\nd[^1]\n\n[^1]: e';
    expect(numbersOf(source)).toEqual([undefined, undefined, undefined, 1, undefined]);
  });

  it('knows what stands before the item of a list that it begins', () => {
    const source = '3. a\n4. b\n\n   c\n   - d\n\ne\n\n- f';
    expect(list(source).map(({ text, marker }) => [text, marker])).toEqual([
      ['a', '3.'],
      ['b', '4.'],
      ['c', undefined],
      ['d', '-'],
      ['e', undefined],
      ['f', '-'],
    ]);
  });

  it('knows the demand that it is part of', () => {
    const source =
      'a\n\n::::demand{id="w-1" title="b"}\nc\n\n:::quote{author="d"}\ne\n:::\n::::\n\nf';
    expect(list(source).map(({ text, demand }) => [text, demand])).toEqual([
      ['a', undefined],
      ['b', 'w-1'],
      ['c', 'w-1'],
      ['e', 'w-1'],
      ['d', 'w-1'],
      ['f', undefined],
    ]);
  });

  it('knows the line on which its block begins', () => {
    const source = 'a\n\n## b\n\n:::demand{id="w-1" title="c"}\n\nd[^1]\n:::\n\n[^1]: e';
    expect(list(source).map(({ text, line }) => [text, line])).toEqual([
      ['a', 1],
      ['b', 3],
      ['c', 5],
      ['d[^1]', 7],
      ['[^1]: e', 10],
    ]);
  });
});

describe('typography', () => {
  const source =
    '"a" - b...\n\n:::demand{id="a-1" title="Die \'c\'"}\n:::\n\n:::figure{src="a.png" alt="d..." credit="e..."}\n:::\n\n:::quote{author="f..."}\n:::';
  const texts = (typography: boolean) =>
    listUnits(source, { typography }).map(({ text }) => text.replaceAll('\u00a0', ' '));

  it('is as readers see it, also in titles and captions', () => {
    expect(texts(true)).toEqual(['„a“ – b…', 'Die ‚c‘', 'd…', 'e…', 'f…']);
  });

  it('is as the author typed it without', () => {
    expect(texts(false)).toEqual(['"a" - b...', "Die 'c'", 'd...', 'e...', 'f...']);
  });
});

const PIECES = [
  ...['# ', '## ', '> ', '- ', '1. ', '```\n', '***\n', '| a | b |\n|---|---|\n', '    ', '\t'],
  ...['*', '**', '~~', '`', '[a](/x/)', '![b](c.png)', '[^1]', '[^1]: ', '[a]: /x ', '  \n', '\\'],
  ...[':::note{title="c"}\n', ':::demand{id="a-1" title="d"}\n', ':::columns\n', ':::\n', '::::\n'],
  ...['\n', '\n\n', '\r\n', '\r', '\u2028', '\u00a0', '&#10;', '&#13;', '"', "'", '...', ' - '],
  ...['Wort', 'Bürger*innen', '1,5', 'ein', 'z. B.', '\u0308', '😀'],
];
const anyBody = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 4 })))
  .map((pieces) => pieces.join(''));

/** The words, without the characters that marks of footnotes and of what is struck out are made of. */
const words = (text: string) =>
  text
    .replace(/[~[\]^\d]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');

describe('whatever the text,', () => {
  it.each([true, false])('units hold every word of the numbered blocks (typography: %s)', (set) => {
    fc.assert(
      fc.property(anyBody, (source) => {
        const tree = parseBody(source);
        if (set) setGermanTypography(tree);
        const expected = numberBlocks(tree).map(
          ({ number, text }) => [number, words(text)] as const,
        );
        const units = Map.groupBy(
          listUnits(source, { typography: set }).filter(({ number }) => number !== undefined),
          ({ number }) => number,
        );
        const found = [...units].map(
          ([number, lines]) => [number, lines.flatMap(({ text }) => words(text))] as const,
        );
        const hasWords = ([, text]: (typeof found)[number]) => text.length > 0;
        expect(found.filter(hasWords)).toEqual(expected.filter(hasWords));
      }),
    );
  });

  it('a unit is one line, trimmed and not empty', () => {
    fc.assert(
      fc.property(anyBody, (source) => {
        for (const { text } of list(source) satisfies TextUnit[]) {
          expect(text).toBe(text.trim());
          expect(text).toMatch(/^[^\n\r\u2028\u2029]+$/);
        }
      }),
    );
  });
});
