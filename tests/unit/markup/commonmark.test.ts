import { tests, type SpecExample } from 'commonmark-spec';
import { describe, expect, it } from 'vitest';
import { collapse, renderHtml, toDom, untypeset } from './rendered.ts';

/**
 * The CommonMark specification against our renderer. What differs differs by one of these rules, each with what it
 * still promises; every other example gives the HTML of the specification.
 */
interface Exception {
  rule: string;
  reason: string;
  examples: number[];
  promises: (example: SpecExample) => void;
}

const exceptions: Exception[] = [
  {
    rule: 'Indented text is no code, and four spaces are only spaces.',
    reason:
      'MDX has no indented code: a volunteer who indents a paragraph does not mean a program.',
    examples: [
      1, 2, 3, 5, 6, 7, 8, 18, 36, 48, 49, 69, 70, 85, 87, 100, 107, 110, 111, 112, 114, 115, 116,
      117, 118, 134, 137, 211, 225, 231, 236, 238, 252, 253, 254, 257, 264, 270, 271, 272, 273, 274,
      278, 286, 287, 288, 289, 290, 312, 313,
    ],
    promises: expectAllWords,
  },
  {
    rule: 'HTML is text, also as a block, a comment, a declaration or a processing instruction.',
    reason:
      'No file under content/ can make anything execute (contract, last paragraph of "Content").',
    examples: [
      21,
      31,
      ...range(148, 191),
      201,
      308,
      309,
      344,
      475,
      476,
      477,
      491,
      494,
      524,
      536,
      613,
      614,
      615,
      616,
      617,
      623,
      625,
      626,
      627,
      628,
      629,
      630,
      631,
      642,
      643,
    ],
    promises: (example) => {
      expectAllWords(example);
      expectAllAngleBrackets(example);
    },
  },
  {
    rule: 'An autolink to a target that we do not link to shows as typed.',
    reason: 'Links go to https, http, mailto and tel only, and never hold a backslash.',
    examples: [20, 596, 598, 599, 601, 603],
    promises: ({ markdown }) => {
      expect(collapse(toDom(renderHtml(markdown)).textContent)).toBe(collapse(markdown));
    },
  },
  {
    rule: 'A bare address is a link.',
    reason: 'GFM autolinks (contract): people paste addresses.',
    examples: [602, 606, 608, 611, 612],
    promises: ({ markdown }) => {
      const dom = toDom(renderHtml(markdown));
      expect(collapse(dom.textContent)).toBe(collapse(markdown.replaceAll('\\', '')));
      expect(dom.querySelectorAll('a')).toHaveLength(1);
    },
  },
  {
    rule: 'A picture has no tooltip.',
    reason: 'Touch, keyboard and screen readers do not get at one; the description is in `alt`.',
    examples: [572, 579],
    promises: ({ markdown, html }) => {
      const [shown, expected] = [renderHtml(markdown), html].map((text) =>
        toDom(text).querySelector('img'),
      );
      expect(shown?.getAttribute('src')).toBe(expected?.getAttribute('src'));
      expect(shown?.getAttribute('alt')).toBe(expected?.getAttribute('alt'));
    },
  },
];

const examples = tests.map((example) => ({
  ...example,
  markdown: example.markdown.replaceAll('→', '\t'),
  html: example.html.replaceAll('→', '\t'),
}));
const isException = new Set(exceptions.flatMap(({ examples: numbers }) => numbers));
const compared = examples.filter(({ number }) => !isException.has(number));

describe('the CommonMark specification', () => {
  it('is complete, and most of it is compared to the letter', () => {
    expect(examples).toHaveLength(652);
    expect(compared.length).toBeGreaterThanOrEqual(517);
    expect(compared.length + isException.size).toBe(652);
  });

  const sections = Map.groupBy(compared, ({ section }) => section);
  it.each([...sections])('%s: the HTML of the specification', (_section, inSection) => {
    for (const { number, markdown, html } of inSection) {
      expect(normalise(renderHtml(markdown)), `example ${number}`).toBe(normalise(html));
    }
  });
});

describe.each(exceptions)('$rule', ({ examples: numbers, promises }) => {
  const excepted = examples.filter(({ number }) => numbers.includes(number));

  it('is needed for each of its examples', () => {
    for (const { number, markdown, html } of excepted) {
      expect(normalise(renderHtml(markdown)), `example ${number}`).not.toBe(normalise(html));
    }
  });

  it('still shows what was typed', () => {
    for (const example of excepted) promises(example);
  });
});

function expectAllWords(example: SpecExample): void {
  const dom = toDom(renderHtml(example.markdown));
  const attributes = [...dom.querySelectorAll('[href], [title], [class]')].flatMap((element) =>
    ['href', 'title', 'class'].map((name) => element.getAttribute(name) ?? ''),
  );
  const shown = [untypeset(dom.textContent), ...attributes].join(' ');
  for (const word of wordsOf(example.markdown)) {
    expect(shown, `example ${example.number}`).toContain(word);
  }
}

function expectAllAngleBrackets(example: SpecExample): void {
  const { textContent } = toDom(renderHtml(example.markdown));
  const count = (text: string) => text.split('<').length;
  expect(count(textContent), `example ${example.number}`).toBe(count(example.markdown));
}

/** Words that stay visible: not the numbers of list items, and not the labels of references. */
function wordsOf(markdown: string): string[] {
  return (
    markdown
      .replaceAll('&ouml;', 'ö')
      .replace(/^\s*\d+\./gm, '')
      .replace(/\]\[\w+\]/g, ']')
      .replace(/^\s*\[\w+\]:/gm, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * HTML as nested brackets, without what we change on purpose: typography, the levels and ids of headings, and white
 * space where it makes no difference.
 */
function normalise(html: string): string {
  const lines = serialise(toDom(html));
  return lines.replace(/\s*(\n+)\s*/g, '$1').replace(/\n+/g, '\n');
}

const BLOCKS = /^(?:p|ul|ol|li|blockquote|heading|hr|pre|body)$/;

function serialise(node: Node): string {
  if (node.nodeType === 3) {
    return untypeset(node.textContent ?? '')
      .replaceAll('\u00ad', '')
      .replace(/\s+/g, ' ');
  }
  // Comments and the like, which only the specification's HTML has.
  if (node.nodeType !== 1) return '[!]';
  const element = node as Element;
  const name = element.localName.replace(/^h[1-6]$/, 'heading');
  const attributes = [...element.attributes]
    .filter((attribute) => !(name === 'heading' && attribute.name === 'id'))
    .map((attribute) => ` ${attribute.name}=${attribute.value}`)
    .sort();
  const children =
    name === 'code' && element.parentElement?.localName === 'pre'
      ? JSON.stringify(element.textContent)
      : [...element.childNodes].map(serialise).join('');
  const end = BLOCKS.test(name) ? '\n' : '';
  return `${end}[${name}${attributes.join('')}]${end}${children}${end}[/${name}]${end}`;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
