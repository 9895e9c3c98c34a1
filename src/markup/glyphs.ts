/**
 * What the faces of the printed programme can show: the code points that all of them have (`src/build/typst.ts` names the
 * files, a test reads them and compares). Print takes no other face to help out, because nobody would see it happen.
 */
const COVERED = `
  20-7e a0-ac ae-b4 b6-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-133 136-137 139-13e 141-148 150-155
  158-15b 15e-165 16a-16b 16e-17e 192 218-21b 237 2c6-2c7 2d8-2dd 300-304 306-308 30a-30c 312 326-328 394 3a9
  3bc 3c0 1e80-1e85 1e9e 1ef2-1ef3 2013-2014 2018-201a 201c-201e 2020-2022 2026 2030 2039-203a 2044 20ac 2122
  212e 2202 220f 2211-2212 221a 221e 222b 2248 2260 2264-2265 25ca
`;

const ranges = COVERED.trim()
  .split(/\s+/)
  .map((range) => range.split('-').map((hex) => Number.parseInt(hex, 16)));

/** The characters of a text that print could not show, each once. */
export function findMissingGlyphs(text: string): string[] {
  const characters = new Set(toPrintable(text));
  return [...characters].filter((character) => !isCovered(character.codePointAt(0) ?? 0));
}

/** The text as print can show it: of emoji and other alphabets nothing is left. */
export function dropMissingGlyphs(text: string): string {
  return Array.from(toPrintable(text))
    .filter((character) => isCovered(character.codePointAt(0) ?? 0))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** What stands in print for characters that the faces lack: seen, and part of no German text. */
export const STAND_IN = '◊';

/**
 * The text as print can show it, with one {@link STAND_IN} for each run of emoji or letters of other alphabets. For texts
 * that must not be refused. Marks that steer the direction of writing have no shape and go.
 */
export function replaceMissingGlyphs(text: string): string {
  return Array.from(toPrintable(text))
    .filter((character) => !STEERING_MARK.test(character))
    .map((character) => (isCovered(character.codePointAt(0) ?? 0) ? character : MISSING))
    .join('')
    .replace(MISSING_RUN, STAND_IN);
}

/** A code point that is no character. */
const MISSING = '\uffff';
const MISSING_RUN = /\uffff+/g;

/** The soft hyphen is one of them, and has its use. */
const STEERING_MARK = /(?!\u00ad)\p{Cf}/u;

/** Writes what looks the same with characters that the faces have: composed letters, common spaces, one hyphen. */
export function toPrintable(text: string): string {
  return text
    .normalize('NFC')
    .replace(NO_BREAK_SPACES, '\u00a0')
    .replace(/[\u2000-\u200a\u205f\u3000]/g, ' ')
    .replaceAll('\u2011', '-')
    .replace(INVISIBLE, '');
}

/** Lets a run of letters without a gap, such as a typing error or an address, go on in the next line. */
export function breakRuns(text: string, length = 30): string {
  return text.replace(
    new RegExp(`[^\\s\\u00ad-]{${String(length)}}(?=[^\\s\\u00ad-])`, 'gu'),
    '$&\u200b',
  );
}

const NO_BREAK_SPACES = /[\u2007\u202f]/g;

/** Zero-width spaces and joiners, and the selectors that choose between letter and emoji. */
const INVISIBLE = /\u200b|\u200c|\u200d|\u2060|\ufeff|\ufe0e|\ufe0f/g;

function isCovered(codePoint: number): boolean {
  if (STEERING.has(codePoint)) return true;
  return ranges.some(([first = 0, last = first]) => first <= codePoint && codePoint <= last);
}

/** Tab, line ends and the soft hyphen have no shape of their own. */
const STEERING = new Set([0x09, 0x0a, 0x0d, 0xad]);
