import type { Piece } from '../markup/writing/pieces.ts';
import {
  OTHER_MARKERS,
  prefixLines,
  readMarker,
  writeCodeBlock,
  writeHeading,
} from '../markup/writing/write-lines.ts';
import type { Block, Letter } from './blocks.ts';

export type TextPlace = 'paragraph' | 'heading' | 'cell';

/** Writes the running text of a block. */
export type WriteText = (pieces: Piece[], place: TextPlace) => string;

/** Writes a letter as Markdown: its blocks, then its footnotes. */
export function writeMarkdown({ blocks, footnotes }: Letter, writeText: WriteText): string {
  const notes = [...footnotes].map(([label, note]) =>
    prefixLines(writeBlocks(note, writeText), `[^${label}]: `, '    '),
  );
  const body = writeBlocks(blocks, writeText);
  return [...(body === '' ? [] : [body]), ...notes].map((part) => `${part}\n`).join('\n');
}

/** Writes one block, without a line end after it. */
export function writeBlock(block: Block, writeText: WriteText, marker?: string): string {
  switch (block.type) {
    case 'paragraph':
      return writeText(block.pieces, 'paragraph');
    case 'heading':
      return writeHeading(block.level, writeText(block.pieces, 'heading'));
    case 'quote':
      return prefixLines(writeBlocks(block.blocks, writeText), '> ', '> ');
    case 'list':
      return writeList(block, writeText, marker ?? markerOf(block));
    case 'table':
      return writeTable(block.rows, writeText);
    case 'code':
      return writeCodeBlock(block.text, block.info);
    case 'rule':
      return '***';
  }
}

type List = Extract<Block, { type: 'list' }>;

function writeBlocks(blocks: readonly Block[], writeText: WriteText, isTight = false): string {
  let [result, last] = ['', ''];
  for (const block of blocks) {
    const own = block.type === 'list' ? markerOf(block) : undefined;
    // Two lists in a row are one unless their markers differ.
    const marker = own !== undefined && readMarker(last) === own ? OTHER_MARKERS[own] : own;
    last = writeBlock(block, writeText, marker);
    result += (result === '' ? '' : isTight ? '\n' : '\n\n') + last;
  }
  return result;
}

function markerOf({ isOrdered }: List): string {
  return isOrdered ? '.' : '-';
}

function writeList(list: List, writeText: WriteText, marker: string): string {
  const isTight = list.items.every(canBeTight);
  return list.items
    .map((item, index) => {
      const sign = list.isOrdered ? `${String(list.start + index)}${marker}` : marker;
      const content = writeBlocks(item, writeText, isTight);
      return prefixLines(content, `${sign} `, ' '.repeat(sign.length + 1));
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

function writeTable([head = [], ...rows]: Piece[][][], writeText: WriteText): string {
  const writeRow = (cells: Piece[][]) =>
    `| ${cells.map((cell) => writeText(cell, 'cell')).join(' | ')} |`;
  return [writeRow(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(writeRow)].join(
    '\n',
  );
}
