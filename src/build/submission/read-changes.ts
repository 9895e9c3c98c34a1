import { MODES, type ChangedFile } from '../../validation/submission/changed-file.ts';
import type { Git } from './git.ts';
import { readSizes, splitAtNull } from './read-objects.ts';

export interface ChangedObject extends ChangedFile {
  /** Name of the file's content in Git after the change. */
  object: string;
}

/**
 * Lists what merging `head` into `base` would change: the difference of the two trees since their histories parted.
 *
 * The commits in between do not matter, and a merge commit hides nothing, because whole trees are compared. What is new
 * on `base` since then is not the pull request's.
 *
 * @throws Error with a German sentence when the histories have no common commit or several, or the list is too long.
 */
export async function readChanges(git: Git, base: string, head: string): Promise<ChangedObject[]> {
  const parted = await findMergeBase(git, base, head);
  const changes = await compareTrees(git, `${parted}^{tree}`, `${head}^{tree}`);
  const files = changes.filter(
    ({ change, mode }) => change !== 'deleted' && mode !== MODES.submodule,
  );
  const sizes = await readSizes(
    git,
    files.map(({ object }) => object),
  );
  files.forEach((file, index) => {
    file.size = sizes[index] ?? Number.POSITIVE_INFINITY;
  });
  return changes;
}

async function findMergeBase(git: Git, base: string, head: string): Promise<string> {
  // Ends with 1 and prints nothing when there is none.
  const output = await git(['merge-base', '--all', base, head]).catch(() => Buffer.of());
  const [parted, ...more] = output.toString('utf8').split('\n').filter(Boolean);
  if (parted === undefined) {
    throw new Error(
      'Der Antrag hat keine gemeinsame Geschichte mit dieser Website. Lege ihn neu an, aus einer frischen Kopie (Fork).',
    );
  }
  if (more.length > 0) {
    throw new Error(
      'Die Geschichte des Antrags kreuzt sich mehrfach mit der dieser Website; was er ändert, ist nicht eindeutig. Lege ihn neu an, aus einer frischen Kopie (Fork).',
    );
  }
  return parted;
}

/**
 * Compares two trees folder by folder.
 *
 * `git diff-tree -r` would do it at once, but collects everything before it prints: a few hundred bytes of Git can name
 * ten billion files ("git bomb"), and then it never ends.
 */
async function compareTrees(git: Git, before: string, after: string): Promise<ChangedObject[]> {
  const empty = (await git(['hash-object', '-t', 'tree', '--stdin'])).toString('utf8').trim();
  const files: ChangedObject[] = [];
  const folders = [{ path: '', before, after }];
  let visited = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await compareFolders(git, folder.before, folder.after)) {
      const path = folder.path + entry.path;
      const [wasFolder, isFolder] = [entry.oldMode === FOLDER, entry.mode === FOLDER];
      if (wasFolder || isFolder) {
        folders.push({
          path: `${path}/`,
          before: wasFolder ? entry.oldObject : empty,
          after: isFolder ? entry.object : empty,
        });
      }
      const { change, mode, object } = entry;
      if (!isFolder && !(wasFolder && change === 'deleted')) {
        files.push({ path, change, mode, object, size: 0 });
      }
    }
    visited += 1;
    if (files.length + folders.length > MAX_CHANGES || visited > MAX_FOLDERS) {
      throw new Error(TOO_MANY);
    }
  }
  return files;
}

const FOLDER = '040000';

/** A candidacy changes four files at most; this is room for every honest mistake. */
const MAX_CHANGES = 2000;

/** Each is two questions to Git; a candidacy lies in two folders below `content`. */
const MAX_FOLDERS = 100;

/** Bytes of the list of one folder: some ten thousand names. */
const MAX_FOLDER_BYTES = 1_000_000;

const TOO_MANY =
  'Der Antrag ändert zu viele Dateien, um geprüft zu werden. Lege ihn neu an, mit nichts als deinem Schreiben.';

interface Entry extends Pick<ChangedObject, 'path' | 'change' | 'mode' | 'object'> {
  oldMode: string;
  oldObject: string;
}

async function compareFolders(git: Git, before: string, after: string): Promise<Entry[]> {
  const sizes = await readSizes(git, [before, after]);
  if (sizes.some((size) => size > MAX_FOLDER_BYTES)) throw new Error(TOO_MANY);
  const args = ['-z', '--raw', '--no-renames', '--no-ext-diff', '--ignore-submodules=none'];
  return parseEntries(splitAtNull(await git(['diff-tree', ...args, before, after])));
}

/** `:<mode> <mode> <object> <object> <status>`, then the name. */
function parseEntries(parts: string[]): Entry[] {
  const entries: Entry[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const [oldMode = '', mode = '', oldObject = '', object = '', status = ''] =
      parts[index]?.slice(1).split(' ') ?? [];
    const change = CHANGES[status] ?? 'modified';
    entries.push({ path: parts[index + 1] ?? '', change, oldMode, mode, oldObject, object });
  }
  return entries;
}

const CHANGES: Partial<Record<string, ChangedFile['change']>> = { A: 'added', D: 'deleted' };
