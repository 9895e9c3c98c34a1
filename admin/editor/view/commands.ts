import { chainCommands, lift, setBlockType, wrapIn } from 'prosemirror-commands';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { Selection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { findPlaceFor, isIn, isInTextOnly } from './places.ts';

const { nodes } = schema;

/** The block that the cursor is in, as the menu names it. */
export type BlockStyle = 'paragraph' | `heading${1 | 2 | 3 | 4 | 5 | 6}`;

export function readBlockStyle({ selection: { $from } }: EditorState): BlockStyle {
  const { type, attrs } = $from.parent;
  return type === nodes.heading ? (`heading${String(attrs.level)}` as BlockStyle) : 'paragraph';
}

export function setBlockStyle(style: BlockStyle): Command {
  if (style === 'paragraph') return setBlockType(nodes.paragraph);
  const command = setBlockType(nodes.heading, { level: Number(style.slice(-1)) });
  return (state, dispatch) => !isInTextOnly(state) && command(state, dispatch);
}

export function hasMark({ selection, doc, storedMarks }: EditorState, type: MarkType): boolean {
  const { $from, from, to, empty } = selection;
  if (empty) return type.isInSet(storedMarks ?? $from.marks()) !== undefined;
  return doc.rangeHasMark(from, to, type);
}

/** Makes a list of the paragraphs, or paragraphs of the list again. */
export function toggleList(type: NodeType): Command {
  return (state, dispatch, view) => {
    const { $from } = state.selection;
    const list = findList(state);
    if (list?.node.type === type) return liftListItem(nodes.listItem)(state, dispatch, view);
    if (list !== undefined) {
      const { tight } = list.node.attrs as { tight: boolean };
      dispatch?.(state.tr.setNodeMarkup($from.before(list.depth), type, { tight }));
      return true;
    }
    return wrapInList(type)(state, dispatch, view);
  };
}

export function findList({ selection: { $from } }: EditorState) {
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === nodes.bulletList || node.type === nodes.orderedList) return { node, depth };
  }
  return undefined;
}

export const toggleQuote: Command = (state, dispatch, view) =>
  isIn(state, (type) => type === nodes.blockquote)
    ? lift(state, dispatch, view)
    : chainCommands(wrapIn(nodes.blockquote))(state, dispatch, view);

export const insertRule: Command = (state, dispatch) => {
  if (isInTextOnly(state)) return false;
  const { from, to } = findPlaceFor('hr', state.selection.$from);
  if (dispatch) {
    const tr = state.tr.replaceWith(from, to, [
      nodes.horizontalRule.create(),
      nodes.paragraph.create(),
    ]);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, from + 2)).scrollIntoView());
  }
  return true;
};

/** A table of three columns, a head and two rows. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTextOnly(state)) return false;
  const { from, to } = findPlaceFor('table', state.selection.$from);
  const row = () =>
    nodes.tableRow.create(
      null,
      [1, 2, 3].map(() => nodes.tableCell.create()),
    );
  if (dispatch) {
    const tr = state.tr.replaceWith(from, to, nodes.table.create(null, [row(), row(), row()]));
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(from + 1))).scrollIntoView());
  }
  return true;
};

/**
 * Puts a component behind the block of the cursor.
 *
 * @param onInsert Is told where it stands.
 */
export function insertComponent(name: string, onInsert: (position: number) => void): Command {
  return (state, dispatch) => {
    const { from, to } = findPlaceFor(name, state.selection.$from);
    const component = nodes.component.create({ name }, nodes.paragraph.create());
    if (dispatch) {
      const tr = state.tr.replaceWith(from, to, component);
      dispatch(tr.setSelection(Selection.near(tr.doc.resolve(from + 1))).scrollIntoView());
      onInsert(from);
    }
    return true;
  };
}

/** Puts a mark at the cursor and a note at the end of the text, where the cursor goes. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $to } = state.selection;
  const isAllowed =
    $to.parent.inlineContent &&
    $to.parent.type !== nodes.heading &&
    $to.parent.type !== nodes.codeBlock &&
    !isIn(state, (type) => type === nodes.footnote);
  if (!isAllowed) return false;
  if (dispatch) {
    const label = findFreeLabel(state);
    const tr = state.tr.insert($to.pos, nodes.footnoteReference.create({ label }));
    const last = tr.doc.lastChild;
    const isBlankEnd = last?.type === nodes.paragraph && last.content.size === 0;
    const end = tr.doc.content.size - (isBlankEnd && tr.doc.childCount > 1 ? last.nodeSize : 0);
    tr.insert(end, nodes.footnote.create({ label }, nodes.paragraph.create()));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 2)).scrollIntoView());
  }
  return true;
};

/** A number that no note has and that no text mentions: "[^3]" must not become a mark because there is a note now. */
function findFreeLabel({ doc }: EditorState): string {
  const taken = new Set<string>();
  doc.descendants(({ type, attrs }) => {
    if (type === nodes.footnote || type === nodes.footnoteReference) {
      taken.add(attrs.label as string);
    }
  });
  const text = doc.textContent;
  let number = 1;
  while (taken.has(String(number)) || text.includes(`[^${String(number)}]`)) number++;
  return String(number);
}

/** Moves the component that begins at a position before the block above it, or behind the one below. */
export function moveBlock(position: number, direction: 'up' | 'down'): Command {
  return (state, dispatch) => {
    const $at = state.doc.resolve(position);
    const index = $at.index();
    const node = $at.parent.child(index);
    const other = $at.parent.maybeChild(direction === 'up' ? index - 1 : index + 1);
    if (other === null) return false;
    const isBlankEnd = other.type === nodes.paragraph && other.content.size === 0;
    if (direction === 'down' && isBlankEnd && index + 2 === $at.parent.childCount) return false;
    if (dispatch) {
      const tr = state.tr.delete(position, position + node.nodeSize);
      tr.insert(direction === 'up' ? position - other.nodeSize : position + other.nodeSize, node);
      dispatch(tr);
    }
    return true;
  };
}
