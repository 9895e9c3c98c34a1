import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BackendOptions } from '../../../admin/config/backends.ts';
import { createCandidacyConfig, createConfig } from '../../../admin/config/config.ts';
import { addresses } from '../../domain/addresses.ts';
import { adminContentSecurityPolicy } from '../../layouts/security.ts';
import { getArtifact } from '../artifact-cache.ts';
import { bundleAdmin } from './admin-bundle.ts';
import { createAdminPage } from './admin-page.ts';
import { buildPreview } from './preview-bundle.ts';
import { programs } from './programs.ts';
import { fingerprint } from './workspace.ts';

/** The content folder as the CMS and the forge call it. */
export const CONTENT_ROOT = 'content';

/**
 * Writes `/admin/` into a built site.
 *
 * @param directory The site's folder.
 * @param backend Where this CMS works; without one its page says how to set it up.
 */
export async function writeAdmin(
  directory: string,
  { backend, siteUrl }: { backend: BackendOptions | undefined; siteUrl: string },
): Promise<void> {
  const files = await getBundle();
  const target = join(directory, 'admin');
  for (const [path, bytes] of Object.entries(files)) {
    if (path === 'manifest.json') continue;
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), bytes);
  }
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
  await writeFile(join(directory, addresses.standingApp), createStandingApp(manifest));
  const policy = adminContentSecurityPolicy(backend?.origin === undefined ? [] : [backend.origin]);
  for (const [name, folder] of Object.entries(ADMIN_PAGES)) {
    const page = manifest.pages[name as AdminPage];
    const html = createAdminPage({ ...page, preview: manifest.preview, policy });
    await mkdir(join(directory, folder), { recursive: true });
    await writeFile(join(directory, folder, 'index.html'), html);
    const config = createAdminConfig(name as AdminPage, backend, siteUrl);
    await writeFile(join(directory, folder, 'config.json'), config);
  }
}

/** The pages of the CMS and their addresses. */
export const ADMIN_PAGES = { main: 'admin', candidacy: 'admin/kandidatur' } as const;

type AdminPage = keyof typeof ADMIN_PAGES;

/**
 * The one file of the form for candidates (`admin/standing/`) whose name stays: the page that loads it is made before
 * the rest has its names.
 */
function createStandingApp({ pages, preview }: Manifest): string {
  return `document.documentElement.dataset.preview = '/admin/${preview}';
await import('/admin/${pages.standing.script}');
`;
}

/** What the `config.json` beside a page says: `null` where there is nothing to work with. */
export function createAdminConfig(
  page: AdminPage,
  backend: BackendOptions | undefined,
  siteUrl: string,
): string {
  const create = page === 'main' ? createConfig : createCandidacyConfig;
  const config = backend && create({ backend, contentRoot: CONTENT_ROOT, siteUrl });
  return `${JSON.stringify(config ?? null, undefined, 1)}\n`;
}

interface Manifest {
  pages: Record<AdminPage | 'standing', { script: string; styles: string[] }>;
  /** Folder of the preview's bundle, named by its content. */
  preview: string;
}

type Files = Record<string, Uint8Array>;

async function getBundle(): Promise<Files> {
  return unzipSync(await getArtifact({ programs, ingredients: ['admin'] }, makeBundle));
}

async function makeBundle(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'admin-'));
  try {
    const pages = await bundleAdmin(join(folder, 'admin'));
    await buildPreview(join(folder, 'preview'));
    const [app, preview] = [
      await readAll(join(folder, 'admin')),
      await readAll(join(folder, 'preview')),
    ];
    delete app['manifest.json'];
    const place = `assets/preview-${fingerprint(zip(preview)).slice(0, 8)}/`;
    const manifest: Manifest = { pages, preview: place };
    return zip({
      ...app,
      ...Object.fromEntries(Object.entries(preview).map(([name, bytes]) => [place + name, bytes])),
      'manifest.json': strToU8(JSON.stringify(manifest)),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function zip(files: Files): Uint8Array {
  return zipSync(files, { level: 1, mtime: new Date(1980, 0, 1, 12) });
}

async function readAll(folder: string): Promise<Files> {
  const files: Files = {};
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).split(sep).join('/')] = await readFile(path);
  }
  // Folders are listed in whatever order the disk has.
  return Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
