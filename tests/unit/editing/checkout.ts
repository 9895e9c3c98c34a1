import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A folder in a real Git repository, as somebody has checked it out. */
export interface Checkout {
  /** Where the files of the content folder lie. */
  contentDir: string;
  /** Runs Git at the repository's root. */
  git: (...args: string[]) => string;
  /** Paths are those of the CMS: `content/events/treff.mdx`. */
  write: (path: string, text: string | Uint8Array) => void;
  read: (path: string) => string;
  exists: (path: string) => boolean;
  /** Messages of all commits, the newest first. */
  log: () => string[];
  /** What a commit has changed, as `M content/events/treff.mdx`. */
  show: (commit?: string) => string[];
  /** What is not committed, as `git status --short` says it. */
  status: () => string[];
  /** Installs a hook, a shell script. */
  hook: (name: string, script: string) => void;
}

export const EVENT = 'content/events/treff.mdx';

/** What Git has made of the first commit, by the folder of the site: five calls of Git once, and not for each test. */
const repositories = new Map<string, string>();

afterAll(() => {
  for (const path of repositories.values()) rmSync(path, { recursive: true, force: true });
  repositories.clear();
});

/** @param folder Where in the repository the site lies. */
export function createCheckout({ folder = '.', isRepository = true } = {}): Checkout {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'checkout-')));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const site = join(root, folder);
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
      env: withoutIdentity(),
    }).trimEnd();
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  const checkout: Checkout = {
    contentDir: join(site, 'content'),
    git,
    write: (path, text) => {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), text);
    },
    read: (path) => readFileSync(join(site, path), 'utf8'),
    exists: (path) => existsSync(join(site, path)),
    log: () => lines(git('log', '--format=%s')),
    show: (commit = 'HEAD') =>
      lines(git('-c', 'core.quotePath=false', 'show', '--format=', '--name-status', commit)).map(
        (line) => line.replace('\t', ' '),
      ),
    status: () =>
      lines(git('-c', 'core.quotePath=false', 'status', '--short', '--untracked-files=all')),
    hook: (name, script) => {
      const path = join(root, '.git/hooks', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `#!/bin/sh\n${script}\n`);
      chmodSync(path, 0o755);
    },
  };
  checkout.write(EVENT, '---\ntitle: Treff\n---\n');
  checkout.write('content/events/fest.mdx', '---\ntitle: Fest\n---\n');
  checkout.write('content/settings.yml', 'name: Jusos\n');
  checkout.write('package.json', '{}\n');
  if (isRepository) {
    const made = repositories.get(folder);
    if (made !== undefined) cpSync(made, join(root, '.git'), { recursive: true });
    else {
      git('init', '--quiet', '--template=', '--initial-branch=main');
      git('config', 'user.email', 'vera@example.org');
      git('config', 'user.name', 'Vera');
      git('add', '.');
      git('commit', '--quiet', '-m', 'Anfang');
      const kept = mkdtempSync(join(tmpdir(), 'repository-'));
      cpSync(join(root, '.git'), kept, { recursive: true });
      repositories.set(folder, kept);
    }
  }
  return checkout;
}

/** Git as somebody has it who has never told it a name. */
export function withoutIdentity(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };
}
