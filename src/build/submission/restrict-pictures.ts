import sharp from 'sharp';

/**
 * Leaves sharp, for the rest of this process, only the readers of the formats that the site shows.
 *
 * It recognises files by their content and would otherwise hand a stranger's bytes to readers of SVG, TIFF and more,
 * each of them native code that nobody here needs (sharp.pixelplumbing.com/api-utility, "block").
 */
export function restrictPictureReaders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map(
      (name) => `VipsForeignLoad${name}Buffer`,
    ),
  });
}
