import { describe, expect, it } from 'vitest';
import { listDemands, numberBlocks } from '../../../src/markup/citation.ts';
import { parseBody } from '../../../src/markup/parse.ts';
import { plainText } from '../../../src/markup/text.ts';
import { setGermanTypography } from '../../../src/markup/typography.ts';
import { collapse, renderDom } from './rendered.ts';

function number(source: string): { id: string; text: string }[] {
  const tree = parseBody(source);
  setGermanTypography(tree);
  return numberBlocks(tree).map(({ id, text }) => ({ id, text }));
}

const textsOf = (source: string) => number(source).map(({ text }) => text);

describe('what can be cited', () => {
  it('is numbered from 1 in reading order', () => {
    expect(number('Eins.\n\n## Titel\n\nZwei.\n\n***\n\nDrei.')).toEqual([
      { id: 'abs-1', text: 'Eins.' },
      { id: 'abs-2', text: 'Zwei.' },
      { id: 'abs-3', text: 'Drei.' },
    ]);
  });

  it('counts a list as one block, however deep', () => {
    expect(textsOf('- a\n- b\n  - c\n\n  d\n\n1. e')).toEqual(['a\nb\nc\nd', 'e']);
  });

  it('counts a table, a quotation and code as one block each', () => {
    const body = '| a | b |\n|---|---|\n| c | d |\n\n> e\n>\n> f\n\n```\ng\nh\n```';
    expect(textsOf(body)).toEqual(['a | b\nc | d', 'e\nf', 'g h']);
  });

  it('goes on inside demands and other blocks', () => {
    const body = [
      'a',
      ':::demand{id="d-1" title="x"}\nb\n\n- c\n:::',
      '::::columns\n:::note\nd\n:::\n::::',
      ':::quote{author="x"}\ne\n:::',
      ':::question{title="x"}\nf\n:::',
      'g',
    ].join('\n\n');
    expect(textsOf(body)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('is no caption, no description of a file, no footnote and no picture', () => {
    const body = [
      ':::figure{src="a.png" alt="b" credit="c"}\nUnterschrift\n:::',
      ':::download{href="/x.pdf" title="d"}\nBeschreibung\n:::',
      '![Bild](a.png)',
      'Text[^1]',
      '[^1]: Note',
    ].join('\n\n');
    expect(textsOf(body)).toEqual(['Text']);
  });

  it('is text without markup, with German typography, and words stay apart', () => {
    expect(
      textsOf('Ein "*Wort*", [Verweis](/x/), `code`[^1]\nund  \nUmbruch\\\nda\n\n[^1]: y'),
    ).toEqual(['Ein „Wort“, Verweis, code und Umbruch da']);
  });
});

describe('the page', () => {
  const body = [
    'Ein "*Wort*" mit [Verweis](/x/) - und `code`.  \nNeue Zeile.',
    '- a\n- b',
    '> Zitat',
    ':::demand{id="d-1" title="x"}\nText\n:::',
    '| a | b |\n|---|---|\n| c | d |',
  ].join('\n\n');

  it('shows the numbered text, with the number as a link to itself', () => {
    const blocks = [...renderDom(body, { citable: true }).querySelectorAll('.citable')];
    const expected = number(body);
    expect(blocks.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    blocks.forEach((block, index) => {
      const link = block.querySelector('.citable__number');
      expect(link?.getAttribute('href')).toBe(`#${block.id}`);
      expect(link?.getAttribute('aria-label')).toBe(`Absatz ${index + 1}`);
      link?.remove();
      const letters = (text: string) => collapse(text).replace(/[\s|]+/g, ' ');
      expect(letters(block.textContent)).toBe(letters(expected[index]?.text ?? ''));
    });
  });

  it('of anything but a chapter has no numbers', () => {
    expect(renderDom(body).querySelectorAll('.citable, .citable__number')).toHaveLength(0);
  });
});

describe('demands', () => {
  it('are listed in reading order, with id, title and text', () => {
    const tree = parseBody(
      ':::demand{id="b-1" title="Erste"}\nText *eins*.\n\n- zwei\n:::\n\n::::columns\n:::demand{id="a-1" title="Zweite"}\ndrei\n:::\n::::',
    );
    expect(listDemands(tree)).toEqual([
      { id: 'b-1', title: 'Erste', text: 'Text eins.\nzwei' },
      { id: 'a-1', title: 'Zweite', text: 'drei' },
    ]);
  });

  it('are listed also where they stand in a list or a quotation', () => {
    const tree = parseBody(
      '- :::demand{id="a-1" title="x"}\n  y\n  :::\n\n> :::demand{id="a-2" title="x"}\n> y\n> :::',
    );
    expect(listDemands(tree).map(({ id }) => id)).toEqual(['a-1', 'a-2']);
  });
});

describe('plain text', () => {
  it.each([
    ['definitions and footnotes leave nothing', '[x]: /y/\n\n[^1]: z\n\na', 'a'],
    ['a picture is its description', 'a ![Bild](b.png)', 'a Bild'],
    ['blocks stand on lines of their own', '## a\n\nb\n\n:::note\nc\n:::', 'a\nb\nc'],
  ])('%s', (_name, source, text) => {
    expect(plainText(parseBody(source))).toBe(text);
  });
});
