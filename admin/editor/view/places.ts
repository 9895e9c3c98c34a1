import type { EditorState } from 'prosemirror-state';
import type { ResolvedPos } from 'prosemirror-model';
import { schema } from '../document/schema.ts';

const { nodes } = schema;

/** Blocks that hold plain text and nothing with a heading or a frame (src/validation/citable.ts). */
const TEXT_ONLY = new Set([
  nodes.bulletList,
  nodes.orderedList,
  nodes.blockquote,
  nodes.footnote,
  nodes.table,
]);

/** Components whose content is a caption. */
const CAPTIONED = new Set(['figure', 'download']);

/** Whether the cursor is in a list, quotation, footnote or table. */
export function isInTextOnly(state: EditorState): boolean {
  return isIn(state, (type) => TEXT_ONLY.has(type));
}

/** Whether the cursor is in a node whose type passes. */
export function isIn(
  { selection: { $from } }: EditorState,
  passes: (type: (typeof nodes)[string]) => boolean,
): boolean {
  for (let depth = $from.depth; depth > 0; depth--) if (passes($from.node(depth).type)) return true;
  return false;
}

/**
 * Where a component may stand next to the cursor: behind the block that cannot hold it.
 *
 * @returns Position, and whether the empty paragraph before it makes way.
 */
export function findPlaceFor(name: string, $from: ResolvedPos): { from: number; to: number } {
  let depth = 1;
  while (depth < $from.depth && canHold(name, $from, depth)) depth++;
  if ($from.depth === 0) return { from: $from.pos, to: $from.pos };
  const block = $from.node(depth);
  const isEmpty = block.type === nodes.paragraph && block.content.size === 0;
  const end = $from.after(depth);
  return { from: isEmpty ? $from.before(depth) : end, to: end };
}

function canHold(name: string, $from: ResolvedPos, depth: number): boolean {
  const node = $from.node(depth);
  if (node.type !== nodes.component || CAPTIONED.has(node.attrs.name as string)) return false;
  if (name !== 'demand') return true;
  // A demand holds no other, at whatever depth.
  for (let inner = depth; inner <= $from.depth; inner++) {
    if ($from.node(inner).attrs.name === 'demand') return false;
  }
  return true;
}
