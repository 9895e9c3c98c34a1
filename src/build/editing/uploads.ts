import { posix } from 'node:path';
import sharp from 'sharp';
import { EditingError } from './error.ts';

const FORMATS: Record<string, readonly string[]> = {
  png: ['png'],
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  webp: ['webp'],
  avif: ['heif'],
  gif: ['gif'],
};

/** A phone's picture is below; the CMS scales down before it sends. */
const MAX_BYTES = 8_000_000;

/**
 * Reads what the CMS uploads, and makes sure that it is the picture its name says: no SVG, no HTML, no script.
 *
 * @throws EditingError with a German sentence.
 */
export async function inspectUpload({
  path,
  content,
}: {
  path: string;
  content: string;
}): Promise<Buffer> {
  const name = posix.basename(path);
  const extension = posix.extname(name).slice(1).toLowerCase();
  const formats = FORMATS[extension];
  if (formats === undefined) {
    throw new EditingError(
      415,
      `„${name}“ geht hier nicht. Nimm ein Bild als png, jpg, webp, avif oder gif.`,
    );
  }
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > MAX_BYTES) {
    throw new EditingError(413, `„${name}“ ist größer als 8 MB. Verkleinere das Bild.`);
  }
  const format = await sharp(bytes, { failOn: 'error', limitInputPixels: 50_000_000 })
    .metadata()
    .then(
      (metadata) => metadata.format,
      () => undefined,
    );
  if (format === undefined || !formats.includes(format)) {
    throw new EditingError(
      415,
      `„${name}“ ist kein Bild vom Typ ${extension}. Speichere es neu als png oder jpg.`,
    );
  }
  return bytes;
}
