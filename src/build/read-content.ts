import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { PICTURE_EXTENSIONS } from '../markup/links.ts';
import type { Content, PictureFile } from '../validation/content.ts';
import { MAX_BYTES, type SourceFile } from '../validation/decode.ts';
import type { Problem } from '../validation/problem.ts';
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
  const paths = await listFiles(directory);
  const isPicture = (path: string) => PICTURE_PATH.test(path);
  const [files, pictures] = await Promise.all([
    Promise.all(
      paths.filter((path) => !isPicture(path)).map((path) => readSource(directory, path)),
    ),
    Promise.all(paths.filter(isPicture).map((path) => inspectPicture(directory, path))),
  ]);
  return validateContent(files, pictures);
}

const PICTURE_PATH = new RegExp(`\\.(?:${PICTURE_EXTENSIONS.join('|')})$`, 'i');

/** Paths below the folder, sorted, without hidden files. A link out of the folder is listed but never followed. */
async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(directory, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((segment) => segment.startsWith('.')))
    .toSorted();
}

async function readSource(directory: string, path: string): Promise<SourceFile> {
  const file = join(directory, path);
  const { size } = await stat(file);
  // One byte over the limit is enough for the check to refuse it.
  if (size > MAX_BYTES) return { path, bytes: new Uint8Array(size) };
  return { path, bytes: await readFile(file) };
}

async function inspectPicture(directory: string, path: string): Promise<PictureFile> {
  try {
    const { format, width, height } = await sharp(join(directory, path), {
      limitInputPixels: MAX_PIXELS,
    }).metadata();
    const extension = path.split('.').at(-1)?.toLowerCase() ?? '';
    if (width * height > MAX_PIXELS) {
      return {
        path,
        problem: `Das Bild „${path}“ ist zu groß. Erlaubt sind 60 Millionen Bildpunkte.`,
      };
    }
    return FORMATS[format]?.includes(extension)
      ? { path }
      : {
          path,
          problem: `Die Datei „${path}“ ist in Wahrheit ein ${format}-Bild. Gib ihr die passende Endung.`,
        };
  } catch {
    return {
      path,
      problem: `Die Datei „${path}“ ist kein lesbares Bild. Speichere das Bild neu als jpg oder png.`,
    };
  }
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
