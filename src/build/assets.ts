import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

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
    // eslint-disable-next-line no-await-in-loop -- one file in memory at a time
    const text = await readFile(join(directory, path), 'utf8');
    for (const [name] of text.matchAll(ASSET_NAME)) unused.delete(name);
  }
  await Promise.all([...unused].map((name) => rm(join(directory, '_astro', name))));
}

/** File names as Vite makes them: name, hash, extension. */
const ASSET_NAME = /[\w.@~-]+\.[\w-]{8}(?:_[\w-]+)?\.\w+/g;
