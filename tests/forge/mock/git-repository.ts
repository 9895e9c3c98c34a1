import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runGit, type GitRun } from './git-command.ts';
import {
  COMMIT_FORMAT,
  parseCommit,
  parseDifferences,
  parseTreeEntry,
  type Commit,
  type Difference,
  type Person,
  type TreeEntry,
} from './git-formats.ts';

/** A path's new content; `undefined` removes it. */
export type Change = [path: string, content: Buffer | undefined];

export interface CommitText {
  message: string;
  author: Person;
  date: Date;
}

const FILE_MODE = '100644';
const NO_COMMIT = '0'.repeat(40);

/** A bare Git repository as a mock of a forge hosts it: real objects, real branches, no work tree. */
export class GitRepository {
  readonly dir: string;
  readonly #blobs = new Map<string, Buffer>();

  constructor(dir: string) {
    this.dir = dir;
  }

  /** Runs any `git` command here and returns what it printed, without the last line break. */
  async git(...args: string[]): Promise<string> {
    return this.#text(args);
  }

  async create(branch: string): Promise<void> {
    await this.#run(['init', '--quiet', '--bare', '--initial-branch', branch, this.dir]);
  }

  /** Writes a folder of the disk to the repository, below `at`, and returns the tree's hash. */
  async importFolder(folder: string, at: string): Promise<string> {
    let tree = await this.#withIndex(async (env) => {
      await this.#run(['--work-tree', folder, 'add', '--all', '--force', '.'], { env });
      return this.#text(['write-tree'], { env });
    });
    for (const name of at.split('/').filter(Boolean).toReversed()) {
      tree = await this.#text(['mktree'], { input: `040000 tree ${tree}\t${name}\n` });
    }
    return tree;
  }

  /** The commit that a branch, tag, hash or other ref names; `undefined` if it names none. */
  async resolve(ref: string): Promise<string | undefined> {
    const heads = ref.startsWith('refs/') ? [ref] : [`refs/heads/${ref}`, ref];
    for (const name of heads) {
      const args = ['rev-parse', '--quiet', '--verify', '--end-of-options', `${name}^{commit}`];
      const { code, stdout } = await this.#run(args, { expected: [0, 1, 128] });
      if (code === 0) return stdout.toString().trim();
    }
    return undefined;
  }

  async listBranches(): Promise<string[]> {
    const text = await this.#text(['for-each-ref', '--format=%(refname:strip=2)', 'refs/heads']);
    return text.split('\n').filter(Boolean);
  }

  /** Entries of a tree in Git's order; recursive ones name folders too, as forges do. */
  async listTree(commit: string, recursive: boolean): Promise<TreeEntry[]> {
    const flags = recursive ? ['-r', '-t'] : [];
    const text = await this.#text(['ls-tree', '-l', '-z', ...flags, commit]);
    return text.split('\0').filter(Boolean).map(parseTreeEntry);
  }

  /** What is at a path of a commit: a file, a folder, or nothing. */
  async findEntry(commit: string, path: string): Promise<TreeEntry | undefined> {
    const text = await this.#text(['ls-tree', '-l', '-z', commit, '--', `:(literal)${path}`], {
      env: { GIT_LITERAL_PATHSPECS: '0' },
    });
    const [entry] = text.split('\0').filter(Boolean).map(parseTreeEntry);
    return entry;
  }

  async listFolder(commit: string, path: string): Promise<TreeEntry[]> {
    const text = await this.#text(['ls-tree', '-l', '-z', path ? `${commit}:${path}` : commit]);
    const entries = text.split('\0').filter(Boolean).map(parseTreeEntry);
    return entries.map((entry) => (path ? { ...entry, path: `${path}/${entry.path}` } : entry));
  }

  async readBlob(sha: string): Promise<Buffer | undefined> {
    const known = this.#blobs.get(sha);
    if (known) return known;
    const { code, stdout } = await this.#run(['cat-file', 'blob', sha], { expected: [0, 128] });
    if (code !== 0) return undefined;
    this.#blobs.set(sha, stdout);
    return stdout;
  }

  /** Commits changes on top of `parent` and moves the branch, or throws if it has moved meanwhile. */
  async commitChanges(
    branch: string,
    parent: string | undefined,
    changes: readonly Change[],
    text: CommitText,
  ): Promise<string> {
    const tree = await this.#withIndex(async (env) => {
      await this.#run(parent ? ['read-tree', parent] : ['read-tree', '--empty'], { env });
      for (const [path, content] of changes) {
        const sha =
          content && (await this.#text(['hash-object', '-w', '--stdin'], { input: content }));
        const line = sha ? `${FILE_MODE} ${sha}\t${path}` : `0 ${NO_COMMIT}\t${path}`;
        await this.#run(['update-index', '-z', '--index-info'], { env, input: `${line}\0` });
      }
      return this.#text(['write-tree'], { env });
    });
    const commit = await this.commitTree(tree, parent ? [parent] : [], text);
    await this.moveBranch(branch, commit, parent ?? NO_COMMIT);
    return commit;
  }

  async commitTree(
    tree: string,
    parents: readonly string[],
    { message, author, date }: CommitText,
  ): Promise<string> {
    const when = date.toISOString();
    const env = {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_AUTHOR_DATE: when,
      GIT_COMMITTER_NAME: author.name,
      GIT_COMMITTER_EMAIL: author.email,
      GIT_COMMITTER_DATE: when,
    };
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])];
    return this.#text(args, { env, input: message });
  }

  /** Sets a branch; with `from`, only if it is still there. A new branch must not be in another's way. */
  async moveBranch(branch: string, commit: string, from?: string): Promise<void> {
    await this.#run(['update-ref', `refs/heads/${branch}`, commit, ...(from ? [from] : [])]);
  }

  async deleteBranch(branch: string): Promise<void> {
    await this.#run(['update-ref', '-d', `refs/heads/${branch}`]);
  }

  /** Takes a branch of another repository over into a ref of this one. */
  async fetchBranch(from: GitRepository, branch: string, ref: string): Promise<void> {
    await this.#run(['fetch', '--quiet', from.dir, `+refs/heads/${branch}:${ref}`]);
  }

  /** Commits that `to` has and `from` has not, or all of `to`; newest first. */
  async listCommits(to: string, filter: { from?: string; path?: string } = {}): Promise<Commit[]> {
    const range = filter.from ? `${filter.from}..${to}` : to;
    const path = filter.path ? ['--', filter.path] : [];
    const text = await this.#text(['log', '-z', `--format=${COMMIT_FORMAT}`, range, ...path]);
    return text.split('\0').filter(Boolean).map(parseCommit);
  }

  async readCommit(sha: string): Promise<Commit> {
    return parseCommit(await this.#text(['log', '-1', `--format=${COMMIT_FORMAT}`, sha]));
  }

  async findMergeBase(one: string, other: string): Promise<string | undefined> {
    const { code, stdout } = await this.#run(['merge-base', one, other], { expected: [0, 1] });
    return code === 0 ? stdout.toString().trim() : undefined;
  }

  async listDifferences(from: string, to: string): Promise<Difference[]> {
    const args = ['diff-tree', '-r', '--no-renames', '-z', from, to];
    const states = await this.#text([...args, '--name-status']);
    return parseDifferences(states, await this.#text([...args, '--numstat']));
  }

  /** Merges two commits without a work tree: the merged tree, or `undefined` if they conflict. */
  async mergeTrees(ours: string, theirs: string): Promise<string | undefined> {
    const args = ['merge-tree', '--write-tree', '--no-messages', ours, theirs];
    const { code, stdout } = await this.#run(args, { expected: [0, 1] });
    return code === 0 ? stdout.toString().trim() : undefined;
  }

  async #withIndex<T>(work: (env: Record<string, string>) => Promise<T>): Promise<T> {
    const index = join(this.dir, `index-${randomUUID()}`);
    try {
      return await work({ GIT_INDEX_FILE: index });
    } finally {
      await rm(index, { force: true });
    }
  }

  #run(args: readonly string[], run?: GitRun) {
    return runGit(this.dir, args, run);
  }

  async #text(args: readonly string[], run?: GitRun): Promise<string> {
    const { stdout } = await this.#run(args, run);
    return stdout.toString().replace(/\n$/, '');
  }
}
