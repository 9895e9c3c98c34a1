import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { findAddresses } from '../../../src/markup/writing/addresses.ts';
import { schema } from '../document/schema.ts';

/** Shows bare addresses as the links that the site makes of them, and the head of a table as one. */
export function createShownAsOnSite(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const decorations: Decoration[] = [];
        doc.descendants((node, position, parent, index) => {
          if (node.type === schema.nodes.tableRow && index === 0) {
            node.forEach((cell, offset) => {
              const from = position + 1 + offset;
              const attributes = { role: 'columnheader' };
              decorations.push(Decoration.node(from, from + cell.nodeSize, attributes));
            });
          }
          if (!node.isText || parent?.type === schema.nodes.codeBlock) return;
          if (node.marks.some(({ type }) => type.name === 'link' || type.name === 'code')) return;
          for (const { start, end } of remember(node)) {
            decorations.push(
              Decoration.inline(position + start, position + end, { class: 'editor-address' }),
            );
          }
        });
        return DecorationSet.create(doc, decorations);
      },
    },
  });
}

const known = new WeakMap<Node, ReturnType<typeof findAddresses>>();

function remember(node: Node): ReturnType<typeof findAddresses> {
  const found = known.get(node) ?? findAddresses(node.text ?? '');
  known.set(node, found);
  return found;
}
