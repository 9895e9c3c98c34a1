/**
 * Stands in for `astro:assets` in the preview's bundle: a picture as it was uploaded, in one size. Sizes and formats for
 * readers are made by the build.
 */
export { default as Picture } from './Picture.astro';
