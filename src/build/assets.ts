import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from './directories.ts';

/**
 * Removes files of `_astro/` that nothing in the site refers to.
 *
 * Astro copies the original of every picture it has seen; originals carry where and when a photo was taken, and must not
 * be published (astro issue "unused originals are kept in the output").
 *
 * @param directory The built site.
 */
export async function removeUnusedAssets(directory: string): Promise<void> {
  const assets = await readdir(join(directory, '_astro')).catch(() => []);
  const unused = new Set(assets);
  for (const path of await readdir(directory, { recursive: true })) {
    if (!/\.(?:html|css|js|xml|json)$/.test(path)) continue;

    const text = await readFile(join(directory, path), 'utf8');
    for (const [token] of text.matchAll(TOKEN)) unused.delete(decode(token));
  }
  await Promise.all([...unused].map((name) => rm(join(directory, '_astro', name))));
}

/** Where Astro keeps the pictures that it has made, under the names that they have in `_astro/`. */
const pictureCache = join(checkout, 'node_modules/.astro/assets');

/**
 * Removes from Astro's cache every picture that this build does not show: Astro keeps them for good, also the portrait of
 * somebody whose consent has ended.
 *
 * @param directory The built site.
 * @param cache Astro's, where it is another.
 */
export async function prunePictureCache(directory: string, cache = pictureCache): Promise<void> {
  const shown = new Set(await readdir(join(directory, '_astro')).catch(() => []));
  const kept = await readdir(cache).catch(() => []);
  const gone = kept.filter((name) => !shown.has(name) && !shown.has(name.replace(/\.json$/, '')));
  await Promise.all(gone.map((name) => rm(join(cache, name), { force: true })));
}

/** Whatever stands between the characters that cannot be part of a file name in HTML, CSS or JavaScript. */
const TOKEN = /[^\s"'`()<>/\\,=?#&;{}]+/g;

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
