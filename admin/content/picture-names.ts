const NAME = /[^\s"'()[\]{}<>]+\.(?:png|jpe?g|webp|avif|gif)\b/gi;

/** Paths of the pictures that an entry names, which lie beside it. `path` and results are below the content folder. */
export function listPictureNames(path: string, text: string): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return [...text.matchAll(NAME)].map(([name]) => folder + name.replace(/^\.\//, ''));
}
