export interface Person {
  name: string;
  email: string;
}

export interface TreeEntry {
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  sha: string;
  size: number | undefined;
  path: string;
}

export interface Commit {
  sha: string;
  parents: string[];
  author: Person;
  date: string;
  message: string;
}

export interface Difference {
  path: string;
  status: 'added' | 'modified' | 'removed';
  additions: number;
  deletions: number;
}

/** Reads what `git diff-tree -z` prints with `--name-status` and with `--numstat`. */
export function parseDifferences(nameStatus: string, numstat: string): Difference[] {
  const counts = new Map(numstat.split('\0').filter(Boolean).map(parseCount));
  const states = nameStatus.split('\0');
  const differences: Difference[] = [];
  for (let index = 0; index + 1 < states.length; index += 2) {
    const path = states[index + 1] ?? '';
    const [additions, deletions] = counts.get(path) ?? [0, 0];
    const status = STATUS[states[index] ?? ''] ?? 'modified';
    differences.push({ path, status, additions, deletions });
  }
  return differences;
}

const STATUS: Record<string, Difference['status']> = { A: 'added', M: 'modified', D: 'removed' };

/** For `git log --format`, which `parseCommit` reads. */
export const COMMIT_FORMAT = ['%H', '%P', '%an', '%ae', '%aI', '%B'].join('%x1f');

export function parseCommit(text: string): Commit {
  const [sha = '', parents = '', name = '', email = '', date = '', message = ''] =
    text.split('\x1f');
  return {
    sha,
    parents: parents.split(' ').filter(Boolean),
    author: { name, email },
    date,
    message: message.trimEnd(),
  };
}

export function parseTreeEntry(line: string): TreeEntry {
  const tab = line.indexOf('\t');
  const [mode = '', type = '', sha = '', size = '-'] = line.slice(0, tab).split(/ +/);
  return {
    mode,
    type: type as TreeEntry['type'],
    sha,
    size: size === '-' ? undefined : Number(size),
    path: line.slice(tab + 1),
  };
}

function parseCount(line: string): [path: string, counts: [number, number]] {
  const [additions = '', deletions = '', path = ''] = line.split('\t');
  // Binary files count "-".
  return [path, [Number(additions) || 0, Number(deletions) || 0]];
}
