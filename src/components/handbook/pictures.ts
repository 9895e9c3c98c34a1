import type { ImageMetadata } from 'astro';

/** Screenshots of the CMS by name; `npm run handbook:pictures` makes them. */
const pictures = import.meta.glob<{ default: ImageMetadata }>('./pictures/*.png', { eager: true });

/** @throws Error when nobody has made the picture yet. */
export function getPicture(name: string): ImageMetadata {
  const picture = pictures[`./pictures/${name}.png`];
  if (picture === undefined) {
    throw new Error(
      `There is no picture "${name}" of the CMS. Describe it in bin/handbook/ and run: npm run handbook:pictures`,
    );
  }
  return picture.default;
}
