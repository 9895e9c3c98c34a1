import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const content = fileURLToPath(new URL('../../../content', import.meta.url));

/** Every text file of the shipped content. */
export async function readShippedFiles(): Promise<{ path: string; text: string }[]> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(content.length + 1));
  return Promise.all(
    paths
      .filter((path) => /\.(?:mdx|yml|txt)$/.test(path))
      .map(async (path) => ({ path, text: await readFile(join(content, path), 'utf8') })),
  );
}
