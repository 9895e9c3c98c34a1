import type { FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { isAllowedLink } from '../markup/links.ts';
import {
  cleanLink,
  cleanText,
  settlePieces,
  splitText,
  type Emphasis,
  type Piece,
} from '../markup/writing/pieces.ts';
import { PLAIN, type Block, type Letter, type Look } from './blocks.ts';
import type { NoteTaker } from './notes.ts';

/**
 * Turns a parsed body into the blocks of a letter. Pictures and what is refused as a target are left out and noted;
 * components give their content.
 */
export function readMarkdown(tree: Root, notes: NoteTaker): Letter {
  const context: Context = {
    notes,
    definitions: new Map(),
    notesByLabel: new Map(),
    order: new Map(),
  };
  visit(tree, (node) => {
    if (node.type === 'definition' && !context.definitions.has(node.identifier)) {
      context.definitions.set(node.identifier, { href: node.url, title: node.title ?? null });
    }
    if (node.type === 'footnoteDefinition' && !context.notesByLabel.has(node.identifier)) {
      context.notesByLabel.set(node.identifier, node);
    }
  });
  const blocks = readBlocks(tree.children, context);
  const footnotes = new Map<string, Block[]>();
  // A note may have a mark of another in it: the map grows while it is walked.
  for (const label of context.order.keys()) {
    const note = context.notesByLabel.get(label);
    footnotes.set(label, note === undefined ? [] : readBlocks(note.children, context));
  }
  return { blocks, footnotes };
}

interface Context {
  notes: NoteTaker;
  definitions: Map<string, { href: string; title: string | null }>;
  notesByLabel: Map<string, FootnoteDefinition>;
  /** Numbers of labels, in the order of their marks. */
  order: Map<string, number>;
}

function readBlocks(nodes: readonly RootContent[], context: Context): Block[] {
  return nodes.flatMap((node) => readBlock(node, context));
}

function readBlock(node: RootContent, context: Context): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', pieces: readText(node, context) }];
    case 'heading':
      return [
        { type: 'heading', level: node.depth, pieces: withoutBreaks(readText(node, context)) },
      ];
    case 'blockquote':
      return [{ type: 'quote', blocks: readBlocks(node.children, context) }];
    case 'list':
      return [
        {
          type: 'list',
          isOrdered: node.ordered === true,
          start: node.start ?? 1,
          items: node.children.map((item) => readBlocks(item.children, context)),
        },
      ];
    case 'table':
      return [
        {
          type: 'table',
          rows: node.children.map((row) => row.children.map((cell) => readText(cell, context))),
        },
      ];
    case 'code':
      return [{ type: 'code', text: node.value, info: [node.lang, node.meta].join(' ').trim() }];
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'containerDirective':
      return readComponent(node, context);
    case 'leafDirective':
      context.notes.count('components');
      return [
        {
          type: 'paragraph',
          pieces: node.children.flatMap((child) => readPiece(child, PLAIN, context)),
        },
      ];
    default:
      return [];
  }
}

function readComponent(
  node: Extract<RootContent, { type: 'containerDirective' }>,
  context: Context,
): Block[] {
  context.notes.count('components');
  const { title } = node.attributes ?? {};
  const heading: Block[] = title
    ? [
        {
          type: 'paragraph',
          pieces: settlePieces(splitText(title, { ...PLAIN, emphasis: new Set(['strong']) })),
        },
      ]
    : [];
  return [...heading, ...readBlocks(node.children, context)];
}

function readText(node: Nodes & { children: PhrasingContent[] }, context: Context): Piece[] {
  return settlePieces(node.children.flatMap((child) => readPiece(child, PLAIN, context)));
}

function readPiece(node: PhrasingContent, look: Look, context: Context): Piece[] {
  const readAll = (inner: Look) =>
    'children' in node ? node.children.flatMap((child) => readPiece(child, inner, context)) : [];
  switch (node.type) {
    case 'text':
      return splitText(node.value, look);
    case 'inlineCode':
      return [{ ...look, kind: 'code', text: cleanText(node.value) }];
    case 'break':
      return [{ ...look, kind: 'break' }];
    case 'emphasis':
      return readAll(emphasise(look, 'em'));
    case 'strong':
      return readAll(emphasise(look, 'strong'));
    case 'delete':
      return readAll(emphasise(look, 'strike'));
    case 'link':
      return linkPieces(readAll(look), node.url, node.title ?? null, context.notes);
    case 'linkReference': {
      const target = context.definitions.get(node.identifier);
      const pieces = readAll(look);
      return target ? linkPieces(pieces, target.href, target.title, context.notes) : pieces;
    }
    case 'image':
    case 'imageReference':
      context.notes.count('pictures');
      return [];
    case 'footnoteReference': {
      const number = context.order.get(node.identifier) ?? context.order.size + 1;
      context.order.set(node.identifier, number);
      const label = String(number);
      return [{ emphasis: look.emphasis, link: undefined, kind: 'footnote', label }];
    }
    default:
      return readAll(look);
  }
}

/** Makes a link of pieces where its target is allowed; where not, they stay text and it is told. */
export function linkPieces(
  pieces: readonly Piece[],
  href: string,
  title: string | null,
  notes: NoteTaker,
): Piece[] {
  const link = cleanLink({ href, title });
  if (!isAllowedLink(link.href)) {
    notes.quote('links', href);
    return [...pieces];
  }
  return pieces.map((piece) => (piece.kind === 'footnote' ? piece : { ...piece, link }));
}

export function emphasise(look: Look, emphasis: Emphasis): Look {
  return { ...look, emphasis: new Set([...look.emphasis, emphasis]) };
}

function withoutBreaks(pieces: Piece[]): Piece[] {
  return pieces.map((piece) =>
    piece.kind === 'break' ? { ...piece, kind: 'text', text: ' ' } : piece,
  );
}
