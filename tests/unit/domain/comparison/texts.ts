import fc from 'fast-check';
import type {
  ChapterChange,
  ChapterText,
  Segment,
  Unit,
  UnitChange,
} from '../../../../src/domain/comparison/compare-editions.ts';

/** A chapter of paragraphs; "# …" makes a heading. */
export function createChapter(id: string, ...texts: string[]): ChapterText<Unit> {
  return { id, title: id, units: texts.map(createUnit) };
}

function createUnit(text: string): Unit {
  return text.startsWith('# ')
    ? { kind: 'heading', text: text.slice(2) }
    : { kind: 'paragraph', text };
}

/** As people mark it: "am [-3.-]{+4.+} Mai". */
export function mark(segments: readonly Segment[]): string {
  return segments.map(({ kind, text }) => MARKS[kind](text)).join('');
}

const MARKS: Record<Segment['kind'], (text: string) => string> = {
  same: (text) => text,
  deleted: (text) => `[-${text}-]`,
  inserted: (text) => `{+${text}+}`,
};

/** One line per unit: what became of it, and its text. */
export function list({ units }: Pick<ChapterChange<Unit>, 'units'>): string[] {
  return units.map((change) => {
    if (change.kind === 'edited') return `edited: ${mark(change.segments)}`;
    if (change.kind === 'movedAway') return `to ${change.to.chapter}: ${change.before.text}`;
    if (change.kind === 'movedHere') return `from ${change.from.chapter}: ${change.after.text}`;
    return `${change.kind}: ${('after' in change ? change.after : change.before).text}`;
  });
}

/** The old units that a chapter's changes hold, in their order. */
export function getOldUnits<U extends Unit>(units: readonly UnitChange<U>[]): U[] {
  return units.flatMap((change) => ('before' in change ? [change.before] : []));
}

export function getNewUnits<U extends Unit>(units: readonly UnitChange<U>[]): U[] {
  return units.flatMap((change) => ('after' in change ? [change.after] : []));
}

/** One side of a text's segments, put together. */
export function join(segments: readonly Segment[], side: 'deleted' | 'inserted'): string {
  return segments
    .flatMap(({ kind, text }) => (kind === 'same' || kind === side ? [text] : []))
    .join('');
}

/** A sentence of words that recur, so that diffs have something to find. */
export function anySentence(): fc.Arbitrary<string> {
  return fc
    .array(
      fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\u00A0')),
      {
        minLength: 1,
        maxLength: 25,
      },
    )
    .map((pairs) => `${pairs.flat().slice(0, -1).join('')}.`);
}

const WORDS =
  'die Stadt der und in für baut bis 2030 1,5 1.200 Bürger*innen Mieter:innen Rad- Wege S-Bahn geht’s nicht mehr Wohnungen zahlen'.split(
    ' ',
  );
