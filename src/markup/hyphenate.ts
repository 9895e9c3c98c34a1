import hyphen from 'hyphen/de-1996/index.js';

/**
 * Puts soft hyphens into long German words, for headlines: browsers hyphenate only where they have a dictionary, and a
 * compound that does not break pushes a phone's page sideways.
 *
 * @param text One line of text without markup.
 * @param minWordLength Shorter words stay whole; raise it where a short line of large type holds them.
 * @returns The text with U+00AD inside longer words, at least four letters from either end. Strip it again where text is searched or copied.
 */
export function hyphenate(text: string, minWordLength = 12): string {
  return hyphen
    .hyphenateSync(text, { minWordLength, hyphenChar: SOFT_HYPHEN })
    .replace(TOO_CLOSE_TO_START, '$1')
    .replace(TOO_CLOSE_TO_END, '$1');
}

export const SOFT_HYPHEN = '\u00ad';

const TOO_CLOSE_TO_START = /(?<![\p{L}\u00ad])(\p{L}{1,3})\u00ad/gu;

const TOO_CLOSE_TO_END = /\u00ad(\p{L}{1,3})(?![\p{L}\u00ad])/gu;
