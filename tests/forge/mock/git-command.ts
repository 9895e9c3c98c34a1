import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';

export interface GitRun {
  input?: string | Buffer;
  env?: Record<string, string>;
  /** Exit codes that are an answer, not a failure. */
  expected?: readonly number[];
}

export interface GitResult {
  code: number;
  stdout: Buffer;
}

/**
 * Runs `git` on a bare repository, without the machine's or the person's settings.
 *
 * @throws {Error} with what `git` wrote to stderr, if it ends with a code that is not expected
 */
export function runGit(
  gitDir: string,
  args: readonly string[],
  run: GitRun = {},
): Promise<GitResult> {
  const { input = '', env = {}, expected = [0] } = run;
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['--git-dir', gitDir, ...args], {
      env: { PATH: process.env.PATH, ...SETTINGS, ...env },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== null && expected.includes(code)) {
        resolve({ code, stdout: Buffer.concat(stdout) });
      } else {
        const said = Buffer.concat(stderr).toString().trim();
        reject(new Error(`git ${args.join(' ')} (${String(code)}): ${said}`));
      }
    });
    // A command that does not read its input closes the pipe first; its exit code says all.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

const SETTINGS = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  HOME: tmpdir(),
  LC_ALL: 'C',
};
