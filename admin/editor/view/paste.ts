import { all, styleOf } from './dom.ts';
import { rebuildWordLists } from './word-lists.ts';

/** What was taken out of pasted HTML, to be told. */
export interface PasteReport {
  pictures: number;
}

/**
 * Makes pasted HTML (Word, LibreOffice, Google Docs, web pages) what the editor's own rules can read: paragraphs of a
 * Word list become a list, cells hold running text; styles, comments, deleted text, scripts and pictures are gone.
 *
 * @param document The pasted page; changed in place.
 */
export function cleanPasted(document: Document): PasteReport {
  const { body } = document;
  removeComments(body);
  const pictures = countPictures(body);
  for (const element of body.querySelectorAll(DROPPED)) element.remove();
  for (const element of all(body, 'p, div, span')) {
    if (/mso-element:\s*(?:comment|footnote-list|endnote-list)/.test(styleOf(element)))
      element.remove();
  }
  rebuildWordLists(body);
  for (const element of all(body, '*')) cleanElement(element);
  for (const cell of all(body, 'td, th')) flattenCell(cell);
  unwrapLayoutTables(body);
  for (const element of all(body, 'p, h1, h2, h3, h4, h5, h6, li')) {
    if (isEmpty(element)) element.remove();
  }
  return { pictures };
}

/** What is left out without a word: nobody sees it, or somebody has deleted it. */
const DROPPED = [
  'script, style, meta, link, title, template, noscript, iframe, object, embed, audio, video, canvas',
  'button, input, select, textarea, nav > ul.menu, col, colgroup',
  'img, picture, svg, math',
  'del, .msoDel, .MsoCommentReference, .msocomanchor, .msocomtxt, .MsoCommentText',
].join(', ');

function countPictures(body: HTMLElement): number {
  // A picture of one pixel counts readers.
  return all(body, 'img').filter(
    (picture) => picture.getAttribute('width') !== '1' && picture.getAttribute('height') !== '1',
  ).length;
}

function removeComments(node: Node): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === 8) child.parentNode?.removeChild(child);
    else removeComments(child);
  }
}

/** Only what means something stays: bold, italic and struck letters, targets, numbers of lists. */
function cleanElement(element: Element): void {
  const isHeading = element.closest('h1, h2, h3, h4, h5, h6') !== null;
  if (isHeading && /^(?:b|strong)$/.test(element.localName)) {
    unwrap(element);
    return;
  }
  if (/^(?:ins|o:p|font)$/.test(element.localName)) {
    unwrap(element);
    return;
  }
  if (element.localName === 'p' && /\bMsoTitle\b/.test(element.className)) {
    const heading = element.ownerDocument.createElement('h1');
    heading.append(...element.childNodes);
    element.replaceWith(heading);
    return;
  }
  const isLetters = /^(?:span|b|i|em|strong|a)$/.test(element.localName);
  const style = isLetters && !isHeading ? keepLetterStyle(styleOf(element)) : '';
  const href = element.localName === 'a' ? readTarget(element.getAttribute('href') ?? '') : '';
  const start = element.localName === 'ol' ? (element.getAttribute('start') ?? '') : '';
  for (const { name } of [...element.attributes]) element.removeAttribute(name);
  if (style !== '') element.setAttribute('style', style);
  if (start !== '') element.setAttribute('start', start);
  if (href !== '') element.setAttribute('href', href);
}

function keepLetterStyle(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) =>
      /^(?:font-weight:\s*(?:bold|normal|\d+)|font-style:\s*(?:italic|normal)|text-decoration:.*line-through)/.test(
        declaration,
      ),
    )
    .map((declaration) => declaration.replace(/^(text-decoration):.*/, '$1: line-through'))
    .join('; ');
}

/** Marks of footnotes and contents lead nowhere outside of the text processor; Google's detour is left out. */
function readTarget(href: string): string {
  if (/^#_|^#(?:id\.|heading=|cmnt|ftnt|bookmark)/.test(href)) return '';
  if (!/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/.test(href)) return href;
  return new URL(href).searchParams.get('q') ?? href;
}

/** A cell holds running text: its paragraphs and lists become one line. */
function flattenCell(cell: Element): void {
  for (const block of all(
    cell,
    'p, div, li, ul, ol, h1, h2, h3, h4, h5, h6, table, tr, td, th, tbody, br',
  )) {
    block.before(' ');
    block.after(' ');
    unwrap(block);
  }
}

/** A table of one cell only puts things in their place. */
function unwrapLayoutTables(body: HTMLElement): void {
  for (const table of all(body, 'table')) {
    const caption = table.querySelector('caption');
    if (caption !== null) {
      const paragraph = table.ownerDocument.createElement('p');
      paragraph.append(...caption.childNodes);
      caption.remove();
      table.before(paragraph);
    }
    const cells = all(table, 'td, th');
    if (cells.length > 1) continue;
    const paragraph = table.ownerDocument.createElement('p');
    paragraph.append(...(cells[0]?.childNodes ?? []));
    table.replaceWith(paragraph);
  }
}

function isEmpty(element: Element): boolean {
  const hasContent = element.querySelector('br, ul, ol, table, p') !== null;
  return !hasContent && element.textContent.replaceAll('\u00a0', ' ').trim() === '';
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}
