import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { schema } from '../document/schema.ts';

const { nodes } = schema;

/** Numbers the marks in reading order, as the site does, and removes the marks of a note that is deleted. */
export function createFootnotes(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, { doc, tr }) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const gone = listNotes(before.doc);
      for (const label of listNotes(doc)) gone.delete(label);
      if (gone.size === 0) return null;
      doc.descendants((node, position) => {
        if (node.type === nodes.footnoteReference && gone.has(node.attrs.label as string)) {
          const at = tr.mapping.map(position);
          tr.delete(at, at + 1);
        }
      });
      return tr.docChanged ? tr : null;
    },
    props: {
      decorations: ({ doc }) => DecorationSet.create(doc, numberNotes(doc)),
    },
  });
}

function listNotes(doc: Node): Set<string> {
  const labels = new Set<string>();
  doc.descendants(({ type, attrs, isTextblock }) => {
    if (type === nodes.footnote) labels.add(attrs.label as string);
    return !isTextblock;
  });
  return labels;
}

function numberNotes(doc: Node): Decoration[] {
  const numbers = new Map<string, number>();
  const notes: [Node, number][] = [];
  doc.descendants((node, position) => {
    const label = node.attrs.label as string;
    if (node.type === nodes.footnoteReference && !numbers.has(label)) {
      numbers.set(label, numbers.size + 1);
    }
    if (node.type === nodes.footnote || node.type === nodes.footnoteReference) {
      notes.push([node, position]);
    }
  });
  return notes.map(([node, position]) => {
    const number = numbers.get(node.attrs.label as string);
    const name = number === undefined ? 'Fußnote ohne Verweis' : `Fußnote ${String(number)}`;
    const shown = node.type === nodes.footnote ? name : String(number ?? '?');
    const role = node.type === nodes.footnote ? 'group' : 'img';
    return Decoration.node(position, position + node.nodeSize, {
      'data-number': shown,
      'aria-label': name,
      role,
    });
  });
}
