import type { Piece } from '../../markup/writing/pieces.ts';
import { LetterError, LIMITS, TOO_COMPLEX } from '../limits.ts';
import type { NoteTaker } from '../notes.ts';
import { linkPieces } from '../read-markdown.ts';
import type { XmlElement } from '../xml.ts';

/** A field that has begun and not ended (ECMA-376, 17.16.18): an instruction, a separator, then what is shown. */
export interface Field {
  instruction: string;
  isResult: boolean;
  /** Text before the separator: a part of the instruction if one comes, and of the letter if none does. */
  held: Piece[];
  /** Where its result links to. */
  target: string | undefined;
}

interface FieldContext {
  /** They reach across runs and paragraphs. */
  fields: Field[];
  notes: NoteTaker;
}

/**
 * Follows the sign that begins, parts or ends a field.
 *
 * @param isDeleted Whether the sign itself is deleted: nobody has to look at what such a field showed.
 * @returns The text that turns out to be none of a field's instruction.
 * @throws LetterError on too many fields in fields.
 */
export function stepField(
  element: XmlElement,
  { fields, notes }: FieldContext,
  isDeleted = false,
): Piece[] {
  switch (element.attributes.get('w:fldCharType')) {
    case 'begin':
      if (fields.length >= LIMITS.fields) throw new LetterError(TOO_COMPLEX);
      fields.push({ instruction: '', isResult: false, held: [], target: undefined });
      return [];
    case 'separate': {
      const field = fields.at(-1);
      if (field === undefined) return [];
      field.isResult = true;
      field.held = [];
      field.target = readTarget(field.instruction);
      if (!isLink(field.instruction) && !isDeleted) notes.count('fields');
      return [];
    }
    default: {
      const held = fields.pop()?.held ?? [];
      if (held.length > 0) notes.count('fields');
      return held;
    }
  }
}

/** Ends the fields of a paragraph whose instruction never ended; the text that they held back. */
export function endInstructions({ fields, notes }: FieldContext): Piece[] {
  const open = fields.filter(({ isResult }) => !isResult);
  if (open.length === 0) return [];
  fields.splice(0, fields.length, ...fields.filter(({ isResult }) => isResult));
  const held = open.flatMap((field) => field.held);
  if (held.length > 0) notes.count('fields');
  return held;
}

/** Keeps text back while it may belong to an instruction. */
export function holdBack(pieces: Piece[], fields: readonly Field[]): Piece[] {
  const field = fields.find(({ isResult }) => !isResult);
  if (field === undefined) return pieces;
  field.held.push(...pieces);
  return [];
}

/** Makes the result of a field the link that it is. */
export function linkResult(pieces: Piece[], { fields, notes }: FieldContext): Piece[] {
  const target = fields.findLast((field) => field.target !== undefined)?.target;
  if (target === undefined || pieces.length === 0) return pieces;
  return linkPieces(pieces, target, null, notes);
}

/** The address in `HYPERLINK "https://…" \l "place"` (ECMA-376, 17.16.5.25); a place in the document itself is none. */
export function readTarget(instruction: string): string | undefined {
  if (!isLink(instruction)) return undefined;
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))/i.exec(instruction) ?? [];
  const target = quoted ?? bare;
  const [, anchor] = /\\l\s+"([^"]*)"/i.exec(instruction) ?? [];
  if (target === undefined || target === '') return undefined;
  return anchor ? `${target}#${anchor}` : target;
}

/** Whether text stands in a link, even in one that leads nowhere on the page. */
export function isInLink(fields: readonly Field[]): boolean {
  return fields.some(({ instruction }) => isLink(instruction));
}

function isLink(instruction: string): boolean {
  return /^\s*HYPERLINK\s/i.test(instruction);
}
