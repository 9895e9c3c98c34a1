import { execFile } from 'node:child_process';
import { access, realpath } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { EditingError } from './error.ts';

const run = promisify(execFile);

/** The Git repository that a folder is part of. */
export interface Repository {
  /** Absolute path of the work tree. */
  root: string;
  /** @throws EditingError where the repository is in the middle of something that only its owner can end. */
  refuseUnready: () => Promise<void>;
  /**
   * Commits these files as they stand on the disk, and nothing else, whatever else has changed or is staged.
   *
   * @throws EditingError with what Git or a hook says against it; what is staged is then as it was.
   */
  commit: (paths: readonly string[], message: string) => Promise<void>;
}

type Git = (...args: string[]) => Promise<string>;

/** Finds the repository of a folder; `undefined` where it is in none or ignored there, or Git is not installed. */
export async function findRepository(folder: string): Promise<Repository | undefined> {
  const found = await createGit(folder)('rev-parse', '--show-toplevel').catch(() => undefined);
  if (found === undefined) return undefined;
  const root = await realpath(found.replace(/\r?\n$/, ''));
  const git = createGit(root);
  const isIgnored = await git('check-ignore', '--quiet', '--', relative(root, folder) || '.').then(
    () => true,
    () => false,
  );
  if (isIgnored) return undefined;
  return {
    root,
    refuseUnready: () => refuseUnfinished(git, root),
    commit: (paths, message) => commitFiles(git, root, paths, message),
  };
}

async function commitFiles(
  git: Git,
  root: string,
  paths: readonly string[],
  message: string,
): Promise<void> {
  const files: string[] = [];
  const unknown: string[] = [];
  for (const path of paths) {
    const file = literal(relative(root, path));
    const isKnown = (await git('ls-files', '--', file)) !== '';
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isKnown || isThere) files.push(file);
    if (!isKnown && isThere) unknown.push(file);
  }
  if (files.length === 0) return;
  if ((await git('status', '--porcelain', '--', ...files)) === '') return;
  const identity = await getIdentity(git);
  try {
    // New files have to be known before `--only` takes them; what is in them is not staged.
    if (unknown.length > 0) await patiently(() => git('add', '--intent-to-add', '--', ...unknown));
    await patiently(() =>
      git(
        ...identity,
        'commit',
        '--quiet',
        '--only',
        `--message=${clean(message)}`,
        '--',
        ...files,
      ),
    );
  } catch (error) {
    if (unknown.length > 0) await git('reset', '--quiet', '--', ...unknown).catch(() => undefined);
    throw explain(error);
  }
}

function createGit(cwd: string): Git {
  return async (...args) => {
    // A hook that waits for an answer must not hold up everything that comes after it.
    const { stdout } = await run('git', args, { cwd, env: getEnvironment(), timeout: 60_000 });
    return stdout;
  };
}

/** Without the repository of a hook that may have started us (`git rev-parse --local-env-vars`). */
function getEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !LOCAL.includes(name));
  return { ...Object.fromEntries(own), GIT_TERMINAL_PROMPT: '0', GIT_EDITOR: 'true', LC_ALL: 'C' };
}

const LOCAL = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
];

/** Names of files may hold what Git takes for a pattern. */
function literal(path: string): string {
  return `:(literal)${path}`;
}

/** Git refuses to commit without a message, and ends it at what a shell cannot pass on. */
function clean(message: string): string {
  return message.replace(/\p{Cc}+/gu, ' ').trim() || 'Redaktion';
}

/** Git refuses to commit for somebody it does not know. */
async function getIdentity(git: Git): Promise<string[]> {
  const email = await git('config', 'user.email').catch(() => '');
  if (email.trim() !== '' || process.env.GIT_COMMITTER_EMAIL !== undefined) return [];
  return ['-c', 'user.name=Redaktion', '-c', 'user.email=redaktion@localhost'];
}

/** Another Git, an editor's above all, holds the index for a moment. */
async function patiently(work: () => Promise<string>): Promise<void> {
  for (const wait of [100, 200, 400, 800]) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isLocked(error)) throw error;
      await new Promise((resume) => setTimeout(resume, wait));
    }
  }
  await work();
}

async function refuseUnfinished(git: Git, root: string): Promise<void> {
  for (const [file, work] of Object.entries(UNFINISHED)) {
    const path = (await git('rev-parse', '--git-path', file)).trim();
    const isThere = await access(resolve(root, path)).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    throw new EditingError(
      409,
      `In diesem Ordner ist in Git ${work} nicht abgeschlossen. Schließe das ab (git status zeigt, wie) und versuche es dann noch einmal.`,
    );
  }
  // Second: a rebase has no branch checked out either, and `git switch` is not how it ends.
  if ((await git('symbolic-ref', '--quiet', 'HEAD').catch(() => '')) === '') {
    throw new EditingError(
      409,
      'In diesem Ordner ist in Git kein Zweig ausgecheckt („detached HEAD“). Wechsle auf einen (git switch main) und versuche es dann noch einmal.',
    );
  }
}

const UNFINISHED = {
  MERGE_HEAD: 'eine Zusammenführung (merge)',
  'rebase-merge': 'ein Umschreiben (rebase)',
  'rebase-apply': 'ein Umschreiben (rebase)',
  CHERRY_PICK_HEAD: 'eine Übernahme (cherry-pick)',
  REVERT_HEAD: 'eine Rücknahme (revert)',
  BISECT_LOG: 'eine Fehlersuche (bisect)',
};

function explain(error: unknown): unknown {
  if (isLocked(error)) {
    return new EditingError(
      503,
      'Ein anderes Programm arbeitet gerade mit Git in diesem Ordner. Warte einen Augenblick und versuche es noch einmal. Hilft das nicht, lösche die Datei .git/index.lock.',
    );
  }
  const output = getOutput(error);
  if (output === undefined) return error;
  return new EditingError(422, `Git nimmt die Änderung nicht an. Git sagt: „${output}“`);
}

function isLocked(error: unknown): boolean {
  return getOutput(error)?.includes('index.lock') === true;
}

/** What Git or its hook has said; long output has the reason at its end. */
function getOutput(error: unknown): string | undefined {
  const { stderr, stdout } = error as { stderr?: string; stdout?: string };
  const said = [stdout, stderr].map((text) => text?.trim() ?? '').filter((text) => text !== '');
  return said.length === 0 ? undefined : said.join('\n').slice(-2000);
}
