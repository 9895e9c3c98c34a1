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
      return node.children.map((cell) => inlineText(cell)).join(' | ');
    case 'definition':
    case 'footnoteDefinition':
    case 'thematicBreak':
      return '';
    default:
      return inlineText(node).replace(/\s*\n\s*/g, ' ');
  }
}

/** Whether anything of a text can be seen: a title of zero-width spaces is none. */
export function hasVisibleText(text: string): boolean {
  return /[^\p{White_Space}\p{Control}\p{Format}\uFFFE\uFFFF]/u.test(text);
}

/** Text without markup inside a block. A hard line break counts as a line end, so that it parts two words. */
export function inlineText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(inlineText).join('') : toString(node);
}

/**
 * What turns the direction of the text around it (Unicode, UAX #9, 2.1 to 2.5): what one reads is then not what is there,
 * on the page as in a diff ("Trojan Source", CVE-2021-42574). Marks that turn nothing, U+200E and U+200F, are none.
 */
export const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;
