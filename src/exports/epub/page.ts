import type { Element, ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { element, textNode } from '../../markup/element.ts';
import { escapeXml } from '../xml.ts';
import { BOOK_FILES } from './book.ts';

/** A page of the book before it is written. */
export interface Page {
  /** Plain text. */
  readonly title: string;
  /** What the page is, in the words of https://www.w3.org/TR/epub-ssv-11/. */
  readonly type: 'cover' | 'frontmatter' | 'bodymatter';
  readonly content: readonly ElementContent[];
}

/** A page as XHTML. */
export function serializePage({ title, type, content }: Page): string {
  const page = element(
    'html',
    { 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: 'de', 'xml:lang': 'de' },
    [
      element('head', {}, [
        element('meta', { charSet: 'utf-8' }, []),
        element('title', {}, [textNode(title)]),
        element('link', { rel: ['stylesheet'], type: 'text/css', href: BOOK_FILES.style }, []),
      ]),
      element('body', { 'epub:type': type }, [...content]),
    ],
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${serialize(toXast(page))}\n`;
}

/** An element whose only content is text. */
export function textElement(
  tagName: string,
  text: string,
  properties: Element['properties'] = {},
): Element {
  return element(tagName, properties, [textNode(text)]);
}

/**
 * Not `xast-util-to-xml`: it lets "]]>" and U+FFFE through, which XML parsers refuse, and knows no difference between an
 * empty `<p></p>` and `<br/>`, on which systems depend that read XHTML as HTML.
 */
function serialize(node: ReturnType<typeof toXast>): string {
  switch (node.type) {
    case 'text':
      return escapeXml(node.value);
    case 'root':
      return node.children.map(serialize).join('');
    case 'element': {
      const attributes = Object.entries(node.attributes)
        .map(([name, value]) => ` ${name}="${escapeXml(value ?? '')}"`)
        .join('');
      if (VOID.has(node.name)) return `<${node.name}${attributes}/>`;
      const content = node.children.map(serialize).join('');
      return `<${node.name}${attributes}>${content}</${node.name}>`;
    }
    default:
      return '';
  }
}

/** Those of HTML's void elements that a book has. */
const VOID = new Set(['br', 'hr', 'img', 'link', 'meta']);
