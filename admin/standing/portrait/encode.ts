import { getCrop, getOutputSide, type CropChoice } from './crop.ts';

/** A portrait is mailed and kept in Git: a few hundred kilobytes do. */
export const MAX_PORTRAIT_BYTES = 400_000;

/**
 * Cuts the square out and writes it as JPEG. What is written is drawn anew, so nothing of the file goes along: no place,
 * no time, no device.
 *
 * @throws Error where the browser gives no canvas.
 */
export async function encodePortrait(
  picture: ImageBitmap,
  choice: CropChoice,
): Promise<Uint8Array<ArrayBuffer>> {
  const { side } = getCrop(picture, choice);
  const canvas = document.createElement('canvas');
  for (let pixels = getOutputSide(side); ; pixels = Math.round(pixels * 0.75)) {
    canvas.width = canvas.height = pixels;
    drawCrop(canvas, picture, choice);
    for (const quality of [0.9, 0.82, 0.74, 0.66]) {
      const blob = await toJpeg(canvas, quality);
      if (blob.size <= MAX_PORTRAIT_BYTES) return new Uint8Array(await blob.arrayBuffer());
    }
  }
}

/** Draws the square as large as the canvas is. */
export function drawCrop(
  canvas: HTMLCanvasElement,
  picture: ImageBitmap,
  choice: CropChoice,
): void {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas');
  const { left, top, side } = getCrop(picture, choice);
  const { width, height } = canvas;
  // JPEG has no transparency; black behind a cut-out face is nobody's wish.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, left, top, side, side, 0, 0, width, height);
}

function toJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The canvas could not be written'));
      },
      'image/jpeg',
      quality,
    );
  });
}
