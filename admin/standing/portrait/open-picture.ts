import { explainBroken, explainFile } from './recognise.ts';

/** More pixels than a portrait needs at the largest zoom only cost memory. */
const MAX_SIDE = 3600;

/**
 * Opens a photo, upright as the camera meant it.
 *
 * @returns The picture, or a German sentence that says why not.
 */
export async function openPicture(
  file: Blob,
): Promise<{ picture: ImageBitmap } | { problem: string }> {
  const head = new Uint8Array(await file.slice(0, 32).arrayBuffer());
  const problem = explainFile(head, file.size);
  if (problem !== undefined) return { problem };
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return { picture: await shrink(picture) };
  } catch {
    return { problem: explainBroken(head) };
  }
}

async function shrink(picture: ImageBitmap): Promise<ImageBitmap> {
  const factor = MAX_SIDE / Math.max(picture.width, picture.height);
  if (factor >= 1) return picture;
  const smaller = await createImageBitmap(picture, {
    resizeWidth: Math.max(1, Math.round(picture.width * factor)),
    resizeHeight: Math.max(1, Math.round(picture.height * factor)),
    resizeQuality: 'high',
  });
  picture.close();
  return smaller;
}
