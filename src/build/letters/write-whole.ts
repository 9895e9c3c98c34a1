import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface NewFile {
  /** Below the folder. */
  path: string;
  data: string | Uint8Array;
  /** Whether a file that is there gives way. */
  replaces?: boolean;
}

/** A file that must not exist and does. */
export class FileExistsError extends Error {}

/**
 * Writes files, all of them or none. Each is written beside its place and then put there as a whole, so that nobody finds
 * half a file, whenever the computer is switched off. On a drive without hard links (exFAT, some of the network) a new file
 * is copied to its place, which takes a moment longer.
 *
 * @param system What not every drive can do; tests put another in its place.
 * @throws FileExistsError where one is there that must not be replaced.
 */
export async function writeWhole(
  folder: string,
  files: readonly NewFile[],
  system: { link: typeof link } = { link },
): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  const backups: string[] = [];
  const remove = (path: string) => rm(path, { force: true, recursive: true });
  try {
    for (const { path, data, replaces = false } of files) {
      const file = join(folder, path);
      const first = await mkdir(dirname(file), { recursive: true });
      if (first !== undefined) undo.unshift(() => remove(first));
      const draft = join(dirname(file), `.${randomUUID()}.tmp`);
      try {
        await writeFile(draft, data, { flag: 'wx' });
        const backup = join(dirname(file), `.${randomUUID()}.tmp`);
        if (replaces && (await isKept(file, backup, system.link))) {
          backups.push(backup);
          undo.unshift(() => rename(backup, file));
          await rename(draft, file);
        } else {
          await putNew(draft, file, system.link);
          undo.unshift(() => remove(file));
        }
      } finally {
        await remove(draft);
      }
    }
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
  await Promise.all(backups.map(remove));
}

/** Gives a file a second name; false where there is none. */
async function isKept(file: string, backup: string, linkFile: typeof link): Promise<boolean> {
  try {
    await linkFile(file, backup).catch(orCopy(file, backup));
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** A link, unlike a rename, never replaces. */
async function putNew(draft: string, file: string, linkFile: typeof link): Promise<void> {
  try {
    await linkFile(draft, file).catch(orCopy(draft, file));
  } catch (error) {
    throw hasCode(error, 'EEXIST') ? new FileExistsError(file) : error;
  }
}

/** Copies instead, without replacing either, where a drive knows no hard links. Node removes a copy that fails halfway. */
function orCopy(from: string, to: string): (error: unknown) => Promise<void> {
  return (error) => {
    if (!WITHOUT_LINKS.some((code) => hasCode(error, code))) throw error;
    return copyFile(from, to, constants.COPYFILE_EXCL);
  };
}

/** What systems answer there: Linux of exFAT and FAT, macOS, network drives. */
const WITHOUT_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
