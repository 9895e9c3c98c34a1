import hyphen from 'hyphen/de-1996/index.js';

/**
 * Puts soft hyphens into long German words, for headlines: browsers hyphenate only where they have a dictionary, and a
 * compound that does not break pushes a phone's page sideways.
 *
 * @param text One line of text without markup.
 * @returns The text with U+00AD inside words of 12 letters or more. Strip it again where text is searched or copied.
 */
export function hyphenate(text: string): string {
  return hyphen.hyphenateSync(text, { minWordLength: 12, hyphenChar: SOFT_HYPHEN });
}

export const SOFT_HYPHEN = '\u00ad';
