import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';

/**
 * The plain text of a block as a reader hears it: no markup, no footnote marks, one line per list item or table row.
 *
 * @param node Any mdast node; a whole document gives its blocks one per line.
 */
export function plainText(node: Nodes): string {
  switch (node.type) {
    case 'root':
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'containerDirective':
    case 'table':
      return node.children
        .map((child) => plainText(child))
        .filter((line) => line !== '')
        .join('\n');
    case 'tableRow':
      return node.children.map((cell) => toString(cell)).join(' | ');
    case 'definition':
    case 'footnoteDefinition':
    case 'thematicBreak':
      return '';
    default:
      return toString(node).replace(/\s*\n\s*/g, ' ');
  }
}
