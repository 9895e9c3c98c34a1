/**
 * A name as part of an address: "Özlem Groß" becomes `oezlem-gross`, as the CMS writes it.
 *
 * @returns Lower-case Latin letters, digits and `-`; empty where a name has none of them.
 */
export function createSlug(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[äöüßÄÖÜẞ]/g, (letter) => GERMAN[letter.toLowerCase()] ?? letter)
    .toLowerCase()
    .replace(/[æœøłđðþı]/g, (letter) => OTHERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Letters that are no letter with a mark to Unicode. */
const OTHERS: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
