import { cp, readdir, rename, rm } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from './environment.ts';

/** Root of the project. */
export const checkout = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');

/** Where builds of this checkout work; one at a time, under the lock that lies here too. */
export const workDir = `${checkout}${sep}.cache`;

/** A file that every built site has: a folder that holds it was written by a build and may be replaced by one. */
const MARK = 'sitemap-index.xml';

/**
 * Makes sure that the target is a folder that a build may replace: a build deletes what was there before.
 *
 * @throws Error with a German sentence where the target holds content, the checkout or somebody else's files.
 */
export async function checkOutDir({
  outDir,
  contentDir,
}: Pick<Environment, 'outDir' | 'contentDir'>): Promise<void> {
  const isInside = (inner: string, outer: string) => `${inner}${sep}`.startsWith(`${outer}${sep}`);
  if (isInside(contentDir, outDir) || isInside(outDir, contentDir) || isInside(checkout, outDir)) {
    throw new Error(
      `OUT_DIR ist „${outDir}“. Dort liegen die Inhalte oder das Projekt selbst; der Ordner würde ersetzt. Nimm einen eigenen, zum Beispiel dist.`,
    );
  }
  const files = await readdir(outDir).catch((error: unknown): string[] => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  if (files.length > 0 && !files.includes(MARK)) {
    throw new Error(
      `OUT_DIR ist „${outDir}“. Dort liegen Dateien, die kein Build geschrieben hat; der Ordner würde ersetzt. Nimm einen leeren.`,
    );
  }
}

/** Puts `source` in the place of `target`; on failure the old target is back where it was. */
export async function replaceDirectory(target: string, source: string): Promise<void> {
  const [incoming, outgoing] = [`${target}.new`, `${target}.old`];
  // What a build that was killed has left behind.
  await rm(incoming, { recursive: true, force: true });
  await rm(outgoing, { recursive: true, force: true });

  await move(source, incoming);
  const hadTarget = await rename(target, outgoing).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(incoming, target);
  } catch (error) {
    if (hadTarget) await rename(outgoing, target);
    throw error;
  }
  await rm(outgoing, { recursive: true, force: true });
}

/** Renames; copies where the target is on another disk. */
async function move(source: string, target: string): Promise<void> {
  await rename(source, target).catch(async (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(source, target, { recursive: true });
  });
}
