import { Fragment, type Node } from 'prosemirror-model';
import { describeMeaning } from './meaning.ts';
import type { Origins } from './origins.ts';
import { schema } from './schema.ts';
import { toDocument } from './to-document.ts';
import { writeBlock, writeTextIn } from './write-block.ts';
import { INLINE_STYLES } from '../../../src/markup/writing/write-inline.ts';

/**
 * Writes a block and reads it again; the first way that shows what the editor shows is taken.
 *
 * @param marker For a list that needs another than its own.
 */
export function writeVerified(block: Node, marker: string | undefined, origins: Origins): string {
  // Rows and items keep their lines in the file; where that does not fit together, they are written anew.
  for (const options of [
    { writeText, marker, origins },
    { writeText, marker },
  ]) {
    const written = writeBlock(block, options);
    const part = listChanged(block, origins);
    const isPart = part !== block && options.origins !== undefined;
    if (block.isTextblock) return written;
    if (isPart ? readsAs(part, writeBlock(part, options)) : readsAs(block, written)) return written;
  }
  return writeBlock(block, { marker, writeText: (text) => writeTextIn(text, LAST_STYLE) });
}

const LAST_STYLE = INLINE_STYLES[INLINE_STYLES.length - 1] ?? { care: 'full', em: '_' };

/** Of a long list the changed items with their neighbours: reading all of it at every key would be slow. */
function listChanged(list: Node, origins: Origins): Node {
  if (list.childCount < 8 || !('tight' in list.attrs)) return list;
  const isNew = list.children.map((item) => origins.findPart(item) === undefined);
  const items = list.children.filter((_, at) => isNew[at - 1] || isNew[at] || isNew[at + 1]);
  return items.length === 0 ? list : list.copy(Fragment.from(items));
}

/** The first style whose result shows the text as it is. */
function writeText(block: Node): string {
  return remember(textCache, block, '', () => {
    const variants = INLINE_STYLES.map((style) => () => writeTextIn(block, style));
    const fits = (text: string, addresses: 'links' | 'text') =>
      readsAs(wrap(block), writeBlock(wrap(block), { writeText: () => text }), addresses);
    let result: string | undefined;
    for (const variant of variants) {
      const text = variant();
      if (fits(text, 'links')) return text;
      if (result === undefined && fits(text, 'text')) result = text;
    }
    return result ?? writeTextIn(block, LAST_STYLE);
  });
}

/** A cell cannot be read by itself. */
function wrap(block: Node): Node {
  const { nodes } = schema;
  if (block.type !== nodes.tableCell) return block;
  return nodes.table.create(null, nodes.tableRow.create(null, block));
}

/** Whether a block is what its Markdown is read as. */
export function readsAs(
  block: Node,
  markdown: string,
  addresses: 'links' | 'text' = 'links',
): boolean {
  const wanted = schema.nodes.doc.create(null, block);
  const { doc } = toDocument(markdown + stubFootnotes(block));
  return describeMeaning(wanted, addresses) === describeMeaning(dropStubs(doc, block), addresses);
}

/** A footnote's mark is one only where its note exists. */
function stubFootnotes(block: Node): string {
  return listMissingNotes(block)
    .map((label) => `\n\n[^${label}]: .`)
    .join('');
}

function dropStubs(doc: Node, block: Node): Node {
  const blocks = doc.children.slice(0, doc.childCount - listMissingNotes(block).length);
  return schema.nodes.doc.create(null, blocks);
}

function listMissingNotes(block: Node): string[] {
  const labels = new Set<string>();
  const known = new Set<string>();
  schema.nodes.doc.create(null, block).descendants(({ type, attrs }) => {
    if (type === schema.nodes.footnoteReference) labels.add(attrs.label as string);
    if (type === schema.nodes.footnote) known.add(attrs.label as string);
  });
  return [...labels].filter((label) => !known.has(label));
}

const textCache: Cache = new WeakMap();

/** Blocks are values: what was written for one holds for it for ever. */
export type Cache = WeakMap<Node, Map<string, string>>;

/** What was written or found out before for a block; `key` says in which circumstances. */
export function remember(cache: Cache, node: Node, key: string, compute: () => string): string {
  const values = cache.get(node) ?? new Map<string, string>();
  cache.set(node, values);
  const known = values.get(key);
  if (known !== undefined) return known;
  const value = compute();
  values.set(key, value);
  return value;
}
