import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A file to commit: text or bytes, or an object of another mode; `undefined` deletes. */
export type Change = string | Uint8Array | { mode: string; object: string } | undefined;

const folders: string[] = [];

// After all tests of a file: some repositories serve more than one of them.
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'submission-'));
  folders.push(folder);
  return folder;
}

/** A real Git repository whose commits are made object by object, so that they can be what no work tree could hold. */
export class Repository {
  readonly folder = makeFolder();

  /** @param source A repository to begin as a copy of. */
  constructor(source?: Repository) {
    if (source === undefined) this.git(['init', '--quiet', '--template=', '--initial-branch=main']);
    else cpSync(source.folder, this.folder, { recursive: true });
  }

  git(args: string[], input?: string | Uint8Array): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...IDENTITY, GIT_INDEX_FILE: join(this.folder, '.git/test-index') },
    }).trim();
  }

  readonly #stored = new Map<string | Uint8Array, string>();

  /** Stores bytes and returns their name; the same text is stored once. */
  store(content: string | Uint8Array): string {
    const name = this.#stored.get(content) ?? this.git(['hash-object', '-w', '--stdin'], content);
    this.#stored.set(content, name);
    return name;
  }

  /** Commits changes on top of `parents`; the tree begins as that of `from`, the first parent. */
  commit(changes: Record<string, Change>, parents: string[] = [], from = parents[0]): string {
    this.git(['read-tree', ...(from === undefined ? ['--empty'] : [from])]);
    const lines = Object.entries(changes).map(([path, change]) => {
      if (change === undefined) return `0 ${'0'.repeat(40)}\t${path}\0`;
      if (typeof change === 'object' && 'mode' in change) {
        return `${change.mode} ${change.object}\t${path}\0`;
      }
      return `100644 ${this.store(change)}\t${path}\0`;
    });
    this.git(['update-index', '-z', '--add', '--index-info'], lines.join(''));
    return this.commitTree(this.git(['write-tree']), parents);
  }

  commitTree(tree: string, parents: string[]): string {
    const of = parents.flatMap((parent) => ['-p', parent]);
    return this.git(['commit-tree', '-m', 'Test', ...of, tree]);
  }

  /** Puts a folder `name` with one file into a copy of `commit`, past the checks of Git's index. */
  commitFolder(commit: string, name: string, file: string, text: string): string {
    const tree = this.git(['mktree'], `100644 blob ${this.store(text)}\t${file}\n`);
    const root = this.git(['ls-tree', commit]);
    return this.commitTree(this.git(['mktree'], `${root}\n040000 tree ${tree}\t${name}\n`), [
      commit,
    ]);
  }

  write(path: string, text: string, mode = 0o644): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text, { mode });
  }
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@localhost',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@localhost',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};
