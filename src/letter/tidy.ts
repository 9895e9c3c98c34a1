import { hasVisibleText } from '../markup/text.ts';
import {
  isSameEmphasis,
  isSameLink,
  mergePieces,
  settlePieces,
  type Piece,
} from '../markup/writing/pieces.ts';
import { isVisible, linesOf, textOf, type Block, type Letter } from './blocks.ts';
import { LetterError, LIMITS, LONG_PARAGRAPH } from './limits.ts';
import type { NoteTaker } from './notes.ts';

/**
 * Brings a letter into the shape in which Markdown can hold it and the checks accept it: nothing empty, headings only
 * at the top and without gaps between their levels, footnotes counted from 1 and each with its text.
 */
export function tidyLetter({ blocks, footnotes }: Letter): Letter {
  const labels = new Map<string, string>();
  const number = (label: string) => {
    const known = labels.get(label) ?? String(labels.size + 1);
    labels.set(label, known);
    return known;
  };
  const isNote = memoise((label) => tidyBlocks(footnotes.get(label) ?? [], false).length > 0);
  const context: Context = { number, isNote };
  const tidied = closeUpLevels(tidyBlocks(blocks, true, context));
  const notes = new Map<string, Block[]>();
  // A note may hold the mark of another: the map grows while it is walked.
  for (const [label, numbered] of labels) {
    notes.set(numbered, tidyBlocks(footnotes.get(label) ?? [], false, context));
  }
  return { blocks: tidied, footnotes: notes };
}

/** A note may have many marks. */
function memoise(ask: (label: string) => boolean): (label: string) => boolean {
  const known = new Map<string, boolean>();
  return (label) => {
    const answer = known.get(label) ?? ask(label);
    known.set(label, answer);
    return answer;
  };
}

interface Context {
  number: (label: string) => string;
  isNote: (label: string) => boolean;
}

const UNNUMBERED: Context = { number: (label) => label, isNote: () => true };

function tidyBlocks(blocks: readonly Block[], isTop: boolean, context = UNNUMBERED): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'paragraph':
        return keepVisible({ ...block, pieces: tidyPieces(block.pieces, context) });
      case 'heading': {
        // Its look is the page's business.
        const pieces = withoutStrong(
          settlePieces(withoutBreaks(tidyPieces(block.pieces, context))),
        );
        return keepVisible(isTop ? { ...block, pieces } : { type: 'paragraph', pieces });
      }
      case 'quote': {
        const inner = tidyBlocks(block.blocks, false, context);
        return inner.length === 0 ? [] : [{ ...block, blocks: inner }];
      }
      case 'list': {
        const items = block.items
          .map((item) => tidyBlocks(item, false, context))
          .filter(({ length }) => length > 0);
        return items.length === 0 ? [] : [{ ...block, items }];
      }
      case 'table':
        return tidyTable(block.rows, context);
      case 'code':
      case 'rule':
        return [block];
    }
  });
}

function tidyTable(rows: Piece[][][], context: Context): Block[] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const filled = rows
    .map((row) =>
      Array.from({ length: width }, (_, column) =>
        settlePieces(withoutBreaks(tidyPieces(row[column] ?? [], context))),
      ),
    )
    .filter((row) => row.some((cell) => isVisible(cell)));
  const [head, ...rest] = filled;
  return head === undefined ? [] : [{ type: 'table', rows: [head.map(withoutStrong), ...rest] }];
}

function tidyPieces(pieces: readonly Piece[], { number, isNote }: Context): Piece[] {
  const known = pieces.filter((piece) => piece.kind !== 'footnote' || isNote(piece.label));
  return settlePieces(
    known.map((piece) =>
      piece.kind === 'footnote' ? { ...piece, label: number(piece.label) } : piece,
    ),
  );
}

function keepVisible(block: Block & { type: 'paragraph' | 'heading' }): Block[] {
  if (hasVisibleText(textOf(block.pieces))) return [block];
  return isVisible(block.pieces) ? [{ type: 'paragraph', pieces: block.pieces }] : [];
}

/** What is bold anyway. */
function withoutStrong(pieces: readonly Piece[]): Piece[] {
  const plain = pieces.map((piece) => ({
    ...piece,
    emphasis: new Set([...piece.emphasis].filter((emphasis) => emphasis !== 'strong')),
  }));
  return mergePieces(plain);
}

function withoutBreaks(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) =>
    piece.kind === 'break' ? { ...piece, kind: 'text', text: ' ' } : piece,
  );
}

/** The page's title is the `h1`: the highest level that a letter has becomes 2, and none is skipped on the way down. */
function closeUpLevels(blocks: Block[]): Block[] {
  const used = new Set(blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : [])));
  const ranks = [...used].toSorted((one, other) => one - other);
  let current = 1;
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    current = Math.min(ranks.indexOf(block.level) + 2, current + 1, 6);
    return { ...block, level: current };
  });
}

/**
 * Holds a letter to the limits of its paragraphs, before anything is made of it that takes time.
 *
 * @returns The letter; a paragraph that changes between plain and emphasised all the time is plain.
 * @throws LetterError on a paragraph that is too long.
 */
export function limitLetter({ blocks, footnotes }: Letter, notes: NoteTaker): Letter {
  const lines = [blocks, ...footnotes.values()].flatMap(linesOf);
  if (lines.some((pieces) => textOf(pieces).length > LIMITS.paragraphCharacters)) {
    throw new LetterError(LONG_PARAGRAPH);
  }
  const calm = (list: readonly Block[]) => list.map((block) => calmBlock(block, notes));
  return {
    blocks: calm(blocks),
    footnotes: new Map([...footnotes].map(([label, note]) => [label, calm(note)])),
  };
}

function calmBlock(block: Block, notes: NoteTaker): Block {
  const calm = (pieces: Piece[]) => calmPieces(pieces, notes);
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, pieces: calm(block.pieces) };
    case 'quote':
      return { ...block, blocks: block.blocks.map((inner) => calmBlock(inner, notes)) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => item.map((inner) => calmBlock(inner, notes))),
      };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(calm)) };
    case 'code':
    case 'rule':
      return block;
  }
}

/** The time that emphasis takes grows with the square of its changes, here and in the parser. */
function calmPieces(pieces: Piece[], notes: NoteTaker): Piece[] {
  const changes = pieces.filter((piece, index) => {
    const before = pieces[index - 1];
    return (
      before !== undefined &&
      !(isSameEmphasis(piece, before) && isSameLink(piece.link, before.link))
    );
  });
  if (changes.length <= LIMITS.changes) return pieces;
  notes.quote('shapes', textOf(pieces));
  return pieces.map((piece) => ({ ...piece, emphasis: new Set(), link: undefined }));
}
