import { hasVisibleText } from '../markup/text.ts';
import type { Emphasis, Link, Piece } from '../markup/writing/pieces.ts';

/** What a letter consists of, whatever it was typed in. */
export type Block =
  | { type: 'paragraph'; pieces: Piece[] }
  /** Levels as the file counts them; they are closed up when the letter is written. */
  | { type: 'heading'; level: number; pieces: Piece[] }
  | { type: 'quote'; blocks: Block[] }
  | { type: 'list'; isOrdered: boolean; start: number; items: Block[][] }
  /** Rows of cells; the first is the head. */
  | { type: 'table'; rows: Piece[][][] }
  | { type: 'code'; text: string; info: string }
  | { type: 'rule' };

export interface Letter {
  blocks: Block[];
  /** By label, in the order of their marks. */
  footnotes: Map<string, Block[]>;
}

/** How a stretch of text looks. */
export interface Look {
  emphasis: ReadonlySet<Emphasis>;
  link: Link | undefined;
}

export const PLAIN: Look = { emphasis: new Set(), link: undefined };

/** The text of pieces without their looks. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => ('text' in piece ? piece.text : piece.kind === 'break' ? '\n' : ''))
    .join('');
}

/** Whether pieces show anything. */
export function isVisible(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind }) => kind === 'footnote') || hasVisibleText(textOf(pieces));
}

/** The lines of text in blocks: one per paragraph, heading, item or row. */
export function linesOf(blocks: readonly Block[]): Piece[][] {
  return blocks.flatMap((block): Piece[][] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [block.pieces];
      case 'quote':
        return linesOf(block.blocks);
      case 'list':
        return block.items.flatMap(linesOf);
      case 'table':
        return block.rows.map((cells) => joinPieces(cells, ' '));
      case 'code':
        return [[{ ...PLAIN, kind: 'text', text: block.text }]];
      case 'rule':
        return [];
    }
  });
}

/** Stretches of pieces in a row, with a text between them. */
export function joinPieces(parts: readonly Piece[][], between: string): Piece[] {
  return parts.flatMap((pieces, index): Piece[] =>
    index === 0 ? pieces : [{ ...PLAIN, kind: 'text', text: between }, ...pieces],
  );
}
