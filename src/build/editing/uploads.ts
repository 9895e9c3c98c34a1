import { posix } from 'node:path';
import { refuseUpload } from '../../validation/upload.ts';
import { inspectPicture } from '../inspect-picture.ts';
import { EditingError } from './error.ts';

/**
 * Reads what the CMS uploads, and makes sure that it is the picture its name says and that the build will take it:
 * nothing cut off, nothing that moves.
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
  const bytes = Buffer.from(content, 'base64');
  const refusal = refuseUpload(name, bytes);
  if (refusal !== undefined) throw new EditingError(refusal.status, refusal.message);
  const { problem } = await inspectPicture(bytes, name);
  if (problem !== undefined) throw new EditingError(415, problem);
  return bytes;
}
