/*
 * The part of Decap's backends that the guard stands before. Decap publishes no types for it; the shapes are those of
 * decap-cms-lib-util's `Implementation` in the pinned version.
 */

import type { Credentials } from './session.ts';

export interface LoadedEntry {
  data: string;
  file: { path: string; id?: string | null; label?: string };
}

export interface DataFile {
  path: string;
  slug: string;
  raw: string;
}

/** A file that was added in the browser (Decap's `AssetProxy`). */
export interface Asset {
  path: string;
  /** Its bytes in base64; empty for an empty file. */
  toBase64(): Promise<string>;
}

export interface PersistOptions {
  collectionName: string;
  useWorkflow?: boolean;
  newEntry?: boolean;
  commitMessage: string;
  /** Ours: fingerprint of each file as it was opened, for backends that can compare while they write. */
  bases?: Record<string, string | null>;
  /** Ours: what stands in each file before it is written, for what tells of the change; absent for a new one. */
  before?: Record<string, string | undefined>;
}

export interface UnpublishedEntry {
  collection: string;
  slug: string;
  status: string;
  diffs: { path: string; id: string; newFile: boolean }[];
}

/** Who is logged in, as Decap keeps it in the browser. */
export interface User extends Credentials {
  login?: string | undefined;
  useOpenAuthoring?: boolean | undefined;
  [detail: string]: unknown;
}

/* Methods, not properties: the guard overrides them. */

export interface Backend {
  /** What talks to a forge, from the log-in on; the local backend has none. */
  api?: {
    originRepoURL?: string;
    readFile?(path: string, id: null, where: { repoURL?: string | undefined }): Promise<string>;
  };
  logout?(): unknown;
  getEntry(path: string): Promise<LoadedEntry>;
  entriesByFolder(folder: string, extension: string, depth: number): Promise<LoadedEntry[]>;
  /** Only the backends of forges have these two. */
  allEntriesByFolder?(
    folder: string,
    extension: string,
    depth: number,
    pattern?: RegExp,
  ): Promise<LoadedEntry[]>;
  traverseCursor?(
    cursor: unknown,
    action: string,
  ): Promise<{ entries: LoadedEntry[]; cursor: unknown }>;
  entriesByFiles(files: { path: string }[]): Promise<LoadedEntry[]>;
  unpublishedEntry(which: { collection: string; slug: string }): Promise<UnpublishedEntry>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string>;
  deleteFiles(paths: string[], commitMessage: string): Promise<unknown>;
  persistEntry(
    entry: { dataFiles: DataFile[]; assets: Asset[] },
    options: PersistOptions,
  ): Promise<unknown>;
  persistMedia(asset: Asset, options: { commitMessage: string }): Promise<unknown>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript asks for it of a class that is extended.
export type BackendClass = new (...args: any[]) => Backend;

/** A backend that somebody logs in to. */
export interface ForgeBackend extends Backend {
  authenticate(credentials: Credentials): Promise<User>;
  restoreUser(user: User): Promise<User>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
export type ForgeClass = new (...args: any[]) => ForgeBackend;
