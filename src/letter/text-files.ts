import { cleanCharacters, splitText, type Piece } from '../markup/writing/pieces.ts';
import { checkBody } from '../validation/body.ts';
import { LINE_END } from '../validation/front-matter.ts';
import { PLAIN, type Block, type Letter } from './blocks.ts';
import { LetterError, LIMITS, LONG_PARAGRAPH, type Budget } from './limits.ts';
import type { NoteTaker } from './notes.ts';
import { readMarkdown } from './read-markdown.ts';

/** Reads a plain text: a blank line parts paragraphs, and nothing in it is markup. */
export function readTextFile(bytes: Uint8Array, notes: NoteTaker, budget: Budget): Letter {
  const lines = decodeText(bytes, notes, budget).split(/\r\n?|[\n\v\f\u0085\u2028]/);
  const paragraphs: string[][] = [[]];
  for (const line of lines.flatMap((text) => text.split(/(\u2029)/))) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(cleanCharacters(line));
  }
  const width = findWidth(lines);
  const blocks = paragraphs
    .filter(({ length }) => length > 0)
    .map((text): Block => ({ type: 'paragraph', pieces: joinLines(text, width) }));
  return { blocks, footnotes: new Map() };
}

/** Reads Markdown of the closed profile; front matter that other programs put before it is left out. */
export function readMarkdownFile(bytes: Uint8Array, notes: NoteTaker, budget: Budget): Letter {
  const lines = cleanCharacters(decodeText(bytes, notes, budget)).split(LINE_END);
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const isFrontMatter =
    end > 1 && lines.slice(1, end).some((line) => /^[\w-]+:(?:\s|$)/.test(line));
  if (isFrontMatter && lines.slice(1, end).some((line) => line.startsWith('consent:'))) {
    throw new LetterError(
      'Das ist die Kandidatur aus dem Formular, ausgepackt: Manche Browser packen .zip-Dateien beim Laden aus. Gib die .zip-Datei so ab, wie sie aus dem Formular kam, sonst fehlen Angaben, Einwilligung und Bild. Liegt nur der Ordner da, packe ihn neu.',
    );
  }
  if (isFrontMatter) notes.count('frontMatter');
  const text = lines.slice(isFrontMatter ? end + 1 : 0);
  checkParagraphs(text);
  const source = text.join('\n');
  const { tree, problems } = checkBody(source, 'prose', 1);
  if (problems.length > 0 && tree.children.length === 0 && source.trim() !== '') {
    throw new LetterError(problems[0]?.message ?? '');
  }
  return readMarkdown(tree, notes);
}

/** The parser takes its time for a long paragraph, and cannot be stopped. */
function checkParagraphs(lines: readonly string[]): void {
  let length = 0;
  for (const line of lines) {
    length = BEGINNING.test(line) ? line.length : length + line.length;
    if (length > LIMITS.paragraphCharacters) throw new LetterError(LONG_PARAGRAPH);
  }
}

/** A line that no paragraph before it reaches into: blank, or that of an item or a heading (CommonMark 0.31.2, 4.8). */
const BEGINNING = /^\s*$|^ {0,3}(?:[-*+]|#{1,6}) +\S/;

function decodeText(bytes: Uint8Array, notes: NoteTaker, budget: Budget): string {
  const text = decodeBytes(bytes, notes);
  budget.addText(text.length);
  notes.count('controls', text.length - cleanCharacters(text.replace(/[\v\f\u0085]/g, ' ')).length);
  return text;
}

function decodeBytes(bytes: Uint8Array, notes: NoteTaker): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What Windows saved before there was UTF-8; every byte is a character in it.
    notes.count('encoding');
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * The column at which a text that was broken by its program ends its lines; 0 where lines are as long as they come.
 * Mail programs and editors break at about 72.
 */
function findWidth(lines: string[]): number {
  const longest = lines.reduce((width, line) => Math.max(width, line.trimEnd().length), 0);
  return longest >= 50 && longest <= 100 ? longest : 0;
}

/** A line that ends because the next word did not fit goes on; any other end was typed. */
function joinLines(lines: string[], width: number): Piece[] {
  return lines.flatMap((line, index): Piece[] => {
    const pieces = splitText(line, PLAIN);
    const before = lines[index - 1]?.trimEnd();
    if (before === undefined) return pieces;
    const [word = ''] = line.trimStart().split(/\s/, 1);
    const isWrapped = before.length + 1 + word.length > width && width > 0;
    return [
      isWrapped ? { ...PLAIN, kind: 'text', text: ' ' } : { ...PLAIN, kind: 'break' },
      ...pieces,
    ];
  });
}
