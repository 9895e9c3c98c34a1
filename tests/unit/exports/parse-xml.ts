import { DOMParser } from 'linkedom';
import { expect } from 'vitest';

/**
 * Reads XML as feed readers do, after checks that linkedom leaves out: it takes tag soup, XML parsers refuse the whole
 * document for one wrong character.
 */
export function parseXml(xml: string): Document {
  expectWellFormed(xml);
  const document: unknown = new DOMParser().parseFromString(xml, 'text/xml');
  return document as Document;
}

/** The parts of https://www.w3.org/TR/xml/ that our documents use: elements, quoted attributes, five references. */
function expectWellFormed(xml: string): void {
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n</i);
  expect(xml, 'only what the production Char admits').not.toMatch(
    /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u,
  );
  const open: string[] = [];
  let rest = xml.slice(xml.indexOf('?>') + 2);
  while (rest !== '') {
    const [text = ''] = /^[^<]*/.exec(rest) ?? [];
    expect(text.replace(REFERENCE, ''), 'text without loose & or ]]>').not.toMatch(/&|\]\]>/);
    rest = rest.slice(text.length);
    if (rest === '') break;
    const [tag, close, name = '', attributes = '', empty] = TAG.exec(rest) ?? [];
    if (tag === undefined) return expect.unreachable(`no tag: ${rest.slice(0, 80)}`);
    expect(attributes.replace(REFERENCE, '')).not.toContain('&');
    if (close === '/') expect(open.pop()).toBe(name);
    else if (empty !== '/') open.push(name);
    rest = rest.slice(tag.length);
  }
  expect(open, 'every element is closed').toEqual([]);
}

const REFERENCE = /&(?:amp|lt|gt|quot|#\d+);/g;

const TAG = /^<(\/?)([a-z]+)((?: [a-z:]+="[^"<]*")*)(\/?)>/i;
