import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { BrowserTab } from './browser-tab.ts';

/** What the tests use of `decap-cms-backend-forgejo`: it ships no types for these. */
export interface ForgejoApi {
  repo: string;
  getBranch(name: string): Promise<{ name: string; commit: { id: string } }>;
  listFiles(path: string, options?: { depth?: number }): Promise<{ path: string; id: string }[]>;
  readFile(path: string, sha?: string | null, options?: { branch?: string }): Promise<string>;
  readFileMetadata(path: string, sha: string): Promise<{ author: string; updatedOn: string }>;
  requestAllPages(path: string): Promise<unknown[]>;
}

export interface DataFile {
  path: string;
  slug: string;
  raw: string;
  newPath?: string;
}

export interface PersistOptions {
  commitMessage: string;
  collectionName: string;
  useWorkflow?: boolean;
  status?: string;
}

export interface ForgejoBackend {
  api: ForgejoApi;
  status(): Promise<{ auth: { status: boolean } }>;
  authenticate(user: { token: string }): Promise<{ login: string; useOpenAuthoring?: boolean }>;
  restoreUser(user: { token: string }): Promise<{ login: string; useOpenAuthoring?: boolean }>;
  authenticateWithFork(options: {
    userData: { token: string };
    getPermissionToFork: () => Promise<void>;
  }): Promise<void>;
  entriesByFolder(
    folder: string,
    extension: string,
    depth: number,
  ): Promise<{ file: { path: string; author: string }; data: string }[]>;
  getEntry(path: string): Promise<{ data: string }>;
  persistEntry(
    entry: { dataFiles: DataFile[]; assets: { path: string; toBase64: () => Promise<string> }[] },
    options: PersistOptions,
  ): Promise<unknown>;
  deleteFiles(paths: string[], message: string): Promise<void>;
  unpublishedEntries(): Promise<string[]>;
  unpublishedEntry(query: { collection: string; slug: string }): Promise<{
    status: string;
    diffs: { path: string; newFile: boolean; id: string }[];
    pullRequestAuthor: string;
  }>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string>;
  updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<void>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<void>;
  deleteUnpublishedEntry(collection: string, slug: string): Promise<void>;
}

export interface PkceAuthenticator {
  authenticate(options: { scope: string }, done: Done): Promise<void>;
  completeAuth(done: Done): Promise<void>;
  refresh(credentials: { refresh_token: string }): Promise<{ token: string }>;
}

type Done = (error: Error | null, data?: { token: string; refresh_token: string }) => void;

/** What the tests use of `decap-cms-backend-gitlab`. */
export interface GitlabBackend {
  token: string;
  api: { token: string };
  authenticate(user: { token: string; refresh_token: string }): Promise<{ login: string }>;
  allEntriesByFolder: ForgejoBackend['entriesByFolder'];
  getEntry: ForgejoBackend['getEntry'];
  persistEntry: ForgejoBackend['persistEntry'];
  deleteFiles(paths: string[], message: string): Promise<unknown>;
}

export interface RealBackend {
  GitlabBackend: new (
    config: { backend: Record<string, unknown>; media_folder: string },
    options: { updateUserCredentials: (user: { token: string }) => unknown },
  ) => GitlabBackend;
  ForgejoBackend: new (
    config: { backend: Record<string, unknown>; media_folder: string },
    options: { useWorkflow: boolean; initialWorkflowStatus: string },
  ) => ForgejoBackend;
  PkceAuthenticator: new (config: Record<string, string>) => PkceAuthenticator;
}

/**
 * Loads the real Forgejo and GitLab backends of Decap in Node: their ESM sources bundled by Vite as for the browser, then imported.
 * Node cannot import these itself (no `exports`, imports without extension).
 *
 * @param tab what stands for the browser; it must be open already, because modules look for it when they are loaded
 */
export function loadRealBackend(_tab: BrowserTab): Promise<RealBackend> {
  return (loading ??= bundleAndImport());
}

let loading: Promise<RealBackend> | undefined;

async function bundleAndImport(): Promise<RealBackend> {
  const outDir = mkdtempSync(join(tmpdir(), 'decap-backend-'));
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [createEntry()],
      build: { outDir, minify: false, lib: { entry: ENTRY, formats: ['es'], fileName: 'backend' } },
    });
    const bundle = pathToFileURL(join(outDir, 'backend.js')).href;
    return (await import(/* @vite-ignore */ bundle)) as RealBackend;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

const ENTRY = join(import.meta.dirname, 'entry-of-the-real-backend.js');

/** A module that is not on the disk, but stands here, so that the packages are found. */
function createEntry() {
  return {
    name: 'entry-of-the-real-backend',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id === ENTRY ? id : undefined),
    load: (id: string) =>
      id === ENTRY
        ? `export { default as ForgejoBackend } from 'decap-cms-backend-forgejo/dist/esm/implementation';
           export { default as GitlabBackend } from 'decap-cms-backend-gitlab/dist/esm/implementation';
           export { PkceAuthenticator } from 'decap-cms-lib-auth';`
        : undefined,
  };
}
