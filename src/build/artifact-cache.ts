import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { checkout, workDir } from './directories.ts';

const directory = join(workDir, 'artifacts');

/** Long enough for a board that publishes once a month; short enough that what left the site leaves the disk. */
const KEEP_DAYS = 40;

/** What the bytes of a file depend on. */
export interface Recipe {
  /** Folders and files of the checkout with the code and templates that make it. */
  programs: readonly string[];
  ingredients: readonly (string | Uint8Array)[];
}

/**
 * A file that is costly to make, made once per content: the next build with the same ingredients, the same code and the
 * same dependencies takes it from the disk. Not for what holds personal data, which would outlive a consent here.
 */
export async function getArtifact(
  { programs, ingredients }: Recipe,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const path = join(directory, createKey([await readPrograms(programs), ...ingredients]));
  const cached = await readFile(path).catch(() => undefined);
  if (cached !== undefined) {
    const now = new Date();
    await utimes(path, now, now).catch(() => undefined);
    return cached;
  }
  const made = await make();
  await mkdir(directory, { recursive: true });
  // A build that is killed while it writes leaves no half file under the name.
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, made);
  await rename(unfinished, path);
  return made;
}

/** Deletes what no build has asked for in {@link KEEP_DAYS} days. */
export async function pruneArtifacts(): Promise<void> {
  const oldest = Date.now() - KEEP_DAYS * 24 * 60 * 60 * 1000;
  for (const name of await readdir(directory).catch(() => [])) {
    const path = join(directory, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < oldest) await rm(path, { force: true });
  }
}

function createKey(ingredients: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const ingredient of ingredients) {
    const bytes = typeof ingredient === 'string' ? Buffer.from(ingredient) : ingredient;
    hash.update(`${String(bytes.length)}:`).update(bytes);
  }
  return hash.digest('hex');
}

const programHashes = new Map<string, Promise<string>>();

function readPrograms(programs: readonly string[]): Promise<string> {
  const name = programs.join('\n');
  const hash = programHashes.get(name) ?? hashFiles([...programs, 'package-lock.json']);
  programHashes.set(name, hash);
  return hash;
}

async function hashFiles(paths: readonly string[]): Promise<string> {
  const files = await Promise.all(paths.map((path) => listFiles(join(checkout, path))));
  const contents = await Promise.all(files.flat().map((file) => readFile(file)));
  return createKey([...files.flat().map((file) => relative(checkout, file)), ...contents]);
}

async function listFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
