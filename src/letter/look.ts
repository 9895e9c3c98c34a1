import type { Emphasis } from '../markup/writing/pieces.ts';
import type { Look } from './blocks.ts';

/** How letters look, as far as a style or the text itself says so. */
export interface TextLook {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  hidden?: boolean;
  underline?: boolean;
  /** Raised or lowered. */
  script?: boolean;
  white?: boolean;
  /** A colour behind the letters other than white. */
  shaded?: boolean;
  /** In points. */
  size?: number;
}

/**
 * Whether nobody sees the letters: tiny ones, and white ones on white, are there for machines, not for readers.
 *
 * @param isShaded Whether paragraph or cell have a colour behind the text.
 */
export function isHidden({ hidden, size, white, shaded }: TextLook, isShaded: boolean): boolean {
  const isTiny = size !== undefined && size <= SMALLEST;
  return hidden === true || isTiny || (white === true && shaded !== true && !isShaded);
}

/** In points; the smallest print on packages is five. */
const SMALLEST = 2;

/** What of a look Markdown knows. */
export function toLook({ bold, italic, strike }: TextLook): Look {
  const emphasis = new Set<Emphasis>();
  if (bold === true) emphasis.add('strong');
  if (italic === true) emphasis.add('em');
  if (strike === true) emphasis.add('strike');
  return { emphasis, link: undefined };
}

/** Whether a colour (six hexadecimal digits) cannot be told from white. */
export function isWhite(colour: string): boolean {
  return /^#?(?:f[a-f0-9]){3}$/i.test(colour);
}
