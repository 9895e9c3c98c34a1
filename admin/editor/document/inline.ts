import type { Node } from 'prosemirror-model';
import {
  cleanLink,
  cleanText,
  settlePieces,
  splitText,
  type Emphasis,
  type Link,
  type Piece,
} from '../../../src/markup/writing/pieces.ts';

/**
 * The running text of a block as Markdown can write it ({@link settlePieces}).
 *
 * @param breaks Whether the block can hold line breaks; where it cannot, they are spaces.
 */
export function listPieces(block: Node, breaks: boolean): Piece[] {
  const pieces: Piece[] = [];
  block.forEach((node) => {
    pieces.push(...toPieces(node, breaks));
  });
  return settlePieces(pieces);
}

function toPieces(node: Node, breaks: boolean): Piece[] {
  const emphasis = new Set<Emphasis>();
  let link: Link | undefined;
  let isCode = false;
  for (const { type, attrs } of node.marks) {
    if (type.name === 'link') link = cleanLink(attrs as Link);
    else if (type.name === 'code') isCode = true;
    else emphasis.add(type.name as Emphasis);
  }
  const look = { emphasis, link };
  switch (node.type.name) {
    case 'text': {
      if (isCode) return [{ ...look, kind: 'code', text: cleanText(node.text ?? '') }];
      return splitText(node.text ?? '', look);
    }
    case 'hardBreak':
      return [breaks ? { ...look, kind: 'break' } : { ...look, kind: 'text', text: ' ' }];
    case 'image': {
      const { src, alt, title } = node.attrs as { src: string; alt: string; title: string | null };
      const target = cleanLink({ href: src, title });
      const picture = { src: target.href, alt: cleanText(alt).trim(), title: target.title };
      return [{ ...look, kind: 'image', ...picture }];
    }
    default:
      // HTML has no link within a link.
      return [{ emphasis, link: undefined, kind: 'footnote', label: node.attrs.label as string }];
  }
}
