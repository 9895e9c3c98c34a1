import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainText } from './text.ts';

/**
 * The text that a word limit counts: all that a letter gives to read or to hear, also in footnotes, titles of boxes and
 * of links, and descriptions of pictures. A default title is not the author's and does not count.
 *
 * @param tree Body of the closed profile, as parsed.
 */
export function countedText(tree: Root): string {
  const lines = [plainText(tree)];
  visit(tree, (node: Nodes) => {
    if (node.type === 'footnoteDefinition') lines.push(...node.children.map(plainText));
    if ('title' in node) lines.push(node.title ?? '');
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      lines.push(...READ_ATTRIBUTES.map((name) => node.attributes?.[name] ?? ''));
    }
  });
  return lines.join('\n');
}

/** Attributes of components that are words; the others are ids, files and addresses. */
const READ_ATTRIBUTES = ['title', 'author', 'source', 'alt', 'credit'] as const;
