import type { Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { hasVisibleText, inlineText, plainText } from './text.ts';

/** A block of text that has a number and an address of its own. */
export interface CitableBlock {
  node: Nodes;
  number: number;
  /** Fragment on the chapter's page, `abs-<n>`. */
  id: string;
  text: string;
}

export interface Demand {
  id: string;
  title: string;
  text: string;
}

/**
 * Numbers what can be cited in a chapter, in reading order from 1: every paragraph, list, table, quotation and code
 * block of the running text, also inside demands and other components. A list counts as one block, as in a statute.
 * Captions and descriptions of files are not text of the programme and have no number.
 */
export function numberBlocks(tree: Root): CitableBlock[] {
  return collectBlocks(tree).map((node, index) => {
    const number = index + 1;
    return { node, number, id: paragraphId(number), text: plainText(node) };
  });
}

/** The fragment of the n-th citable block. */
export function paragraphId(number: number): string {
  return `abs-${String(number)}`;
}

/** The demands of a chapter, in reading order, wherever in the text they stand. */
export function listDemands(tree: Root): Demand[] {
  const demands: Demand[] = [];
  visit(tree, 'containerDirective', (node) => {
    if (node.name !== 'demand') return;
    demands.push({
      id: node.attributes?.id ?? '',
      title: node.attributes?.title ?? '',
      text: plainText(node),
    });
  });
  return demands;
}

const CITABLE = new Set<string>(['paragraph', 'list', 'table', 'blockquote', 'code']);
/** Components whose text is no text of the programme: captions, and what a file holds. */
export const COMPONENTS_WITHOUT_NUMBERS = new Set(['figure', 'download']);

function collectBlocks(parent: Parents): Nodes[] {
  return parent.children.flatMap((child): Nodes[] => {
    if (child.type === 'containerDirective') {
      return COMPONENTS_WITHOUT_NUMBERS.has(child.name) ? [] : collectBlocks(child);
    }
    return CITABLE.has(child.type) && !holdsOnlyPictures(child) ? [child] : [];
  });
}

function holdsOnlyPictures(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.every((child) => child.type === 'image' || !hasVisibleText(inlineText(child)))
  );
}
