import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { singletons } from '../../schemas/index.ts';
import { identify } from '../../validation/entry.ts';
import { isSealedText } from '../../validation/validate.ts';
import { EditingError } from './error.ts';

/** Files of the content folder, named as the CMS names them: `content/events/treff.mdx`. */
export interface Workspace {
  /** Absolute path of a file that the CMS may write. Throws an {@link EditingError} for any other. */
  resolve: (path: string) => Promise<string>;
  list: (folder: string, isWanted: (path: string) => boolean) => Promise<string[]>;
  read: (path: string) => Promise<Buffer | undefined>;
  write: (path: string, bytes: Uint8Array) => Promise<void>;
  remove: (path: string) => Promise<void>;
}

/** Whether a path is that of a picture, whose bytes are checked before they are written. */
export function isPicture(path: string): boolean {
  return PICTURE.test(basename(path));
}

const PICTURE = /^[^/\\\0]+\.(?:png|jpe?g|webp|avif|gif)$/i;

/**
 * Opens a content folder for editing.
 *
 * @param contentDir Absolute path, with links resolved.
 * @param contentRoot What the CMS calls it.
 */
export function openWorkspace(contentDir: string, contentRoot: string): Workspace {
  const locate = async (path: string, isAllowed: (path: string) => boolean): Promise<string> => {
    const inner = path.startsWith(`${contentRoot}/`) ? path.slice(contentRoot.length + 1) : '';
    if (!isAllowed(inner)) {
      throw new EditingError(403, `„${path}“ ist keine Datei, die hier bearbeitet wird.`);
    }
    const absolute = join(contentDir, inner);
    await refuseLinks(contentDir, absolute);
    return absolute;
  };
  const resolve = (path: string) => locate(path, isEditable);
  return {
    resolve,
    list: async (folder, isWanted) => {
      const inner = folder === contentRoot ? '' : folder.slice(contentRoot.length + 1);
      if (inner.split('/').includes('..') || !`${folder}/`.startsWith(`${contentRoot}/`)) return [];
      const found = await readdir(join(contentDir, inner), {
        withFileTypes: true,
        recursive: true,
      }).catch(() => []);
      return found
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const path = relative(contentDir, join(entry.parentPath, entry.name));
          return `${contentRoot}/${path.split(sep).join('/')}`;
        })
        .filter((path) => isReadable(path.slice(contentRoot.length + 1)) && isWanted(path))
        .toSorted();
    },
    read: async (path) =>
      readFile(await locate(path, isReadable)).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }),
    write: async (path, bytes) => {
      const absolute = await resolve(path);
      await mkdir(dirname(absolute), { recursive: true });
      // Whoever reads meanwhile, the dev server above all, sees the old file or the new one.
      const unfinished = join(dirname(absolute), `.${basename(absolute)}.${randomUUID()}`);
      try {
        await writeFile(unfinished, bytes, { flag: 'wx' });
        await rename(unfinished, absolute);
      } finally {
        await rm(unfinished, { force: true });
      }
    },
    remove: async (path) => {
      await rm(await resolve(path), { force: true });
    },
  };
}

/** Fingerprint of a file's text, to tell whether it is still the one that was opened. */
export function fingerprint(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What is edited, and the wording of sealed editions, which their chapters are checked against. */
function isReadable(path: string): boolean {
  return isEditable(path) || isSealedText(path);
}

/** Entries, settings and pictures; no hidden files, no climbing out, nothing that no collection owns. */
function isEditable(path: string): boolean {
  const segments = path.split('/');
  if (segments.some((segment) => segment === '' || segment.startsWith('.'))) return false;
  if (path.includes('\\') || path.includes('\0')) return false;
  if (identify(path) !== undefined) return true;
  if (Object.values(singletons).some((singleton) => singleton.path === path)) return true;
  return segments.length > 1 && isPicture(path);
}

/** A link inside the folder could lead anywhere. */
async function refuseLinks(contentDir: string, absolute: string): Promise<void> {
  let existing = absolute;
  while ((await lstat(existing).catch(() => undefined)) === undefined) existing = dirname(existing);
  const real = await realpath(existing);
  if (real !== existing && !`${real}${sep}`.startsWith(`${contentDir}${sep}`)) {
    throw new EditingError(403, `„${relative(contentDir, absolute)}“ führt aus dem Ordner hinaus.`);
  }
  if ((await lstat(existing)).isSymbolicLink()) {
    throw new EditingError(403, `„${relative(contentDir, absolute)}“ ist eine Verknüpfung.`);
  }
}
