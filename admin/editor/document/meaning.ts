import type { Node } from 'prosemirror-model';
import { hasVisibleText } from '../../../src/markup/text.ts';
import { unlinkAddresses } from '../../../src/markup/writing/addresses.ts';
import { cleanCharacters, type Piece } from '../../../src/markup/writing/pieces.ts';
import { listPieces } from './inline.ts';
import type { ComponentAttributes } from './read-dom.ts';

/**
 * What a block or a document says, as a string to compare: two that differ only in how they are written have the same.
 * Empty paragraphs, white space at edges and the marker of a list say nothing.
 *
 * @param addresses Whether a bare address that is no link counts as the link it will be, or both as text.
 */
export function describeMeaning(node: Node, addresses: 'links' | 'text' = 'links'): string {
  const prepare: Prepare = addresses === 'links' ? (pieces) => pieces : unlinkAddresses;
  return JSON.stringify(describeBlock(node, prepare, false));
}

/** A paragraph that shows nothing says nothing. */
export function isBlank(node: Node): boolean {
  if (node.type.name !== 'paragraph') return false;
  return listPieces(node, true).every(
    (piece) => piece.kind === 'break' || (piece.kind === 'text' && !hasVisibleText(piece.text)),
  );
}

/** The blocks in a block that can be written. */
export function listBlocks(parent: Node): Node[] {
  return parent.children.filter((child) => !isBlank(child));
}

/** Whether a list has no space between its items: a list without blank lines can have none. */
export function isTight(list: Node): boolean {
  const items = list.children.map(listBlocks);
  const canBeLoose = items.length > 1 || items.some(({ length }) => length > 1);
  if (!canBeLoose) return true;
  return Boolean(list.attrs.tight) && items.every(canBeTight);
}

/** What has space around it are the paragraphs of a list; without any, there is no difference. */
function looksTight(list: Node): boolean {
  return isTight(list) || !list.children.some((item) => listBlocks(item).some(isParagraph));
}

function isParagraph({ type }: Node): boolean {
  return type.name === 'paragraph';
}

/** Blocks that need no blank line between them. */
function canBeTight(blocks: Node[]): boolean {
  return blocks.every((block, index) => {
    const before = blocks[index - 1];
    // A blank line in a component counts as one of the item.
    if (block.type.name === 'component') return false;
    return before === undefined || canFollowTightly(before, block);
  });
}

function canFollowTightly(before: Node, block: Node): boolean {
  switch (before.type.name) {
    case 'paragraph':
      return (INTERRUPTS.has(block.type.name) && !hasBreak(block)) || interruptsWithText(block);
    case 'heading':
    case 'codeBlock':
    case 'horizontalRule':
      return block.type.name !== 'definition' && block.type.name !== 'footnote';
    default:
      return false;
  }
}

const INTERRUPTS = new Set(['heading', 'codeBlock', 'horizontalRule']);

/** A heading of two lines is written with a line below, which belongs to whatever text stands above. */
export function hasBreak(block: Node): boolean {
  return (
    block.type.name === 'heading' &&
    listPieces(block, Number(block.attrs.level) <= 2).some(({ kind }) => kind === 'break')
  );
}

/** Lists and quotations interrupt a paragraph only with a word, and a list only with 1 (CommonMark, 5.2 and 5.3). */
function interruptsWithText(block: Node): boolean {
  const start = (block.attrs.start as number | undefined) ?? 1;
  const inner = block.type.name === 'blockquote' ? block : block.firstChild;
  const first = inner && listBlocks(inner)[0];
  return CONTAINERS.has(block.type.name) && start === 1 && first?.type.name === 'paragraph';
}

const CONTAINERS = new Set(['bulletList', 'orderedList', 'blockquote']);

type Prepare = (pieces: Piece[]) => Piece[];

function describeBlock(node: Node, prepare: Prepare, isInQuote: boolean): unknown {
  const { type, attrs } = node;
  const isQuote = isInQuote || type.name === 'blockquote';
  const children = () => listBlocks(node).map((child) => describeBlock(child, prepare, isQuote));
  // mdast-util-from-markdown 2.1.0 takes some lists in quotations for loose that are not.
  const tight = isInQuote || looksTight(node);
  const text = (breaks: boolean) => prepare(listPieces(node, breaks)).map(describePiece);
  switch (type.name) {
    case 'paragraph':
      return ['paragraph', text(true)];
    case 'heading':
      return ['heading', attrs.level, text(Number(attrs.level) <= 2)];
    case 'tableCell':
      return text(false);
    case 'table': {
      const aligns = node.firstChild?.children.map((cell) => cell.attrs.align as unknown);
      return ['table', aligns, children()];
    }
    case 'orderedList':
      return ['ordered', tight, attrs.start, children()];
    case 'bulletList':
      return ['bullets', tight, children()];
    case 'codeBlock':
      return ['code', attrs.info, cleanCode(node)];
    case 'component':
      return ['component', attrs.name, describeAttributes(node), children()];
    case 'definition':
      return ['definition', attrs.label, attrs.url, attrs.title];
    case 'footnote':
      return ['footnote', attrs.label, children()];
    case 'raw':
      return ['raw', attrs.source];
    default:
      return [type.name, children()];
  }
}

/** A code block's text; U+0000 cannot be written (CommonMark, 2.3). */
export function cleanCode(node: Node): string {
  return cleanCharacters(node.textContent).replace(/\r\n?/g, '\n');
}

/** An attribute without a value is none. */
export function listAttributes(node: Node): [string, string][] {
  return Object.entries(node.attrs.attributes as ComponentAttributes)
    .map(([name, value]): [string, string] => [name, cleanCharacters(value)])
    .filter(([, value]) => value !== '');
}

function describeAttributes(node: Node): [string, string][] {
  return listAttributes(node).sort(([one], [other]) => (one < other ? -1 : 1));
}

function describePiece({ emphasis, link, ...content }: Piece): unknown {
  return [content, [...emphasis].sort(), link === undefined ? null : [link.href, link.title]];
}
