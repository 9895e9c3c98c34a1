import { unlinkAddresses } from '../markup/writing/addresses.ts';
import { parseBody } from '../markup/parse.ts';
import type { Piece } from '../markup/writing/pieces.ts';
import { INLINE_STYLES, writeInline, type InlineStyle } from '../markup/writing/write-inline.ts';
import { writeHeading } from '../markup/writing/write-lines.ts';
import { checkBody } from '../validation/body.ts';
import { linesOf, PLAIN, textOf, type Block, type Letter } from './blocks.ts';
import { LetterError, type Budget } from './limits.ts';
import { NoteTaker } from './notes.ts';
import { readMarkdown } from './read-markdown.ts';
import { tidyLetter } from './tidy.ts';
import { writeBlock, writeMarkdown, type TextPlace, type WriteText } from './write-blocks.ts';

/**
 * Writes a letter as a body of the closed profile. What is written is read again by the site's own parser and has to say
 * what was typed. Where the plainest way of writing does not do, each text is tried in others, and a block that cannot be
 * written becomes paragraphs of plain text, which is noted.
 *
 * @param letter As {@link tidyLetter} leaves it.
 * @throws LetterError where not even plain text would be accepted.
 */
export async function writeLetter(
  letter: Letter,
  notes: NoteTaker,
  budget: Budget,
): Promise<string> {
  const plainest = writeMarkdown(letter, inStyle(FIRST_STYLE));
  if (isAccepted(plainest, letter)) return plainest;
  await budget.breathe();

  const writeText = createCarefulWriter(budget);
  const keepWritable = async (blocks: readonly Block[]) => {
    const kept: Block[] = [];
    for (const block of blocks) {
      const isWritable = readsAs(block, writeBlock(block, writeText));
      kept.push(...(isWritable ? [block] : flatten([block], notes)));
      await budget.breathe();
    }
    return kept;
  };
  const footnotes = new Map<string, Block[]>();
  for (const [label, note] of letter.footnotes) footnotes.set(label, await keepWritable(note));
  // A block that became plain text has lost its footnotes.
  const mended = tidyLetter({ blocks: await keepWritable(letter.blocks), footnotes });
  const body = writeMarkdown(mended, writeText);
  if (isAccepted(body, mended)) return body;
  await budget.breathe();

  const flat = { blocks: flatten(letter.blocks, notes), footnotes: new Map<string, Block[]>() };
  const text = writeMarkdown(flat, inStyle(LAST_STYLE));
  if (isAccepted(text, flat)) return text;
  throw new LetterError(
    'Der Text enthält etwas, das sich nicht übernehmen lässt. Kopiere ihn als reinen Text in eine neue Datei (.txt) und gib die ab.',
  );
}

const [FIRST_STYLE, LAST_STYLE]: readonly [InlineStyle, InlineStyle] = [
  { care: 'least', em: '*' },
  { care: 'full', em: '_' },
];

function inStyle(style: InlineStyle): WriteText {
  return (pieces, place) => writeInline(pieces, place, style);
}

/** Writes each text in the first style whose result shows it as it is. */
function createCarefulWriter(budget: Budget): WriteText {
  const known = new WeakMap<Piece[], string>();
  return (pieces, place) => {
    budget.check();
    const text = known.get(pieces) ?? findText(pieces, place);
    known.set(pieces, text);
    return text;
  };
}

function findText(pieces: Piece[], place: TextPlace): string {
  let result: string | undefined;
  for (const style of INLINE_STYLES) {
    const text = writeInline(pieces, place, style);
    const [block, markdown] = wrap(pieces, text, place);
    if (readsAs(block, markdown, 'links')) return text;
    if (result === undefined && readsAs(block, markdown)) result = text;
  }
  return result ?? writeInline(pieces, place, LAST_STYLE);
}

/** A text with the block that it can be read in. */
function wrap(pieces: Piece[], text: string, place: TextPlace): [Block, string] {
  if (place === 'paragraph') return [{ type: 'paragraph', pieces }, text];
  if (place === 'heading') return [{ type: 'heading', level: 2, pieces }, writeHeading(2, text)];
  return [{ type: 'table', rows: [[pieces]] }, `| ${text} |\n| --- |`];
}

function isAccepted(body: string, letter: Letter): boolean {
  const { tree, problems } = checkBody(body, 'prose', 1);
  return (
    problems.length === 0 && describe(readMarkdown(tree, new NoteTaker())) === describe(letter)
  );
}

/** Whether a block is what its Markdown is read as, wherever it stands. */
function readsAs(block: Block, markdown: string, addresses: Addresses = 'text'): boolean {
  const labels = linesOf([block]).flatMap((pieces) =>
    pieces.flatMap((piece) => (piece.kind === 'footnote' ? [piece.label] : [])),
  );
  // A mark is one only where its note exists.
  const stubs = [...new Set(labels)].map((label) => `\n\n[^${label}]: .`).join('');
  const footnotes = new Map(labels.map((label) => [label, STUB]));
  const [read, wanted] = [readAgain(markdown + stubs), tidyLetter({ blocks: [block], footnotes })];
  return describeBlocks(read.blocks, addresses) === describeBlocks(wanted.blocks, addresses);
}

const STUB: Block[] = [{ type: 'paragraph', pieces: [{ ...PLAIN, kind: 'text', text: '.' }] }];

function readAgain(markdown: string): Letter {
  return readMarkdown(parseBody(markdown), new NoteTaker());
}

/** Whether a bare address that is no link counts as the link it will be, or both as text. */
type Addresses = 'links' | 'text';

/** What blocks say, as a string to compare. A heading by itself is of no level. */
function describeBlocks(blocks: readonly Block[], addresses: Addresses): string {
  const level = 2;
  const leveled = blocks.map((block) => (block.type === 'heading' ? { ...block, level } : block));
  return describe({ blocks: leveled, footnotes: new Map() }, addresses);
}

function describe({ blocks, footnotes }: Letter, addresses: Addresses = 'text'): string {
  return JSON.stringify([blocks, [...footnotes]], (key, value: unknown) => {
    if (value instanceof Set) return [...(value as Set<string>)].toSorted();
    if (addresses === 'links') return value;
    if (key === 'pieces') return unlinkAddresses(value as Piece[]);
    if (key === 'rows') return (value as Piece[][][]).map((row) => row.map(unlinkAddresses));
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
