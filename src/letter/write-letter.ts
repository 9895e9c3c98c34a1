import { unlinkAddresses } from '../markup/writing/addresses.ts';
import { parseBody } from '../markup/parse.ts';
import type { Piece } from '../markup/writing/pieces.ts';
import { INLINE_STYLES, writeInline } from '../markup/writing/write-inline.ts';
import {
  OTHER_MARKERS,
  prefixLines,
  readMarker,
  writeCodeBlock,
  writeHeading,
} from '../markup/writing/write-lines.ts';
import { checkBody } from '../validation/body.ts';
import { linesOf, PLAIN, textOf, type Block, type Letter } from './blocks.ts';
import { LetterError, type Budget } from './limits.ts';
import { NoteTaker } from './notes.ts';
import { readMarkdown } from './read-markdown.ts';
import { tidyLetter } from './tidy.ts';

/**
 * Writes a letter as a body of the closed profile. Each block is read again by the site's own parser; what would show
 * anything else than was typed becomes plain text, and is noted.
 *
 * @param letter As {@link tidyLetter} leaves it.
 */
export async function writeLetter(
  letter: Letter,
  notes: NoteTaker,
  budget: Budget,
): Promise<string> {
  const blocks: Block[] = [];
  for (const block of letter.blocks) {
    blocks.push(...(isWritable(block) ? [block] : flatten([block], notes)));
    await budget.breathe();
  }
  const footnotes = new Map<string, Block[]>();
  for (const [label, note] of letter.footnotes) {
    const isFit = note.every(isWritable) && note[0]?.type === 'paragraph';
    footnotes.set(label, isFit ? note : flatten(note, notes));
    await budget.breathe();
  }
  const body = write({ blocks, footnotes });
  if (isAccepted(body, { blocks, footnotes })) return body;
  const plain = write({ blocks: flatten(blocks, notes), footnotes: new Map() });
  if (checkBody(plain, 'prose', 1).problems.length === 0) return plain;
  throw new LetterError(
    'Der Text enthält etwas, das sich nicht übernehmen lässt. Kopiere ihn als reinen Text in eine neue Datei (.txt) und gib die ab.',
  );
}

function write({ blocks, footnotes }: Letter): string {
  const notes = [...footnotes].map(([label, note]) =>
    prefixLines(writeBlocks(note), `[^${label}]: `, '    '),
  );
  const body = writeBlocks(blocks);
  return [...(body === '' ? [] : [body]), ...notes].map((part) => `${part}\n`).join('\n');
}

function isAccepted(body: string, letter: Letter): boolean {
  if (checkBody(body, 'prose', 1).problems.length > 0) return false;
  return describe(readAgain(body)) === describe(letter);
}

function isWritable(block: Block): boolean {
  return readsAs(block, writeBlock(block));
}

function readsAs(block: Block, markdown: string, addresses: 'links' | 'text' = 'text'): boolean {
  const labels = linesOf([block]).flatMap((pieces) =>
    pieces.flatMap((piece) => (piece.kind === 'footnote' ? [piece.label] : [])),
  );
  const stubs = [...new Set(labels)].map((label) => `\n\n[^${label}]: .`).join('');
  const read = readAgain(markdown + stubs);
  // Marks are counted anew when they are read.
  const wanted = tidyLetter({
    blocks: [block],
    footnotes: new Map(labels.map((label) => [label, STUB])),
  });
  return (
    describe({ blocks: levelHeadings(read.blocks), footnotes: new Map() }, addresses) ===
    describe({ blocks: levelHeadings(wanted.blocks), footnotes: new Map() }, addresses)
  );
}

const STUB: Block[] = [{ type: 'paragraph', pieces: [{ ...PLAIN, kind: 'text', text: '.' }] }];

function readAgain(markdown: string): Letter {
  return readMarkdown(parseBody(markdown), new NoteTaker());
}

/** A single heading is read at whatever level. */
function levelHeadings(blocks: Block[]): Block[] {
  return blocks.map((block) => (block.type === 'heading' ? { ...block, level: 2 } : block));
}

/** What blocks say, to compare; whether a bare address is a link is the site's business. */
function describe(letter: Letter, addresses: 'links' | 'text' = 'text'): string {
  return JSON.stringify([letter.blocks, [...letter.footnotes]], (key, value: unknown) => {
    if (value instanceof Set) return [...(value as Set<string>)].toSorted();
    if (key === 'pieces') return addresses === 'text' ? unlinkAddresses(value as Piece[]) : value;
    if (key === 'rows' && addresses === 'text') {
      return (value as Piece[][][]).map((row) => row.map(unlinkAddresses));
    }
    return value;
  });
}

/** Blocks as paragraphs of text that is nothing but text. */
function flatten(blocks: readonly Block[], notes: NoteTaker): Block[] {
  return linesOf(blocks).flatMap((pieces): Block[] => {
    const text = textOf(pieces).replace(/\s+/g, ' ').trim();
    notes.quote('shapes', text);
    return text === '' ? [] : [{ type: 'paragraph', pieces: [{ ...PLAIN, kind: 'text', text }] }];
  });
}

function writeBlocks(blocks: readonly Block[], isTight = false): string {
  let [result, last] = ['', ''];
  for (const block of blocks) {
    const own = block.type === 'list' ? markerOf(block) : undefined;
    // Two lists in a row are one unless their markers differ.
    const marker = own !== undefined && readMarker(last) === own ? OTHER_MARKERS[own] : own;
    last = writeBlock(block, marker);
    result += (result === '' ? '' : isTight ? '\n' : '\n\n') + last;
  }
  return result;
}

function markerOf({ isOrdered }: Extract<Block, { type: 'list' }>): string {
  return isOrdered ? '.' : '-';
}

function writeBlock(block: Block, marker?: string): string {
  switch (block.type) {
    case 'paragraph':
      return writeText(block.pieces, 'paragraph');
    case 'heading':
      return writeHeading(block.level, writeText(block.pieces, 'heading'));
    case 'quote':
      return prefixLines(writeBlocks(block.blocks), '> ', '> ');
    case 'list':
      return writeList(block, marker ?? markerOf(block));
    case 'table':
      return writeTable(block.rows);
    case 'code':
      return writeCodeBlock(block.text, block.info);
    case 'rule':
      return '***';
  }
}

function writeList(list: Extract<Block, { type: 'list' }>, marker: string): string {
  const isTight = list.items.every(canBeTight);
  return list.items
    .map((item, index) => {
      const sign = list.isOrdered ? `${String(list.start + index)}${marker}` : marker;
      return prefixLines(writeBlocks(item, isTight), `${sign} `, ' '.repeat(sign.length + 1));
    })
    .join(isTight ? '\n' : '\n\n');
}

/** A list interrupts a paragraph only with a text, and with no other number than 1 (CommonMark, 5.3). */
function canBeTight([first, ...rest]: readonly Block[]): boolean {
  return (
    first?.type === 'paragraph' &&
    rest.length <= 1 &&
    rest.every(
      (block) =>
        block.type === 'list' &&
        (!block.isOrdered || block.start === 1) &&
        block.items.every(canBeTight),
    )
  );
}

function writeTable([head = [], ...rows]: Piece[][][]): string {
  const writeRow = (cells: Piece[][]) =>
    `| ${cells.map((cell) => writeText(cell, 'cell')).join(' | ')} |`;
  return [writeRow(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(writeRow)].join(
    '\n',
  );
}

/** The first style whose result shows the text as it is. */
function writeText(pieces: Piece[], place: 'paragraph' | 'heading' | 'cell'): string {
  let result: string | undefined;
  for (const style of INLINE_STYLES) {
    const text = writeInline(pieces, place, style);
    const [block, markdown] = wrap(pieces, text, place);
    if (readsAs(block, markdown, 'links')) return text;
    if (result === undefined && readsAs(block, markdown)) result = text;
  }
  return result ?? writeInline(pieces, place, LAST_STYLE);
}

const LAST_STYLE = INLINE_STYLES.at(-1) ?? { care: 'full', em: '_' };

/** A text with the block that it can be read in. */
function wrap(
  pieces: Piece[],
  text: string,
  place: 'paragraph' | 'heading' | 'cell',
): [Block, string] {
  if (place === 'paragraph') return [{ type: 'paragraph', pieces }, text];
  if (place === 'heading') return [{ type: 'heading', level: 2, pieces }, writeHeading(2, text)];
  return [{ type: 'table', rows: [[pieces]] }, `| ${text} |\n| --- |`];
}
