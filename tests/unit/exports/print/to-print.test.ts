import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintNode } from '../../../../src/exports/print/nodes.ts';
import { toPrint } from '../../../../src/exports/print/to-print.ts';
import { numberBlocks } from '../../../../src/markup/citation.ts';
import { parseBody } from '../../../../src/markup/parse.ts';
import { find, textOf } from './find.ts';

const print = (source: string, prefix = 'wohnen') =>
  toPrint(source, {
    prefix,
    resolveLink: (url) => `resolved:${url}`,
    resolvePicture: (src) => ({ path: `/pictures/${src}`, width: 3, height: 2 }),
  });

const numbered = (nodes: PrintNode[]) =>
  find(nodes, (node) => 'number' in node).map((node) => [
    (node as { number?: string }).number,
    textOf(node),
  ]);

describe('the numbers in print', () => {
  it('are those of the web, in the same order', () => {
    const source = [
      'a',
      '## b',
      ':::demand{id="w-1" title="c"}\nd\n\n- e\n- f\n:::',
      '> g',
      '| h | i |\n|---|---|\n| j | k |',
      '```\nl\n```',
      ':::figure{src="a.png" alt="m" credit="n"}\no\n:::',
      '::::columns\n:::note\np\n:::\n::::',
      ':::download{href="/q" title="r"}\ns\n:::',
    ].join('\n\n');
    const expected = numberBlocks(parseBody(source)).map(({ number, text }) => [
      String(number),
      text.replace(/[\s|]/g, ''),
    ]);
    expect(numbered(print(source))).toEqual(expected);
    expect(expected).toHaveLength(7);
  });

  it('do not stand inside a list or a quotation, which count as one', () => {
    expect(numbered(print('- a\n\n  b\n\n> c\n>\n> d'))).toEqual([
      ['1', 'ab'],
      ['2', 'cd'],
    ]);
  });
});

describe('footnotes in print', () => {
  const source = 'a[^x] b[^y] c[^x]\n\n[^y]: zwei\n[^x]: eins\n\n    noch eins';

  it('stand at their first mark; a second mark names them again', () => {
    const [first, second, third] = find(print(source), ({ type }) => type.startsWith('footnote'));
    expect([first, second].map((note) => textOf(note!))).toEqual(['einsnoch eins', 'zwei']);
    expect(third).toEqual({ type: 'footnoteAgain', id: (first as { id: string }).id });
  });

  it('of one chapter are not those of another', () => {
    const idsOf = (prefix: string) =>
      find(print(source, prefix), ({ type }) => type === 'footnote').map((node) =>
        'id' in node ? node.id : '',
      );
    expect(new Set([...idsOf('wohnen'), ...idsOf('bildung')]).size).toBe(4);
  });

  it('run on as one text, their paragraphs parted by a line end', () => {
    const [note] = find(print(source), ({ type }) => type === 'footnote');
    expect('children' in note! && note.children.map((child) => (child as PrintNode).type)).toEqual([
      'text',
      'break',
      'text',
    ]);
  });

  it('that nothing refers to are left out, as on the web', () => {
    expect(print('a\n\n[^1]: b').map(textOf)).toEqual(['a']);
  });

  it('that refer to themselves come to an end', () => {
    const [note] = find(print('a[^1]\n\n[^1]: b[^1]'), ({ type }) => type === 'footnote');
    expect(find([note!], ({ type }) => type === 'footnoteAgain')).toHaveLength(1);
  });
});

describe('links in print', () => {
  it.each([
    ['[a](/programm/)', 'resolved:/programm/'],
    ['[a](#abs-2)', 'resolved:#abs-2'],
    ['[a][b]\n\n[b]: /c/', 'resolved:/c/'],
    ['[a][B]\n\n[b]: /c/\n[b]: /d/', 'resolved:/c/'],
    ['https://a.example/x', 'resolved:https://a.example/x'],
    [':::download{href="/a.pdf" title="b"}\n:::', 'resolved:/a.pdf'],
  ])('are resolved: %j', (source, url) => {
    expect(find(print(source), ({ type }) => type === 'link')).toEqual([
      expect.objectContaining({ url }),
    ]);
  });
});

describe('pictures in print', () => {
  it('are where the compiler finds them, with their description', () => {
    const source =
      '![Ein "Haus"](a.png)\n\n:::figure{src="b.png" alt="Turm..." credit="Foto: X"}\nHier\n:::';
    const pictures = find(print(source), ({ type }) => type === 'picture');
    expect(pictures.map((node) => node.type === 'picture' && [node.path, node.alt])).toEqual([
      ['/pictures/a.png', 'Ein „Haus“'],
      ['/pictures/b.png', 'Turm…'],
    ]);
    const [, figure] = pictures;
    expect(figure?.type === 'picture' && figure.caption.map(textOf)).toEqual(['Hier', 'Foto: X']);
  });

  it.each([
    ['a paragraph', 'a ![b](c.png) d', ['paragraph', 'picture']],
    ['a table', '| a |\n|---|\n| ![b](c.png) |', ['table', 'picture']],
    ['the paragraph of a footnote', 'a[^1]\n\n[^1]: b ![c](d.png)', ['paragraph', 'picture']],
  ])('stand below %s that they are in, as blocks', (_name, source, types) => {
    expect(print(source).map(({ type }) => type)).toEqual(types);
  });

  it('know their size', () => {
    const [, picture] = print('a ![b](c.png)');
    expect(picture).toMatchObject({ width: 3, height: 2 });
  });
});

describe('tables in print', () => {
  it('have as many columns as their head', () => {
    const [table] = print('| a | b |\n|---|---|\n| c |\n| d | e | f |');
    const rows = table?.type === 'table' ? table.rows : [];
    expect(rows.map((row) => row.map(({ children }) => children.map(textOf).join('')))).toEqual([
      ['c', ''],
      ['d', 'e'],
    ]);
  });
});

describe('headings in print', () => {
  const levelsOf = (source: string) =>
    find(print(source), (node) => 'level' in node).map((node) => 'level' in node && node.level);

  it('begin below the title of the chapter, with demands one below the heading before', () => {
    const demand = ':::demand{id="a" title="b"}\n:::';
    expect(levelsOf(`## a\n\n### b\n\n${demand}\n\n## c`)).toEqual([2, 3, 4, 2]);
  });

  it('never skip a level, whatever the author typed', () => {
    const heading = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(heading), (headings) => {
        const source = headings
          .map(([depth, isDemand], index) =>
            isDemand ? `:::demand{id="d-${index}" title="b"}\n:::` : `${'#'.repeat(depth)} a`,
          )
          .join('\n\n');
        let before = 1;
        for (const level of levelsOf(source) as number[]) {
          expect(level).toBeGreaterThanOrEqual(2);
          expect(level).toBeLessThanOrEqual(before + 1);
          before = level;
        }
      }),
    );
  });
});

describe('text in print', () => {
  it('is typeset, in titles too', () => {
    expect(print('"a" - b...').map(textOf)).toEqual(['„a“\u00a0– b…']);
    expect(textOf(print(':::question{title="\'Was\'?"}\n:::')[0]!)).toBe('‚Was‘?');
  });

  it('may break a long run of letters, and no word', () => {
    const run = 'W'.repeat(90);
    for (const source of [run, `\`${run}\``, `:::note{title="${run}"}\n:::`]) {
      const printed = textOf(print(source)[0]!);
      expect(printed).toContain('\u200b');
      expect(printed.replaceAll('\u200b', '')).toBe(run);
    }
    expect(textOf(print('Wohnungsbaugesellschaft')[0]!)).not.toContain('\u200b');
  });

  it('has only characters that the faces have', () => {
    expect(print('z. B. u\u0308ber E\u2011Mail').map(textOf)).toEqual(['z.\u00a0B. über E-Mail']);
  });

  it.each([
    [':::note\na\n:::', 'Hinweisa'],
    [':::summary\na\n:::', 'Das Wichtigstea'],
    [':::quote{author="b" source="c"}\na\n:::', 'a— b, c'],
    [':::quote{author="b"}\na\n:::', 'a— b'],
  ])('has what the web adds: %j', (source, text) => {
    expect(print(source).map(textOf)).toEqual([text]);
  });

  it('counts demands', () => {
    const demand = (id: string) => `:::demand{id="${id}" title="T"}\n:::`;
    const labels = print(`${demand('b-1')}\n\n${demand('a-1')}`).map(
      (node) => node.type === 'demand' && node.label,
    );
    expect(labels).toEqual(['Forderung 1', 'Forderung 2']);
  });
});

describe('what the profile does not have', () => {
  it.each([
    [':::box\na\n:::', 'Unchecked directive "box"'],
    ['::note', 'No print for "leafDirective"'],
    ['![a][b]\n\n[b]: c.png', 'No print for "imageReference"'],
  ])('is no print: %j', (source, message) => {
    expect(() => print(source)).toThrow(message);
  });
});
