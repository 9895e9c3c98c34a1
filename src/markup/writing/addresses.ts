import type { Nodes, PhrasingContent } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { isAllowedLink } from '../links.ts';
import { groupByLink, isSameEmphasis, mergePieces, type Piece } from './pieces.ts';

/**
 * Finds the bare addresses of a text, which the profile makes links of wherever they stand; no escape prevents it.
 *
 * @returns Where each begins and ends, and where it leads.
 */
export function findAddresses(text: string): { start: number; end: number; href: string }[] {
  if (!MAY_HOLD_ADDRESS.test(text)) return [];
  const paragraph = { type: 'paragraph', children: [{ type: 'text', value: text }] } as const;
  const tree: Nodes = { type: 'root', children: [structuredClone(paragraph) as never] };
  for (const transform of transforms) transform(tree);
  const found: { start: number; end: number; href: string }[] = [];
  let start = 0;
  for (const node of (tree.children[0] as { children: PhrasingContent[] }).children) {
    const isLink = node.type === 'link';
    const leaf = isLink ? node.children[0] : node;
    const length = leaf?.type === 'text' ? leaf.value.length : 0;
    // The parser ends an address at any white space, this function only at a space.
    const shown = leaf?.type === 'text' ? (/^\S+/.exec(leaf.value)?.[0].length ?? 0) : 0;
    if (isLink && isAllowedLink(node.url)) {
      found.push({ start, end: start + shown, href: node.url.replace(/\s.*$/s, '') });
    }
    start += length;
  }
  return found;
}

/** Whether a link is what the profile makes of its own text. */
export function isBareAddress(text: string, href: string): boolean {
  return href === text || href === `http://${text}` || href === `mailto:${text}`;
}

/** Makes links of the bare addresses, as the site will. */
export function linkAddresses(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  let stretch: TextPiece[] = [];
  for (const piece of pieces) {
    // As the parser does, which looks at one text at a time.
    const [first] = stretch;
    const isText = piece.kind === 'text' && piece.link === undefined;
    if (isText && (first === undefined || isSameEmphasis(first, piece))) {
      stretch.push(piece as TextPiece);
    } else if (isText) {
      result.push(...linkStretch(stretch));
      stretch = [piece as TextPiece];
    } else {
      result.push(...linkStretch(stretch), piece);
      stretch = [];
    }
  }
  return [...result, ...linkStretch(stretch)];
}

/** The opposite: a link that is only its own address counts as text. */
export function unlinkAddresses(pieces: Piece[]): Piece[] {
  const unlinked = groupByLink(pieces).flatMap((group) => {
    const text = group.map((piece) => ('text' in piece ? piece.text : '\n')).join('');
    const isBare = isBareAddress(text, group[0]?.link?.href ?? '\n');
    return isBare ? group.map((piece) => ({ ...piece, link: undefined })) : group;
  });
  return mergePieces(unlinked);
}

type TextPiece = Piece & { kind: 'text' };

const MAY_HOLD_ADDRESS = /:\/\/|www\.|@|mailto:|xmpp:/i;

const { transforms: declared } = gfmAutolinkLiteralFromMarkdown();
const transforms = declared ?? [];

function linkStretch(stretch: TextPiece[]): Piece[] {
  const addresses = findAddresses(stretch.map(({ text }) => text).join(''));
  if (addresses.length === 0) return stretch;
  const cuts = addresses.flatMap(({ start, end }) => [start, end]);
  let offset = 0;
  return stretch.flatMap((piece) => {
    const begin = offset;
    offset += piece.text.length;
    const inner = cuts.filter((cut) => cut > begin && cut < offset);
    const bounds = [begin, ...new Set(inner), offset];
    return bounds.slice(0, -1).map((from, index): Piece => {
      const text = piece.text.slice(from - begin, (bounds[index + 1] ?? offset) - begin);
      const address = addresses.find(({ start, end }) => start <= from && from < end);
      const link = address && { href: address.href, title: null };
      return { ...piece, text, link };
    });
  });
}
