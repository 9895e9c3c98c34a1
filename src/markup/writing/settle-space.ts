import type { Emphasis, Piece } from './pieces.ts';
import { groupByLink } from './pieces.ts';
import { nestPieces, type Token } from './nest.ts';

/**
 * Moves white space out of links and emphasis where they begin or end: "**Wohnen **" is no emphasis to Markdown,
 * "**Wohnen** " is.
 *
 * @param pieces White space is in pieces of its own.
 */
export function settleSpace(pieces: Piece[]): Piece[] {
  let settled = expelFromLinks(pieces);
  for (;;) {
    const wrong = findSpaceAtEdge(nestPieces(settled));
    if (wrong === undefined) return settled;
    settled = settled.map((piece, index) =>
      index === wrong.index
        ? { ...piece, emphasis: without(piece.emphasis, wrong.emphasis) }
        : piece,
    );
  }
}

function expelFromLinks(pieces: Piece[]): Piece[] {
  return groupByLink(pieces).flatMap((group) => {
    const first = group.findIndex((piece) => !isSpace(piece));
    const last = group.findLastIndex((piece) => !isSpace(piece));
    return group.map((piece, index) =>
      index < first || index > last ? { ...piece, link: undefined } : piece,
    );
  });
}

function findSpaceAtEdge(tokens: Token[]): { index: number; emphasis: Emphasis } | undefined {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'open' && token.kind !== 'close') continue;
    const step = token.kind === 'open' ? 1 : -1;
    let edge = at + step;
    while (tokens[edge]?.kind === token.kind) edge += step;
    const inner = tokens[edge];
    if (inner?.kind === 'piece' && isSpace(inner.piece)) {
      return { index: inner.index, emphasis: token.emphasis };
    }
  }
  return undefined;
}

function isSpace(piece: Piece): boolean {
  return piece.kind === 'break' || (piece.kind === 'text' && /^\s*$/.test(piece.text));
}

function without(set: ReadonlySet<Emphasis>, value: Emphasis): ReadonlySet<Emphasis> {
  return new Set([...set].filter((entry) => entry !== value));
}
