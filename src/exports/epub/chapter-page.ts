import type { Element, ElementContent, Nodes, Properties, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element, textNode } from '../../markup/element.ts';
import { headline } from '../../markup/headline.ts';
import { typeset } from '../../markup/typography.ts';
import type { ReadChapter } from './book.ts';
import type { EpubPicture } from './epub.ts';
import { textElement, type Page } from './page.ts';

/** What lies outside of a chapter. */
export interface Surroundings {
  readonly webAddress: string;
  /** `undefined` for an address that is none. */
  readonly resolveLink: (href: string) => string | undefined;
  /** Puts a picture of the body into the book. */
  readonly addPicture: (src: string) => Omit<EpubPicture, 'bytes'> & { readonly file: string };
}

/** A chapter of the book. Its tree becomes part of the page and is changed in place. */
export function createChapterPage(chapter: ReadChapter, surroundings: Surroundings): Page {
  adapt(chapter.tree, surroundings);
  const title = typeset(chapter.title);
  const heading = { id: TITLE_ID, className: ['chapter__title'] };
  const { webAddress } = surroundings;
  return {
    title,
    type: 'bodymatter',
    content: [
      element(
        'section',
        { 'epub:type': 'chapter', role: 'doc-chapter', ariaLabelledBy: [TITLE_ID] },
        [
          element('header', { className: ['chapter__head'] }, [
            textElement('p', `Kapitel ${chapter.number}`, { className: ['chapter__number'] }),
            textElement('h1', headline(chapter.title), heading),
            textElement('p', typeset(chapter.summary), { className: ['chapter__summary'] }),
          ]),
          ...childrenOf(chapter.tree),
          element('p', { className: ['chapter__address'] }, [
            textNode('Dieses Kapitel im Netz: '),
            textElement('a', webAddress, { href: webAddress }),
          ]),
        ],
      ),
    ],
  };
}

/** No id of a body can be this one: it is reserved for the frame of a page (`isReservedId`). */
const TITLE_ID = 'inhalt';

/** Turns HTML for the site into XHTML for a book. */
function adapt(tree: Nodes, { resolveLink, addPicture }: Surroundings): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'body-picture') {
      const { src, alt } = node.properties;
      const { file, width, height } = addPicture(String(src));
      node.tagName = 'img';
      node.properties = { src: file, alt: String(alt), width, height };
      return SKIP;
    }
    if (node.tagName === 'a') {
      const href = resolveLink(String(node.properties.href));
      node.properties = { ...withoutUndefined({ ...node.properties, href }), ...roleOf(node) };
      unlinkDescendants(node);
    }
    if ('dataFootnotes' in node.properties) markFootnotes(node);
    dropWebProperties(node.properties);
    return undefined;
  });
}

function roleOf({ properties }: Element): Properties {
  if ('dataFootnoteRef' in properties) return { 'epub:type': 'noteref', role: 'doc-noteref' };
  if ('dataFootnoteBackref' in properties) return { role: 'doc-backlink' };
  return {};
}

function markFootnotes(section: Element): void {
  Object.assign(section.properties, {
    'epub:type': 'footnotes',
    role: 'doc-endnotes',
    ariaLabelledBy: ['footnote-label'],
  });
  for (const list of section.children) {
    for (const item of childrenOf(list)) {
      if (item.type === 'element') item.properties['epub:type'] = 'footnote';
    }
  }
}

/** Markdown allows a footnote's mark or a bare address inside a link; XHTML knows no link inside a link. */
function unlinkDescendants(link: Element): void {
  visit(link, { tagName: 'a' }, (node: Element) => {
    if (node === link) return;
    node.tagName = 'span';
    node.properties = withoutUndefined({ id: node.properties.id });
  });
}

/** Search and keyboard areas belong to the site. */
function dropWebProperties(properties: Properties): void {
  for (const name of Object.keys(properties)) {
    if (name.startsWith('data') || name === 'tabIndex') Reflect.deleteProperty(properties, name);
  }
}

function withoutUndefined(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

function childrenOf(node: Nodes): ElementContent[] {
  const children: RootContent[] = 'children' in node ? node.children : [];
  return children.filter((child) => child.type !== 'doctype');
}
