import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkout } from '../../../src/build/directories.ts';
import { writeAdmin } from '../../../src/build/editing/admin-site.ts';

/** `[class*='-ListCard ']`, `findParts('ListCard')`, `findParts<HTMLInputElement>('SearchInput')`. */
const NAME = /\[class\*=['"]-?(\w+)|(?:findParts(?:<\w+>)?|partSelector)\('(\w+)'/g;

/** Names of Decap's components that style sheets, repairs and helpers of tests look for in its classes. */
async function readNames(): Promise<string[]> {
  const names = new Set<string>();
  for (const path of await listFiles()) {
    const text = await readFile(join(checkout, path), 'utf8');
    for (const [, part, named] of text.matchAll(NAME)) names.add(part ?? named ?? '');
  }
  return [...names];
}

async function listFiles(): Promise<string[]> {
  const folders = ['admin/styles', 'admin/accessibility', 'admin/help'];
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(checkout, folder))).map((file) => `${folder}/${file}`),
    ),
  );
  return [...files.flat(), 'tests/e2e/admin.ts'];
}

/** Everything that the bundle calls a component. */
async function readLabels(): Promise<Set<string>> {
  const folder = await mkdtemp(join(tmpdir(), 'admin-styles-'));
  try {
    await writeAdmin(folder, { backend: undefined, siteUrl: 'https://example.org' });
    const labels = new Set<string>();
    const assets = join(folder, 'admin', 'assets');
    for (const file of await readdir(assets)) {
      if (!file.endsWith('.js')) continue;
      const text = await readFile(join(assets, file), 'utf8');
      for (const [, label] of text.matchAll(/\blabel:\s*["'`]?(\w+)/g)) labels.add(label ?? '');
    }
    return labels;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

it('finds every component of Decap that the styles and repairs of the CMS name', async () => {
  const names = await readNames();
  const labels = await readLabels();
  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name) => !labels.has(name))).toEqual([]);
});
