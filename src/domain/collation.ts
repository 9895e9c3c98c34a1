/**
 * The one home of sorting, German as DIN 5007-1 has it (ä as a). Two entries may compare equal;
 * who needs the same order in every build compares their ids next.
 */

/** For people's names, as the contract's "by name (German collation)": digits compare as characters. */
export function compareNames(a: string, b: string): number {
  return NAMES.compare(a, b);
}

/** For titles, which may be numbered: "Bezirk 2" comes before "Bezirk 10". */
export function compareTitles(a: string, b: string): number {
  return TITLES.compare(a, b);
}

/** By code units, for ids and other text that is no German: the same order on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const NAMES = new Intl.Collator('de');

const TITLES = new Intl.Collator('de', { numeric: true });
