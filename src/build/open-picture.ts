import sharp, { type Sharp } from 'sharp';

/**
 * Opens a picture of the content. What the checks read and what the build reads must fail for the same files: some
 * phones write JPEG headers that are odd ("Invalid SOS parameters") and show well everywhere.
 */
export function openPicture(source: string | Uint8Array): Sharp {
  return sharp(source, { limitInputPixels: false, failOn: 'error' });
}
