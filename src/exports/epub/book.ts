import { hasVisibleText } from '../../markup/text.ts';
import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { createBodyTree } from '../../markup/body-tree.ts';
import type { PlacedHeading } from '../../markup/headings.ts';
import type { EpubChapter } from './epub.ts';

/** A chapter whose body has been read, with what other parts of the book need to know of it. */
export interface ReadChapter extends EpubChapter {
  readonly file: string;
  readonly tree: Nodes;
  /** Headings, demands and questions that have a text, in the order in which they stand on the page. */
  readonly sections: readonly PlacedHeading[];
  /** Every id that a link can lead to. */
  readonly ids: ReadonlySet<string>;
}

/** Names within the book's folder that are the same for every edition. */
export const BOOK_FILES = {
  package: 'package.opf',
  cover: 'umschlag.xhtml',
  title: 'titel.xhtml',
  navigation: 'nav.xhtml',
  style: 'style.css',
} as const;

/** Reads a chapter's body. */
export function readChapter(chapter: EpubChapter): ReadChapter {
  const { tree, headings } = createBodyTree(chapter.body, { citable: true });
  const ids = collectIds(tree);
  return {
    ...chapter,
    file: `kapitel-${chapter.id}.xhtml`,
    tree,
    sections: sortByPlace(headings, ids),
    ids: new Set(ids),
  };
}

function collectIds(tree: Nodes): string[] {
  const ids: string[] = [];
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.push(properties.id);
  });
  return ids;
}

/**
 * A table of contents must follow the text and lead somewhere: a heading inside a footnote moves to the end of the
 * chapter with it, or is gone if nothing refers to the footnote.
 */
function sortByPlace(headings: readonly PlacedHeading[], ids: readonly string[]): PlacedHeading[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: PlacedHeading) => places.get(id) ?? -1;
  return headings
    .filter((heading) => placeOf(heading) >= 0 && hasVisibleText(heading.text))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}
