import { toHtml } from 'hast-util-to-html';
import { createBodyTree, type BodyOptions } from './body-tree.ts';
import type { PlacedHeading } from './headings.ts';
import { splitAtPictures, type BodyPicture } from './picture.ts';

export interface RenderedBody {
  /** HTML, interrupted where a picture stands. */
  parts: (string | BodyPicture)[];
  headings: PlacedHeading[];
}

/** Turns a body of the closed profile into HTML; parameters and errors as {@link createBodyTree}. */
export function renderBody(source: string, options: BodyOptions): RenderedBody {
  const { tree, headings } = createBodyTree(source, options);
  return { parts: splitAtPictures(toHtml(tree)), headings };
}
