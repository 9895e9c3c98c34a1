import diacritics from 'diacritics';

/**
 * Makes Decap write umlauts as Germans do: "Straße für Ärzte" becomes `strasse-fuer-aerzte`.
 *
 * Decap looks letters up in this very map when `slug.clean_accents` is on, and its own reading of "ä" is "a". Both
 * imports must therefore end up as one module; a test bundles them together and looks.
 */
export function useGermanSlugs(): void {
  Object.assign(diacritics.diacriticsMap, GERMAN);
}

const GERMAN = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ẞ: 'SS',
  // Names of files from a Mac hold "a" and two dots of their own.
  '\u0308': 'e',
};
