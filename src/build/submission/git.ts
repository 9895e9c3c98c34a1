import { execFile } from 'node:child_process';
import { resolve as resolvePath } from 'node:path';

/** Runs Git in one repository and returns what it prints. */
export type Git = (args: string[], options?: { input?: string; limit?: number }) => Promise<Buffer>;

/** Git did not finish, or printed more than was allowed. */
export class GitError extends Error {}

/**
 * Git for a repository that holds a stranger's commits as data.
 *
 * Nothing of the machine's or the user's configuration is read, nothing is checked out, no hook, filter, pager, file
 * system monitor or replaced object comes into play. The commands run here read objects, nothing else.
 *
 * @param repository A folder with a repository in it whose own `.git/config` is ours.
 */
export function createGit(repository: string): Git {
  const folder = resolvePath(repository);
  return (args, { input, limit = 200_000_000 } = {}) =>
    new Promise((resolve, reject) => {
      const child = execFile(
        'git',
        [...SAFE, '-c', `safe.directory=${folder}`, '-C', folder, ...args],
        { encoding: 'buffer', env: createEnvironment(), maxBuffer: limit, timeout: 60_000 },
        (error, stdout, stderr) => {
          if (error === null) resolve(stdout);
          else {
            const reason = stderr.toString('utf8').trim() || error.message;
            reject(new GitError(`git ${args[0] ?? ''}: ${reason}`));
          }
        },
      );
      // Git may end before it has read everything.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input ?? '');
    });
}

const SAFE = [
  '--no-pager',
  '--no-replace-objects',
  '--no-optional-locks',
  '--literal-pathspecs',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.attributesFile=/dev/null',
  '-c',
  'protocol.allow=never',
];

/** Variables such as GIT_DIR or GIT_EXTERNAL_DIFF must not reach in from outside. */
function createEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    LC_ALL: 'C',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
}
