import { diffArrays } from 'diff';
import {
  listEditionLines,
  type EditionLine,
  type SealedEdition,
} from '../../markup/edition-text.ts';
import { excerpt } from '../front-matter.ts';

/** A line that is not as it was sealed. */
export interface ChangedLine {
  /** "Absatz 4", "eine Überschrift" */
  where: string;
  /** German, goes on after `where`: what was sealed and what was found. */
  message: string;
  /** Id and title of the chapter; absent in the head of the edition. */
  chapter: ChapterName | undefined;
  /** Where it stands now; of a line that is gone, the last one before it in the same chapter. */
  line: EditionLine | undefined;
}

interface ChapterName {
  id: string;
  title: string;
}

/**
 * What differs between a sealed text and an edition, line by line. A paragraph that was put in changes the numbers of those
 * after it, and a chapter those of the following ones; they are not told as changed.
 */
export function findChangedLines(sealed: string, edition: SealedEdition): ChangedLine[] {
  const now = readLines(listEditionLines(edition));
  const before = readLines(sealed.split('\n').map((text) => ({ text })));
  const parts = diffArrays(before.map(getWords), now.map(getWords));

  const changes: ChangedLine[] = [];
  let [was, is] = [0, 0];
  for (const [index, { added, removed, value }] of parts.entries()) {
    const next = parts[index + 1];
    const paired = removed && next?.added === true ? Math.min(value.length, next.value.length) : 0;
    const told =
      added && parts[index - 1]?.removed === true ? (parts[index - 1]?.value.length ?? 0) : 0;
    if (removed) {
      before.slice(was, was + value.length).forEach((line, offset) => {
        const found = offset < paired ? now[is + offset] : undefined;
        const previous = now
          .slice(0, is)
          .findLast(({ chapter }) => chapter?.id === line.chapter?.id);
        changes.push(
          found === undefined ? describeGone(line, previous) : describeChange(line, found),
        );
      });
    }
    if (added) changes.push(...now.slice(is + told, is + value.length).map(describeNew));
    if (!added) was += value.length;
    if (!removed) is += value.length;
  }
  return changes;
}

/** A line without its place, which changes when something is put before it. */
interface ReadLine {
  words: string;
  where: string;
  chapter: ChapterName | undefined;
  line: EditionLine;
}

function readLines(lines: readonly EditionLine[]): ReadLine[] {
  let chapter: ChapterName | undefined;
  return lines
    .filter(({ text }) => text !== '')
    .map((line) => {
      const [, title = '', id] = CHAPTER.exec(line.text) ?? [];
      if (id !== undefined) chapter = { id, title };
      const words =
        id === undefined
          ? line.text.replace(PARAGRAPH, '')
          : line.text.replace(CHAPTER_NUMBER, 'Kapitel ');
      return { words, where: describePlace(line.text), chapter, line };
    });
}

const PARAGRAPH = /^\[(\d+)(?:, [^\]]*)?\] /;
const CHAPTER_NUMBER = /^Kapitel \d+: /;
const CHAPTER = /^Kapitel \d+: (.*) \[([^\]]+)\]$/;

function getWords({ words }: ReadLine): string {
  return words;
}

function describeGone(sealed: ReadLine, previous: ReadLine | undefined): ChangedLine {
  const { where, chapter, words } = sealed;
  const message = `fehlt. Beschlossen ist: „${excerpt(words)}“.`;
  return { where, chapter, line: previous?.line, message };
}

function describeChange(sealed: ReadLine, found: ReadLine): ChangedLine {
  const from = findDifference(sealed.words, found.words);
  const message = `lautet anders als versiegelt. Beschlossen ist: „${excerptFrom(sealed.words, from)}“. Gefunden: „${excerptFrom(found.words, from)}“.`;
  return { where: sealed.where, chapter: found.chapter, line: found.line, message };
}

function describeNew({ where, chapter, line, words }: ReadLine): ChangedLine {
  const message = `ist neu und gehört nicht zum Beschluss: „${excerpt(words)}“.`;
  return { where, chapter, line, message };
}

function describePlace(line: string): string {
  const number = PARAGRAPH.exec(line)?.[1];
  if (number !== undefined) return `Absatz ${number}`;
  if (line.startsWith('Forderung ')) return 'die Überschrift einer Forderung';
  if (line.startsWith('#')) return 'eine Überschrift';
  if (CHAPTER.test(line)) return 'der Titel';
  if (line.startsWith('[^')) return 'eine Fußnote';
  return 'der Kopf oder die Zusammenfassung';
}

/** Where two texts begin to differ, three words before it. */
function findDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return a.slice(0, index).split(' ').slice(0, -3).join(' ').length;
}

function excerptFrom(text: string, start: number): string {
  return start === 0 ? excerpt(text) : `…${excerpt(text.slice(start).trim())}`;
}
