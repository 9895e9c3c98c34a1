/** Where a square is cut out of a picture. */
export interface CropChoice {
  /** 1: the largest square that fits; 2: half as wide. */
  zoom: number;
  /** 0 is the left or upper edge, 1 the right or lower one. */
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** @returns The square in pixels of the picture. */
export function getCrop(
  { width, height }: Size,
  { zoom, x, y }: CropChoice,
): { left: number; top: number; side: number } {
  const side = Math.max(1, Math.min(width, height) / clamp(zoom, 1, MAX_ZOOM));
  return { left: (width - side) * clamp(x, 0, 1), top: (height - side) * clamp(y, 0, 1), side };
}

export const MAX_ZOOM = 4;

/**
 * The choice after the picture was dragged.
 *
 * @param by How far, in parts of the square's side; to the right and down is positive.
 */
export function dragCrop(size: Size, choice: CropChoice, by: { x: number; y: number }): CropChoice {
  const { side } = getCrop(size, choice);
  // The picture follows the finger, so the square moves the other way.
  const move = (at: number, room: number, moved: number) =>
    room < 1 ? at : clamp(at - (moved * side) / room, 0, 1);
  return {
    ...choice,
    x: move(choice.x, size.width - side, by.x),
    y: move(choice.y, size.height - side, by.y),
  };
}

/** Pixels of the portrait: never more than the picture has, nor than the site shows. */
export function getOutputSide(side: number): number {
  return Math.max(1, Math.min(1200, Math.round(side)));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
