import type { PrintNode } from '../../../../src/exports/print/nodes.ts';

/** The nodes of a printed body for which this holds, in reading order, those inside others too. */
export function find(
  nodes: readonly PrintNode[],
  holds: (node: PrintNode) => boolean,
): PrintNode[] {
  return nodes.flatMap((node) => [
    ...(holds(node) ? [node] : []),
    ...find(childrenOf(node), holds),
  ]);
}

/** All words of a node, with titles and captions; of footnotes inside it nothing. */
export function textOf(node: PrintNode): string {
  if ('value' in node) return node.value;
  return childrenOf(node)
    .filter(({ type }) => type !== 'footnote')
    .map(textOf)
    .join('');
}

function childrenOf(node: PrintNode): PrintNode[] {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item) => item.children);
    case 'table':
      return [node.head, ...node.rows].flat().flatMap((cell) => cell.children);
    case 'picture':
      return node.caption;
    case 'demand':
    case 'question':
    case 'box':
      return [...node.title, ...node.children];
    case 'quotation':
      return [...node.children, ...node.attribution];
    default:
      return 'children' in node ? node.children : [];
  }
}
