import type { Node } from 'prosemirror-model';
import type { Origins } from './origins.ts';
import { listPieces } from './inline.ts';
import { cleanCode, isTight, listAttributes, listBlocks } from './meaning.ts';
import {
  OTHER_MARKERS,
  prefixLines,
  readMarker,
  writeCodeBlock,
  writeHeading,
} from '../../../src/markup/writing/write-lines.ts';
import {
  writeDestination,
  writeInline,
  type InlineStyle,
} from '../../../src/markup/writing/write-inline.ts';

/** Writes the running text of a paragraph, heading or cell. */
export type WriteText = (block: Node) => string;

export interface BlockOptions {
  writeText: WriteText;
  /** For a list that needs another than its own. */
  marker?: string | undefined;
  isTight?: boolean;
  isInList?: boolean;
  /** Where rows and items come from that need not be written anew. */
  origins?: Origins | undefined;
}

/** The text of a block in one of the styles, without the block's own markup. */
export function writeTextIn(block: Node, style: InlineStyle): string {
  const kind = TEXT_KINDS[block.type.name] ?? 'paragraph';
  const breaks = kind === 'paragraph' || (kind === 'heading' && Number(block.attrs.level) <= 2);
  return writeInline(listPieces(block, breaks), kind, style);
}

const TEXT_KINDS: Record<string, 'heading' | 'cell'> = { heading: 'heading', tableCell: 'cell' };

/** Writes one block as Markdown, without a line end after it. */
export function writeBlock(node: Node, options: BlockOptions): string {
  const { attrs } = node;
  const { writeText } = options;
  const inner = { writeText, isInList: options.isInList ?? false };
  switch (node.type.name) {
    case 'paragraph':
      return writeText(node);
    case 'heading':
      return writeHeading(Number(attrs.level), writeText(node));
    case 'blockquote':
      return prefixLines(writeBlocks(listBlocks(node), inner), '> ', '> ');
    case 'bulletList':
    case 'orderedList':
      return writeList(node, options);
    case 'codeBlock':
      return writeCodeBlock(cleanCode(node), attrs.info as string);
    case 'horizontalRule':
      // Stars would begin another item of a list with stars.
      return options.isInList === true ? '___' : '***';
    case 'table':
      return writeTable(node, options);
    case 'footnote':
      return prefixLines(
        writeBlocks(listBlocks(node), inner),
        `[^${String(attrs.label)}]: `,
        '    ',
      );
    case 'definition':
      return `[${String(attrs.label)}]: ${writeDestination(attrs.url as string, attrs.title as string | null)}`;
    case 'component':
      return writeComponent(node, `\n${writeBlocks(listBlocks(node), inner)}\n`);
    default:
      return attrs.source as string;
  }
}

/**
 * Writes a component around its content.
 *
 * @param content With the line ends before and after it.
 */
export function writeComponent(node: Node, content: string): string {
  const inner = Array.from(
    content.matchAll(/^[\s>]*(:{3,})/gm),
    ([, colons = '']) => colons.length,
  );
  const fence = ':'.repeat(Math.max(3, ...inner.map((length) => length + 1)));
  const attributes = listAttributes(node)
    .map(([name, value]) => `${name}="${escapeAttribute(value)}"`)
    .join(' ');
  const head = `${fence}${String(node.attrs.name)}${attributes && `{${attributes}}`}`;
  return head + (content.trim() === '' ? '\n' : content) + fence;
}

function writeBlocks(blocks: Node[], options: BlockOptions): string {
  let [result, last] = ['', ''];
  for (const block of blocks) {
    const { marker, ...rest } = options;
    const isFirst = result === '';
    last = writeBlock(block, { ...rest, marker: isFirst ? marker : chooseMarker(block, last) });
    result += (isFirst ? '' : options.isTight === true ? '\n' : '\n\n') + last;
  }
  return result;
}

/** Two lists in a row are one unless their markers differ. */
export function chooseMarker(list: Node, before: string): string | undefined {
  const marker = list.attrs.marker as string | undefined;
  return marker !== undefined && readMarker(before) === marker ? OTHER_MARKERS[marker] : undefined;
}

function writeList(list: Node, options: BlockOptions): string {
  const marker = options.marker ?? (list.attrs.marker as string);
  const isTightList = isTight(list);
  const start = (list.attrs.start as number | undefined) ?? 1;
  return list.children
    .map((item, index) => {
      const sign = list.type.name === 'orderedList' ? `${String(start + index)}${marker}` : marker;
      const kept = options.origins?.findPart(item);
      if (kept !== undefined && /^\S+/.exec(kept)?.[0] === sign) return kept;
      const blocks = listBlocks(item);
      const content = writeBlocks(blocks, {
        writeText: options.writeText,
        isTight: isTightList,
        isInList: true,
        // "- - -" would be a rule.
        marker: blocks[0]?.type === list.type ? OTHER_MARKERS[marker] : undefined,
      });
      return prefixLines(content, `${sign} `, ' '.repeat(sign.length + 1));
    })
    .join(isTightList ? '\n' : '\n\n');
}

function writeTable(table: Node, { writeText, origins }: BlockOptions): string {
  const rows = table.children.map(
    (row) =>
      origins?.findPart(row) ?? `| ${row.children.map((cell) => writeText(cell)).join(' | ')} |`,
  );
  const aligns = (table.firstChild?.children ?? []).map((cell) => cell.attrs.align as string);
  const delimiters =
    origins?.delimiters.get(JSON.stringify(aligns)) ??
    `| ${aligns.map((align) => ALIGNS[align] ?? '---').join(' | ')} |`;
  return [rows[0], delimiters, ...rows.slice(1)].join('\n');
}

const ALIGNS: Record<string, string> = { left: ':--', center: ':-:', right: '--:' };

function escapeAttribute(value: string): string {
  return value
    .replace(/&(?=[#a-z])/gi, '&amp;')
    .replaceAll('"', '&quot;')
    .replace(/[\r\n]/g, (end) => `&#${String(end.charCodeAt(0))};`);
}
