import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { diffArrays } from 'diff';
import { splitId } from '../../domain/addresses.ts';
import { sortChapters } from '../../domain/editions.ts';
import {
  createEditionText,
  listEditionLines,
  type EditionLine,
  type SealedEdition,
} from '../../markup/edition-text.ts';
import { entriesOf, problemAt, type Content, type Rule } from '../content.ts';
import type { Entry } from '../entry.ts';
import { excerpt, LINE_END } from '../front-matter.ts';
import type { Problem } from '../problem.ts';

/** The seal of a text: its SHA-256 (FIPS 180-4) in lower-case hex, as `sha256sum` prints it. */
export function createSeal(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** A sealed edition says word for word what it said when it was sealed. */
export const checkSeals: Rule = (content) => {
  const editions = entriesOf(content, 'editions');
  const sealed = editions.filter(({ data }) => data.seal !== undefined);
  const unsealed = [...content.sealedTexts.keys()].filter(
    (id) =>
      editions.some((edition) => edition.id === id) && !sealed.some((edition) => edition.id === id),
  );
  return [
    ...sealed.flatMap((edition) => checkSeal(content, edition)),
    ...unsealed.map((id) => ({
      path: `programme/${id}/sealed.txt`,
      message: `Zu diesem Wortlaut fehlt das Siegel in „programme/${id}/edition.yml“. Setze es wieder ein, oder lösche diese Datei, wenn die Fassung nicht mehr versiegelt sein soll.`,
    })),
  ];
};

/**
 * What an edition's seal is over, from the checked content.
 *
 * @returns undefined where a chapter of the edition has problems of its own, so that its text is not known.
 */
export function getSealedEdition(
  content: Content,
  id: string,
): { edition: SealedEdition; chapters: Entry<'chapters'>[] } | undefined {
  const edition = entriesOf(content, 'editions').find((entry) => entry.id === id);
  const isOwn = (entry: { id: string }) => splitId(entry.id).parent === id;
  const chapters = sortChapters(entriesOf(content, 'chapters').filter(isOwn));
  const files = [...(content.ids.get('chapters') ?? [])].filter((chapter) =>
    isOwn({ id: chapter }),
  );
  if (edition === undefined || files.length !== chapters.length) return undefined;
  return {
    chapters,
    edition: {
      ...edition.data,
      chapters: chapters.map((chapter) => ({
        id: splitId(chapter.id).name,
        title: chapter.data.title,
        summary: chapter.data.summary,
        body: chapter.body,
      })),
    },
  };
}

function checkSeal(content: Content, entry: Entry<'editions'>): Problem[] {
  const found = getSealedEdition(content, entry.id);
  if (found === undefined) return [];
  const seal = entry.data.seal ?? '';
  const kept = content.sealedTexts.get(entry.id)?.split(LINE_END).join('\n');
  if (kept !== undefined && createSeal(kept) !== seal) {
    return [
      problemAt(
        entry,
        ['seal'],
        `Das Siegel ist nicht das des Wortlauts in „programme/${entry.id}/sealed.txt“. Eines von beiden wurde verändert. Hole beide so zurück, wie sie beim Versiegeln waren.`,
      ),
    ];
  }
  const text = createEditionText(found.edition);
  if (createSeal(text) === seal) return [];
  if (kept === undefined) {
    return [
      problemAt(
        entry,
        ['seal'],
        `Der Text dieser Fassung ist nicht mehr der versiegelte. An welcher Stelle, lässt sich nicht sagen, weil „programme/${entry.id}/sealed.txt“ fehlt. Hole die Datei zurück.`,
      ),
    ];
  }
  return describeChanges(entry, kept, found);
}

/** One problem per changed line, at the chapter and paragraph where it stands now. */
function describeChanges(
  entry: Entry<'editions'>,
  kept: string,
  { edition, chapters }: { edition: SealedEdition; chapters: Entry<'chapters'>[] },
): Problem[] {
  const now = listEditionLines(edition);
  const before = readLines(kept);
  const parts = diffArrays(
    before.map(({ words }) => words),
    now.map(({ words }) => words),
  );
  const problems: Problem[] = [];
  let [was, is] = [0, 0];
  for (const [index, { added, removed, value }] of parts.entries()) {
    const next = parts[index + 1];
    const isReplaced = removed && next?.added === true;
    if (removed) {
      value.forEach((words, offset) => {
        if (words === '') return;
        const replacement = isReplaced ? next.value[offset] : undefined;
        const place = replacement === undefined ? undefined : now[is + offset];
        problems.push(
          locate(
            entry,
            chapters,
            place ?? now.slice(0, is).findLast(({ unit }) => unit !== undefined),
            {
              // Of a line that is gone, only the sealed text knows the place.
              where: before[was + offset]?.where ?? 'Kopf',
              message: replacement === undefined ? gone(words) : changed(words, replacement),
            },
          ),
        );
      });
      was += value.length;
    } else if (added) {
      const previous = parts[index - 1];
      const paired = previous?.removed === true ? previous.value.length : 0;
      value.slice(paired).forEach((words, offset) => {
        const line = now[is + paired + offset];
        if (words === '' || line === undefined) return;
        problems.push(
          locate(entry, chapters, line, { where: describePlace(line.text), message: fresh(words) }),
        );
      });
      is += value.length;
    } else {
      was += value.length;
      is += value.length;
    }
  }
  if (problems.length > 0) return problems;
  return [
    problemAt(
      entry,
      ['seal'],
      'Die Worte dieser Fassung sind noch die versiegelten, aber Absätze sind anders nummeriert oder gehören zu einer anderen Forderung. Stelle die Gliederung wieder her.',
    ),
  ];
}

const changed = (was: string, is: string) => {
  const from = findDifference(was, is);
  return `lautet anders als versiegelt. Beschlossen ist: „${excerptFrom(was, from)}“. Gefunden: „${excerptFrom(is, from)}“.`;
};
const gone = (was: string) => `fehlt. Beschlossen ist: „${excerpt(was)}“.`;
const fresh = (is: string) => `ist neu und gehört nicht zum Beschluss: „${excerpt(is)}“.`;

function locate(
  entry: Entry<'editions'>,
  chapters: Entry<'chapters'>[],
  line: EditionLine | undefined,
  { where, message }: { where: string; message: string },
): Problem {
  const chapter = line?.chapter === undefined ? undefined : chapters[line.chapter];
  const title = chapter === undefined ? '' : ` im Kapitel „${chapter.data.title}“`;
  const text = `Diese Fassung ist versiegelt: ${where}${title} ${message} Stelle den Wortlaut wieder her; Änderungen gehören in eine neue Fassung.`;
  if (chapter === undefined) return { path: entry.path, line: 1, message: text };
  const offset = line?.unit === undefined ? undefined : chapter.bodyLine + line.unit.line - 1;
  return { path: chapter.path, line: offset ?? 1, message: text };
}

/** The lines of a kept text, with their places taken off again. */
function readLines(text: string): { words: string; where: string }[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => ({ words: line.replace(PLACE, ''), where: describePlace(line) }));
}

const PLACE = /^\[(\d+)(?:, [^\]]*)?\] /;

function describePlace(line: string): string {
  const number = PLACE.exec(line)?.[1];
  if (number !== undefined) return `Absatz ${number}`;
  if (line.startsWith('Forderung ')) return 'die Überschrift einer Forderung';
  if (line.startsWith('#')) return 'eine Überschrift';
  if (line.startsWith('Kapitel ')) return 'der Titel';
  if (line.startsWith('Fußnote: ')) return 'eine Fußnote';
  return 'der Kopf oder die Zusammenfassung';
}

/** Where two texts begin to differ, three words before it. */
function findDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  const before = a.slice(0, index).split(' ');
  return before.slice(0, -3).join(' ').length;
}

function excerptFrom(text: string, start: number): string {
  return start === 0 ? excerpt(text) : `…${excerpt(text.slice(start).trim())}`;
}
