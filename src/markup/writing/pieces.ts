import { hasVisibleText, TURNING } from '../text.ts';
import { linkAddresses } from './addresses.ts';
import { settleSpace } from './settle-space.ts';

export type Emphasis = 'strong' | 'em' | 'strike';

export interface Link {
  href: string;
  title: string | null;
}

/** A stretch of running text that looks the same from end to end, or one thing among the text. */
export type Piece = { emphasis: ReadonlySet<Emphasis>; link: Link | undefined } & (
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'image'; src: string; alt: string; title: string | null }
  | { kind: 'footnote'; label: string }
);

/**
 * Running text as Markdown can write it: white space stands outside of emphasis and not at the edges of lines, a line
 * end is a space, no break ends a block, a bare address is the link that the site makes of it. What is taken away, a
 * reader could not see.
 */
export function settlePieces(pieces: Piece[]): Piece[] {
  const linked = linkAddresses(unlinkInvisible(trimLines(pieces)));
  return mergePieces(settleSpace(linked));
}

/** A stretch of text as pieces: white space apart from words, because it moves out of emphasis and falls off edges. */
export function splitText(text: string, look: Pick<Piece, 'emphasis' | 'link'>): Piece[] {
  return cleanText(text)
    .split(/(\s+)/)
    .map((part) => ({ ...look, kind: 'text', text: part }));
}

/** Joins neighbours that look the same. */
export function mergePieces(pieces: Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && 'text' in last && 'text' in piece && looksSame(last, piece)) {
      merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    } else if (!('text' in piece) || piece.text !== '') {
      merged.push(piece);
    }
  }
  return merged;
}

export function isSameLink(one: Link | undefined, other: Link | undefined): boolean {
  return one?.href === other?.href && (one?.title ?? null) === (other?.title ?? null);
}

export function isSameEmphasis(one: Piece, other: Piece): boolean {
  return (
    one.emphasis.size === other.emphasis.size &&
    [...one.emphasis].every((emphasis) => other.emphasis.has(emphasis))
  );
}

/**
 * A text without what none can hold or show: halves of characters, byte order marks, what no reference can stand for
 * (HTML, 13.2.5.80), and what turns the direction of the text around it.
 */
export function cleanCharacters(text: string): string {
  return text.toWellFormed().replace(UNSPEAKABLE, '').replace(EVERY_TURNING, '');
}

const UNSPEAKABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF]|\p{Noncharacter_Code_Point}/gu;

const EVERY_TURNING = new RegExp(TURNING, 'gu');

/** As {@link cleanCharacters}, on one line. */
export function cleanText(text: string): string {
  return cleanCharacters(text).replace(/[\t ]*[\r\n]+[\t ]*/g, ' ');
}

export function cleanLink({ href, title }: Link): Link {
  return { href: cleanCharacters(href), title: cleanCharacters(title ?? '') || null };
}

/** The stretches of pieces that are one link, or none. */
export function groupByLink(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last?.[0]?.link !== undefined && isSameLink(last[0].link, piece.link)) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** Nobody can follow a link that shows nothing. */
function unlinkInvisible(pieces: Piece[]): Piece[] {
  return groupByLink(pieces).flatMap((group) => {
    const shows = ({ kind, ...piece }: Piece) =>
      kind === 'image' || ('text' in piece && hasVisibleText(piece.text));
    return group.some(shows) ? group : group.map((piece) => ({ ...piece, link: undefined }));
  });
}

function trimLines(pieces: Piece[]): Piece[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    lines.at(-1)?.push(piece);
    if (piece.kind === 'break') lines.push([]);
  }
  const trimmed = lines.flatMap((line) => {
    const words = trimEnds(line.filter(({ kind }) => kind !== 'break'));
    return [...words, ...line.filter(({ kind }) => kind === 'break')];
  });
  while (trimmed.at(-1)?.kind === 'break') trimmed.pop();
  return trimmed;
}

function trimEnds(pieces: Piece[]): Piece[] {
  const line = pieces.filter((piece) => !('text' in piece) || piece.text !== '');
  for (const end of ['start', 'end'] as const) {
    for (;;) {
      const index = end === 'start' ? 0 : line.length - 1;
      const piece = line[index];
      if (piece?.kind !== 'text') break;
      const pattern = end === 'start' ? /^[\t ]+/ : /[\t ]+$/;
      const text = piece.text.replace(pattern, '');
      if (text !== '') {
        line[index] = { ...piece, text };
        break;
      }
      line.splice(index, 1);
    }
  }
  return line;
}

function looksSame(one: Piece, other: Piece): boolean {
  return one.kind === other.kind && isSameLink(one.link, other.link) && isSameEmphasis(one, other);
}
