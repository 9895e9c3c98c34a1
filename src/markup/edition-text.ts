import { listUnits, type TextUnit } from './units.ts';

/** What the seal of an edition is over. */
export interface SealedEdition {
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly adoptedBy?: string | undefined;
  /** In their order. */
  readonly chapters: readonly {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    /** Without front matter. */
    readonly body: string;
  }[];
}

/** A line of the text, and where in the content it comes from. */
export interface EditionLine {
  text: string;
  /** Index in `chapters`; absent in the head. */
  chapter?: number;
  unit?: TextUnit;
}

/**
 * An edition as plain text, to read without a browser and to seal: title, date and who adopted it; then of every chapter
 * number, title, id and summary, and all its words, each paragraph with its number and the id of the demand it is part of,
 * as the authors typed them, in Unicode's composed form (NFC), one line each.
 *
 * It knows nothing of the site's address, of the edition's state (an adopted one is superseded some day) and of emphasis,
 * link targets and picture files: a dead link can be mended in a sealed edition. It does hold the numbers of lists, the
 * marks of footnotes and what is struck out.
 */
export function createEditionText(edition: SealedEdition): string {
  return `${listEditionLines(edition)
    .map(({ text }) => text)
    .join('\n')}\n`;
}

/** The lines of {@link createEditionText}. */
export function listEditionLines({
  title,
  date,
  adoptedBy,
  chapters,
}: SealedEdition): EditionLine[] {
  const plain = (text: string): EditionLine => ({ text });
  return [
    plain(title),
    plain(`Datum: ${date}`),
    ...(adoptedBy === undefined ? [] : [plain(`Beschlossen von: ${adoptedBy}`)]),
    ...chapters.flatMap((chapter, index) => [
      plain(''),
      {
        ...plain(`Kapitel ${String(index + 1)}: ${chapter.title} [${chapter.id}]`),
        chapter: index,
      },
      { ...plain(chapter.summary), chapter: index },
      ...getUnits(chapter).flatMap((unit) => [
        ...(BLANK_BEFORE.has(unit.kind) ? [{ ...plain(''), chapter: index }] : []),
        { text: describe(unit), chapter: index, unit },
      ]),
    ]),
  ].map((line) => ({ ...line, text: tidy(line.text) }));
}

type SealedChapter = SealedEdition['chapters'][number];

const known = new WeakMap<SealedChapter, TextUnit[]>();

function getUnits(chapter: SealedChapter): TextUnit[] {
  const units = known.get(chapter) ?? listUnits(chapter.body, { typography: false });
  known.set(chapter, units);
  return units;
}

function describe(unit: TextUnit): string {
  const id = unit.kind === 'demand' ? `${unit.demand ?? ''}: ` : '';
  const marker = unit.marker === undefined ? '' : `${unit.marker} `;
  const words = `${MARKS[unit.kind] ?? marker}${id}${unit.text}`;
  if (unit.number === undefined) return words;
  const place = [String(unit.number), unit.demand].filter((part) => part !== undefined).join(', ');
  return `[${place}] ${words}`;
}

const MARKS: Partial<Record<TextUnit['kind'], string>> = {
  heading: '# ',
  demand: 'Forderung ',
  title: '## ',
  row: '| ',
  quote: '> ',
  caption: '— ',
};

const BLANK_BEFORE = new Set<TextUnit['kind']>(['heading', 'demand', 'title', 'paragraph']);

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
