import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PICTURE_EXTENSIONS } from '../markup/links.ts';
import type { Content, PictureFile } from '../validation/content.ts';
import { MAX_BYTES, type SourceFile } from '../validation/decode.ts';
import { sortProblems, type Problem } from '../validation/problem.ts';
import { validateContent } from '../validation/validate.ts';
import { inspectPicture } from './inspect-picture.ts';

/**
 * Reads the content folder from the disk and checks all of it.
 *
 * @param directory The folder that `CONTENT_DIR` names.
 * @throws Error only when the folder itself cannot be read.
 */
export async function readContent(
  directory: string,
): Promise<{ content: Content; problems: Problem[] }> {
  const { texts, pictures, refused } = await readFiles(directory);
  const { content, problems } = validateContent(texts, pictures);
  return { content, problems: sortProblems([...refused, ...problems]) };
}

/** Reads the files below the content folder without checking the texts; `refused` are those that are no files. */
export async function readFiles(
  directory: string,
): Promise<{ texts: SourceFile[]; pictures: PictureFile[]; refused: Problem[] }> {
  const { paths, refused } = await listFiles(directory);
  const isPicture = (path: string) => PICTURE_PATH.test(path);
  const [texts, pictures] = await Promise.all([
    Promise.all(
      paths.filter((path) => !isPicture(path)).map((path) => readSource(directory, path)),
    ),
    Promise.all(paths.filter(isPicture).map((path) => inspectPicture(join(directory, path), path))),
  ]);
  return { texts, pictures, refused };
}

const PICTURE_PATH = new RegExp(`\\.(?:${PICTURE_EXTENSIONS.join('|')})$`, 'i');

/**
 * Paths below the folder, sorted, without hidden files.
 *
 * Only regular files are read: a symbolic link could publish a file from anywhere on the machine that builds, and
 * reading a pipe never ends.
 */
async function listFiles(directory: string): Promise<{ paths: string[]; refused: Problem[] }> {
  const entries = await listEntries(directory);
  const toPath = (entry: Dirent) =>
    join(entry.parentPath, entry.name).slice(join(directory, '/').length).replaceAll('\\', '/');
  const message =
    'Dies ist eine Verknüpfung oder keine gewöhnliche Datei. Lege an ihrer Stelle die Datei selbst ab.';
  return {
    paths: entries
      .filter((entry) => entry.isFile())
      .map(toPath)
      .toSorted(),
    refused: entries
      .filter((entry) => !entry.isFile())
      .map((entry) => ({ path: toPath(entry), message })),
  };
}

/** Everything below a folder but folders. Node's `recursive: true` would do, if it did not follow links to folders. */
async function listEntries(directory: string): Promise<Dirent[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const shown = entries.filter(({ name }) => !name.startsWith('.'));
  const nested = shown
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => listEntries(join(directory, name)));
  return [...shown.filter((entry) => !entry.isDirectory()), ...(await Promise.all(nested)).flat()];
}

async function readSource(directory: string, path: string): Promise<SourceFile> {
  const file = join(directory, path);
  const { size } = await stat(file);
  // The check refuses by size alone; what is in a file that big need not be read.
  if (size > MAX_BYTES) return { path, bytes: new Uint8Array(size) };
  return { path, bytes: await readFile(file) };
}
