import sharp from 'sharp';
import type { PictureFile } from '../validation/content.ts';

/** Pictures of phones have up to 50 megapixels; more is refused before it fills the memory. */
const MAX_PIXELS = 60_000_000;

/**
 * Opens a picture and reads all of it.
 *
 * @param source The file's place on the disk, or its bytes.
 * @param path The file as messages name it, below the content folder.
 */
export async function inspectPicture(
  source: string | Uint8Array,
  path: string,
): Promise<PictureFile> {
  try {
    const problem = await findPictureProblem(source, path);
    return problem === undefined ? { path } : { path, problem };
  } catch {
    const problem = `Die Datei „${path}“ ist kein lesbares Bild. Speichere das Bild neu als jpg oder png.`;
    return { path, problem };
  }
}

async function findPictureProblem(
  source: string | Uint8Array,
  path: string,
): Promise<string | undefined> {
  const image = sharp(source, { limitInputPixels: false, failOn: 'error' });
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
