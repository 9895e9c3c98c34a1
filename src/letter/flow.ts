import type { Piece } from '../markup/writing/pieces.ts';
import type { Block } from './blocks.ts';

/** Text processors know paragraphs in a row; which of them are one list or quotation shows only side by side. */
export type FlowEntry =
  | { type: 'block'; block: Block }
  | { type: 'quote'; pieces: Piece[] }
  | { type: 'item'; level: number; isOrdered: boolean; number: number; pieces: Piece[] };

type Item = Extract<FlowEntry, { type: 'item' }>;
type List = Extract<Block, { type: 'list' }>;

/** Puts items and quotations that follow each other together. */
export function gatherBlocks(flow: readonly FlowEntry[]): Block[] {
  const blocks: Block[] = [];
  let run: FlowEntry[] = [];
  const close = () => {
    const [first] = run;
    if (first?.type === 'item') blocks.push(...nestItems(run as Item[]));
    if (first?.type === 'quote') {
      const paragraphs = (run as { pieces: Piece[] }[]).map(({ pieces }): Block => ({
        type: 'paragraph',
        pieces,
      }));
      blocks.push({ type: 'quote', blocks: paragraphs });
    }
    run = [];
  };
  for (const entry of flow) {
    if (entry.type !== run[0]?.type) close();
    if (entry.type === 'block') blocks.push(entry.block);
    else run.push(entry);
  }
  close();
  return blocks;
}

/** Makes lists in lists of items that say how far they are indented; a level that is skipped is closed up. */
function nestItems(items: readonly Item[]): Block[] {
  const blocks: Block[] = [];
  const open: { level: number; list: List; place: Block[] }[] = [];
  for (const { level, isOrdered, number, pieces } of items) {
    while ((open.at(-1)?.level ?? -1) > level && open.length > 1) open.pop();
    let top = open.at(-1);
    const goesOn =
      top !== undefined &&
      top.level >= level &&
      top.list.isOrdered === isOrdered &&
      (!isOrdered || number === top.list.start + top.list.items.length);
    if (!goesOn) {
      const isDeeper = top !== undefined && top.level < level;
      const place = isDeeper ? (top?.list.items.at(-1) ?? blocks) : (top?.place ?? blocks);
      const list: List = { type: 'list', isOrdered, start: number, items: [] };
      place.push(list);
      if (!isDeeper) open.pop();
      top = { level, list, place };
      open.push(top);
    }
    top?.list.items.push([{ type: 'paragraph', pieces }]);
  }
  return blocks;
}
