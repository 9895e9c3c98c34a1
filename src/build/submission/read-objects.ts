import { GitError, type Git } from './git.ts';

/** A file of a commit. */
export interface TreeFile {
  path: string;
  mode: string;
  object: string;
  size: number;
}

/**
 * Finds the full name of a commit.
 *
 * @throws Error with a German sentence when the repository does not have it.
 */
export async function resolveCommit(git: Git, name: string): Promise<string> {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    return (await git(args)).toString('utf8').trim();
  } catch (error) {
    throw new Error(`Den Commit „${name}“ gibt es in diesem Repository nicht.`, { cause: error });
  }
}

/** All files of a commit. */
export async function listTree(git: Git, commit: string): Promise<TreeFile[]> {
  const output = await git(['ls-tree', '-r', '-z', '--long', '--full-tree', commit]);
  return splitAtNull(output).map((line) => {
    const tab = line.indexOf('\t');
    const [mode = '', , object = '', size = ''] = line.slice(0, tab).split(/ +/);
    return { path: line.slice(tab + 1), mode, object, size: Number(size) || 0 };
  });
}

/** Sizes of files, in the order asked for. */
export async function readSizes(git: Git, objects: string[]): Promise<number[]> {
  if (objects.length === 0) return [];
  const input = `${objects.join('\n')}\n`;
  const output = await git(['cat-file', '--batch-check=%(objectsize)'], { input });
  return output.toString('utf8').trim().split('\n').map(Number);
}

/** Bytes of files, in the order asked for: as they were committed, through no filter. */
export async function readBlobs(git: Git, objects: string[]): Promise<Buffer[]> {
  if (objects.length === 0) return [];
  const output = await git(['cat-file', '--batch'], { input: `${objects.join('\n')}\n` });
  const blobs: Buffer[] = [];
  let at = 0;
  for (const object of objects) {
    const end = output.indexOf('\n', at);
    const [, type, size] = output.toString('utf8', at, end).split(' ');
    if (type !== 'blob') throw new GitError(`git cat-file: ${object} is no file`);
    const start = end + 1;
    at = start + Number(size);
    blobs.push(output.subarray(start, at));
    // The line end after each file.
    at += 1;
  }
  return blobs;
}

/** Git's `-z` output. Names that are no UTF-8 keep U+FFFD, which no allowed name has. */
export function splitAtNull(output: Buffer): string[] {
  return output.toString('utf8').split('\0').slice(0, -1);
}
