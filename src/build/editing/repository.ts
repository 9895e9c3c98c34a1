import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The Git repository that a folder is part of. */
export interface Repository {
  /** Absolute path of the work tree. */
  root: string;
  /** Commits these files as they stand on the disk, and nothing else, whatever else has changed or is staged. */
  commit: (paths: readonly string[], message: string) => Promise<void>;
}

/** Finds the repository of a folder; `undefined` where the folder is in none, or Git is not installed. */
export async function findRepository(folder: string): Promise<Repository | undefined> {
  const git = (cwd: string, ...args: string[]) =>
    run('git', args, { cwd, env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' } });
  const root = await git(folder, 'rev-parse', '--show-toplevel').then(
    ({ stdout }) => stdout.replace(/\r?\n$/, ''),
    () => undefined,
  );
  if (root === undefined) return undefined;
  return {
    root,
    commit: async (paths, message) => {
      const files = paths.map((path) => relative(root, path));
      const present: string[] = [];
      for (const [index, path] of paths.entries()) {
        const file = files[index] ?? '';
        const isThere = await access(path).then(
          () => true,
          () => false,
        );
        const { stdout: known } = await git(root, 'ls-files', '--', literal(file));
        if (isThere || known !== '') present.push(literal(file));
      }
      if (present.length === 0) return;
      // New files have to be known before `--only` takes them.
      await git(root, 'add', '--all', '--', ...present);
      const { stdout: changed } = await git(root, 'status', '--porcelain', '--', ...present);
      if (changed === '') return;
      const identity = await getIdentity(() => git(root, 'config', 'user.email'));
      await git(root, ...identity, 'commit', '--quiet', '--only', '-m', message, '--', ...present);
    },
  };
}

/** Names of files may hold what Git takes for a pattern. */
function literal(path: string): string {
  return `:(literal)${path}`;
}

/** Git refuses to commit for somebody it does not know. */
async function getIdentity(ask: () => Promise<{ stdout: string }>): Promise<string[]> {
  const email = await ask().then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
  if (email !== '') return [];
  return ['-c', 'user.name=Redaktion', '-c', 'user.email=redaktion@localhost'];
}
