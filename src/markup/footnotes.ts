import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Renames footnotes to 1, 2, 3 … in the order of their marks, because the renderer makes ids of the names.
 *
 * As an author writes them they do not do: `[^ä]` gives an id that HTML validators refuse, and the first mark of
 * `[^a-2]` would get the same id as the second mark of `[^a]`.
 *
 * @param tree Changed in place.
 */
export function numberFootnotes(tree: Root): void {
  const numbers = new Map<string, string>();
  const rename = (node: { identifier: string }) => {
    const number = numbers.get(node.identifier) ?? String(numbers.size + 1);
    numbers.set(node.identifier, number);
    node.identifier = number;
  };
  visit(tree, 'footnoteReference', rename);
  visit(tree, 'footnoteDefinition', rename);
}
