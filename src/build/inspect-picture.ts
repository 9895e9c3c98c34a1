import { readFile } from 'node:fs/promises';
import type { PictureFile } from '../validation/content.ts';
import { openPicture } from './open-picture.ts';

/** Pictures of 50 megapixels and more are refused before they fill the memory. */
const MAX_PIXELS = 50_000_000;

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
  const image = openPicture(source);
  const { format, width, height, pages = 1 } = await image.metadata();
  if (width * height >= MAX_PIXELS) {
    return `Das Bild „${path}“ ist zu groß. Verkleinere es: Erlaubt sind weniger als 50 Millionen Bildpunkte.`;
  }
  const extensions = FORMATS[format];
  if (extensions === undefined) {
    return `Die Datei „${path}“ ist in Wahrheit ein ${format}-Bild. Speichere das Bild neu als jpg oder png.`;
  }
  if (!extensions.includes(path.split('.').at(-1)?.toLowerCase() ?? '')) {
    return `Die Datei „${path}“ ist in Wahrheit ein ${format}-Bild. Gib ihr die passende Endung.`;
  }
  if (pages > 1 || (await hasFrames(source, format))) {
    return `Das Bild „${path}“ bewegt sich. Speichere ein einzelnes Bild daraus als jpg oder png.`;
  }
  // Reads all of it, as the build will: a file that was cut off still begins like a picture.
  await image.resize(1).raw().toBuffer();
  return undefined;
}

/** Whether a file holds a film that sharp takes for its first frame: an animated PNG, or a sequence in an AVIF. */
async function hasFrames(source: string | Uint8Array, format: string): Promise<boolean> {
  if (format !== 'png' && format !== 'heif') return false;
  const bytes = Buffer.from(typeof source === 'string' ? await readFile(source) : source);
  return format === 'png' ? isAnimatedPng(bytes) : isAvifSequence(bytes);
}

/** PNG 3rd edition, 11.3.7: an `acTL` chunk before the first `IDAT`. */
function isAnimatedPng(bytes: Buffer): boolean {
  for (let at = 8; at + 8 <= bytes.length;) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
    at += 12 + bytes.readUInt32BE(at);
  }
  return false;
}

/** AVIF 1.1, 7: a sequence has the brand `avis`, as its major one or among the compatible ones. */
function isAvifSequence(bytes: Buffer): boolean {
  if (bytes.length < 16) return false;
  const box = bytes.subarray(8, Math.min(bytes.readUInt32BE(0), bytes.length));
  const brands = Array.from({ length: Math.floor(box.length / 4) }, (_, index) =>
    box.toString('latin1', index * 4, index * 4 + 4),
  );
  return brands.includes('avis');
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
