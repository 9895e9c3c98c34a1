import { posix } from 'node:path';
import { PICTURE_EXTENSIONS } from '../../markup/links.ts';
import { inspectPicture } from '../inspect-picture.ts';
import { EditingError } from './error.ts';

/** A phone's picture is below; the CMS scales down before it sends. */
const MAX_BYTES = 8_000_000;

/**
 * Reads what the CMS uploads, and makes sure that it is the picture its name says and that the build will take it: no
 * SVG, no HTML, no script, nothing cut off.
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
  if (!PICTURE_EXTENSIONS.some((known) => known === extension)) {
    throw new EditingError(
      415,
      `„${name}“ geht hier nicht. Nimm ein Bild als png, jpg, webp, avif oder gif.`,
    );
  }
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > MAX_BYTES) {
    throw new EditingError(413, `„${name}“ ist größer als 8 MB. Verkleinere das Bild.`);
  }
  const { problem } = await inspectPicture(bytes, name);
  if (problem !== undefined) throw new EditingError(415, problem);
  return bytes;
}
