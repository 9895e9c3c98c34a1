import { isAllowedPicture } from '../../markup/links.ts';
import { collections } from '../../schemas/index.ts';
import type { Problem } from '../problem.ts';
import {
  MAX_LETTER_BYTES,
  MAX_PICTURE_BYTES,
  MAX_PICTURES,
  MODES,
  type ChangedFile,
} from './changed-file.ts';

/** A pull request taken apart. Paths of problems begin at the root of the repository. */
export interface SortedChanges<File extends ChangedFile> {
  /** Files that may be read: ordinary, new, in their place, not too large. */
  letters: File[];
  pictures: File[];
  problems: Problem[];
}

/**
 * Tells the letter and its pictures from everything that an outsider may not touch.
 *
 * Only additions are allowed, compared with the state that the pull request began from: somebody who mends the letter
 * of the same pull request still adds it, and whoever changes one that is public needs the board.
 *
 * @param existing Paths of all files of `main`.
 */
export function sortOutChanges<File extends ChangedFile>(
  changes: File[],
  existing: Iterable<string>,
): SortedChanges<File> {
  const taken = new Set([...existing].map(toKey));
  const added = changes.filter(({ change }) => change === 'added');
  const letters = added.filter(({ path }) => isLetter(path));
  const folders = new Set(letters.map(({ path }) => folderOf(path)));
  const pictures = added.filter(({ path }) => isPictureIn(folders, path));
  const strangers = changes.filter((file) => !letters.includes(file) && !pictures.includes(file));
  const refused = new Map(
    [...letters, ...pictures].map((file) => [file, explainFile(file, taken, changes)]),
  );
  const isReadable = (file: File) => refused.get(file) === undefined;
  return {
    letters: letters.filter(isReadable),
    pictures: pictures.filter(isReadable),
    problems: [
      ...countFiles(letters, pictures, changes),
      ...[...refused].flatMap(([{ path }, message]) =>
        message === undefined ? [] : [{ path, message }],
      ),
      ...explainStrangers(strangers),
    ],
  };
}

/** The folder of all content, below the root of the repository. */
export const CONTENT = 'content/';

function isLetter(path: string): boolean {
  return path.startsWith(CONTENT) && collections.candidacies.path.test(path.slice(CONTENT.length));
}

function isPictureIn(folders: Set<string>, path: string): boolean {
  return folders.has(folderOf(path)) && isAllowedPicture(path.slice(folderOf(path).length));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** What file systems of Windows and macOS take for the same name. */
function toKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function explainFile(
  file: ChangedFile,
  taken: Set<string>,
  changes: ChangedFile[],
): string | undefined {
  const own = explainKind(file);
  if (own !== undefined) return own;
  const key = toKey(file.path);
  if (taken.has(key) || changes.some((other) => other !== file && toKey(other.path) === key)) {
    return 'Eine Datei dieses Namens gibt es schon. Gib deiner einen anderen Namen, zum Beispiel mit deinem Nachnamen darin.';
  }
  const limit = isLetter(file.path) ? MAX_LETTER_BYTES : MAX_PICTURE_BYTES;
  return file.size > limit
    ? `Die Datei ist zu groß: ${formatSize(file.size)}, erlaubt sind ${formatSize(limit)}. ${isLetter(file.path) ? 'Kürze den Text.' : 'Verkleinere das Bild.'}`
    : undefined;
}

/** What is wrong with a file whatever its name is. */
function explainKind({ path, change, mode }: ChangedFile): string | undefined {
  if (change === 'deleted') {
    return 'Diese Datei ist in deinem Antrag gelöscht. Stelle sie wieder her: Mit einer Kandidatur kommt nur etwas hinzu.';
  }
  if (change === 'modified') {
    return isLetter(path)
      ? 'Dieses Schreiben ist schon auf der Website. Stelle es wieder her, wie es war. Ändern kann es der Vorstand: Schreibe ihm.'
      : 'Diese Datei ist schon auf der Website. Stelle sie wieder her, wie sie war.';
  }
  switch (mode) {
    case MODES.file:
      return undefined;
    case MODES.program:
      return 'Die Datei ist als Programm gekennzeichnet (Modus 100755). Speichere sie als gewöhnliche Datei (100644).';
    case MODES.submodule:
      return 'Dies ist ein fremdes Repository und keine Datei. Lösche es aus deinem Antrag.';
    default:
      return 'Dies ist eine Verknüpfung oder keine gewöhnliche Datei. Lege an ihrer Stelle die Datei selbst ab.';
  }
}

function explainStrangers(strangers: ChangedFile[]): Problem[] {
  const shown = strangers.slice(0, MAX_SHOWN).map((file) => ({
    path: file.path,
    message: file.change === 'added' ? STRANGER : (explainKind(file) ?? STRANGER),
  }));
  const rest = strangers.length - shown.length;
  const message = `… und ${String(rest)} weitere Dateien, die nicht zu einer Kandidatur gehören. Lege den Antrag am besten neu an, mit nichts als deinem Schreiben.`;
  return rest > 0 ? [...shown, { path: '', message }] : shown;
}

/** A fork that was merged wrongly can differ in a thousand files; nobody reads a thousand lines. */
const MAX_SHOWN = 20;

const PLACE = 'content/candidacies/<wahl>/<name>.mdx';

const STRANGER = `Diese Datei gehört nicht zu einer Kandidatur. Lösche sie aus deinem Antrag. Erlaubt sind ein Schreiben (${PLACE}) und seine Bilder im selben Ordner.`;

function countFiles(
  letters: ChangedFile[],
  pictures: ChangedFile[],
  changes: ChangedFile[],
): Problem[] {
  const problems: Problem[] = [];
  // Whoever changes a letter that is public is told so; that none was added is then no news.
  const isChange = changes.some(({ path, change }) => change === 'modified' && isLetter(path));
  if (letters.length === 0 && !isChange) {
    problems.push({
      path: 'content/candidacies',
      message: `In diesem Antrag ist kein Schreiben. Lege genau eines an: ${PLACE}.`,
    });
  }
  if (letters.length > 1) {
    const message = `Dieser Antrag enthält ${String(letters.length)} Schreiben, erlaubt ist eines. Stelle für jede Kandidatur einen eigenen Antrag.`;
    problems.push(...letters.slice(0, MAX_SHOWN).map(({ path }) => ({ path, message })));
  }
  if (pictures.length > MAX_PICTURES) {
    const message = `Dieser Antrag enthält ${String(pictures.length)} Bilder, erlaubt sind ${String(MAX_PICTURES)}. Lösche die übrigen.`;
    problems.push({ path: pictures[0]?.path ?? '', message });
  }
  return problems;
}

function formatSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${String(Math.ceil(bytes / 1000))} kB`
    : `${(Math.ceil(bytes / 100_000) / 10).toString().replace('.', ',')} MB`;
}
