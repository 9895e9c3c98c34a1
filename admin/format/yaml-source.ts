import { isScalar, type Document, type Pair } from 'yaml';

/** A YAML text with what was read from it. Lines end with `\n`. */
export interface YamlSource {
  text: string;
  document: Document;
}

/** A replacement of part of a text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Thrown where a place cannot be edited on its own: the next larger one is written anew. */
export class CannotEdit extends Error {}

/** @returns The part of the text from `start` to `end`, with the edits in it. */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
  start = 0,
  end = text.length,
): string {
  let result = '';
  let position = start;
  // The sort is stable: what is inserted at one place stays in its order.
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < position || edit.end > end) throw new CannotEdit();
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position, end);
}

export function nameOf({ key }: Pair): string {
  if (!isScalar(key)) throw new CannotEdit();
  return String(key.value);
}

/** Where a node begins and where it ends, without the comment behind it. */
export function rangeOf(node: unknown): [start: number, end: number] {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  if (!range) throw new CannotEdit();
  return [range[0], range[1]];
}

/** Where a pair begins and where its value ends; an empty one ends with its colon, whatever comment follows. */
export function rangeOfPair(text: string, { key, value }: Pair): [start: number, end: number] {
  const [start, endOfKey] = rangeOf(key);
  const [from, end] = rangeOf(value ?? key);
  if (from !== end) return [start, end];
  const colon = /^\s*:/.exec(text.slice(endOfKey))?.[0] ?? '';
  return [start, endOfKey + colon.length];
}

/** How far in a key stands. In `- name: x` that is behind the dash. */
export function columnOf(text: string, start: number): number {
  const line = text.slice(startOfLine(text, start), start);
  if (!/^ *(?:- +)*$/.test(line)) throw new CannotEdit();
  return line.length;
}

export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the line that something ends on, with its line end. */
export function endOfLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** The line on which the comments above a line begin. */
export function startOfComments(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const previous = startOfLine(text, start - 1);
    if (!/^\s*#/.test(text.slice(previous, start))) break;
    start = previous;
  }
  return start;
}
