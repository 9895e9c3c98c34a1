import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { PICTURE_EXTENSIONS } from '../markup/links.ts';
import type { Content, PictureFile } from '../validation/content.ts';
import { MAX_BYTES, type SourceFile } from '../validation/decode.ts';
import { sortProblems, type Problem } from '../validation/problem.ts';
import { validateContent } from '../validation/validate.ts';

/** Pictures of phones have up to 50 megapixels; more is refused before it fills the memory. */
const MAX_PIXELS = 60_000_000;

/**
 * Reads the content folder from the disk and checks all of it.
 *
 * @param directory The folder that `CONTENT_DIR` names.
 * @throws Error only when the folder itself cannot be read.
 */
export async function readContent(
  directory: string,
): Promise<{ content: Content; problems: Problem[] }> {
  const { paths, refused } = await listFiles(directory);
  const isPicture = (path: string) => PICTURE_PATH.test(path);
  const [files, pictures] = await Promise.all([
    Promise.all(
      paths.filter((path) => !isPicture(path)).map((path) => readSource(directory, path)),
    ),
    Promise.all(paths.filter(isPicture).map((path) => inspectPicture(directory, path))),
  ]);
  const { content, problems } = validateContent(files, pictures);
  return { content, problems: sortProblems([...refused, ...problems]) };
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

async function inspectPicture(directory: string, path: string): Promise<PictureFile> {
  try {
    const problem = await findPictureProblem(join(directory, path), path);
    return problem === undefined ? { path } : { path, problem };
  } catch {
    const problem = `Die Datei „${path}“ ist kein lesbares Bild. Speichere das Bild neu als jpg oder png.`;
    return { path, problem };
  }
}

async function findPictureProblem(file: string, path: string): Promise<string | undefined> {
  const image = sharp(file, { limitInputPixels: false, failOn: 'error' });
  const { format, width, height } = await image.metadata();
  if (width * height > MAX_PIXELS) {
    return `Das Bild „${path}“ ist zu groß. Verkleinere es: Erlaubt sind 60 Millionen Bildpunkte.`;
  }
  const extensions = FORMATS[format];
  if (extensions === undefined) {
    return `Die Datei „${path}“ ist in Wahrheit ein ${format}-Bild. Speichere das Bild neu als jpg oder png.`;
  }
  if (!extensions.includes(path.split('.').at(-1)?.toLowerCase() ?? '')) {
    return `Die Datei „${path}“ ist in Wahrheit ein ${format}-Bild. Gib ihr die passende Endung.`;
  }
  // Reads all of it, as the build will: a file that was cut off still begins like a picture.
  await image.resize(1).raw().toBuffer();
  return undefined;
}

/** File extensions by what sharp calls the format. */
const FORMATS: Partial<Record<string, string[]>> = {
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  webp: ['webp'],
  gif: ['gif'],
  heif: ['avif'],
  avif: ['avif'],
};
