/**
 * Words that contain the searched one: "Bremse" finds "Mietpreisbremse", "buergerbuero" finds "Bürgerbüro".
 *
 * The index knows words by their beginnings only (Pagefind searches prefixes). German puts the meaning at the end of a
 * compound, and umlauts are typed in three ways.
 *
 * @param term One word as typed.
 * @param words Every longer word of the site, as written, in lower case.
 * @param limit How many at the most; the shortest come first, they are nearest in meaning.
 */
export function findCompounds(term: string, words: readonly string[], limit: number): string[] {
  const typed = term.toLowerCase();
  if (typed.length < SHORTEST_PART) return [];
  const [spelledOut, plain] = [spellOutUmlauts(typed), dropMarks(typed)];
  return words
    .filter((word) => !word.startsWith(typed))
    .filter((word) => spellOutUmlauts(word).includes(spelledOut) || dropMarks(word).includes(plain))
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, limit);
}

/**
 * Whether a found word is a form of the searched one: it contains it, or both begin with the same four letters
 * ("Mieten" and "Mieter").
 */
export function isRelated(term: string, found: string): boolean {
  const [searched, word] = [dropMarks(term.toLowerCase()), dropMarks(found.toLowerCase())];
  const spelledOut = spellOutUmlauts(found.toLowerCase());
  const beginning = searched.slice(0, SHORTEST_PART);
  return (
    word.includes(searched) ||
    spelledOut.includes(searched) ||
    word.startsWith(beginning) ||
    spelledOut.startsWith(beginning)
  );
}

/** The longer words of a text, in lower case, each once, sorted: what {@link findCompounds} looks through. */
export function collectWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}][\p{L}\p{M}]{5,}/gu) ?? [];
  return [...new Set(words)].sort();
}

/** Shorter parts ("bau", "amt") stand in too many words by chance. */
const SHORTEST_PART = 4;

function spellOutUmlauts(word: string): string {
  return word.replace(/[äöüß]/g, (letter) => SPELLED_OUT[letter] ?? letter);
}

const SPELLED_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

function dropMarks(word: string): string {
  return word.replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}
