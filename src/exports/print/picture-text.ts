import { dropMissingGlyphs } from '../../markup/glyphs.ts';
import { headline } from '../../markup/headline.ts';
import { SOFT_HYPHEN } from '../../markup/hyphenate.ts';

/**
 * A title as a share picture shows it: typeset, with soft hyphens in long words, without characters that the face lacks.
 * What has no hyphen for forty letters, such as an address, breaks anywhere.
 */
export function setPictureText(title: string, maxLength = MAX_LENGTH): string {
  const text = dropMissingGlyphs(headline(title));
  const pieces = text.replace(UNBROKEN, (piece) => piece + SOFT_HYPHEN);
  return pieces.length > maxLength ? `${pieces.slice(0, maxLength)}…` : pieces;
}

const UNBROKEN = /[^\s\u00ad-]{40}(?=[^\s\u00ad-])/gu;

/** More does not fit on a picture even at the smallest size; no title of a page is that long. */
const MAX_LENGTH = 3000;

/** What stands above a demand on its picture. */
export function nameDemandOf(chapter: string): string {
  return `Forderung · ${chapter}`;
}
