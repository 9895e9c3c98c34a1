import type { GitRepository } from './git-repository.ts';

/** What somebody may do in a repository, in the words of Forgejo's API. */
export type Permission = 'admin' | 'write' | 'read';

export interface Account {
  id: number;
  login: string;
  fullName: string;
  email: string;
}

export interface Label {
  id: number;
  name: string;
  color: string;
}

export interface PullRequest {
  id: number;
  number: number;
  title: string;
  body: string;
  poster: Account;
  base: string;
  head: { repository: HostedRepository; branch: string };
  /** Commit of the head when it was last seen: it stays when the branch is deleted. */
  headSha: string;
  labels: Label[];
  state: 'open' | 'closed';
  mergedAt?: string;
  mergeCommit?: string;
  createdAt: string;
  updatedAt: string;
}

export interface HostedRepository {
  id: number;
  owner: Account;
  name: string;
  defaultBranch: string;
  git: GitRepository;
  permissions: Map<string, Permission>;
  parent?: HostedRepository;
  labels: Label[];
  pulls: PullRequest[];
}

/** Everything that a mock of a forge knows, apart from what is in Git. */
export interface ForgeState {
  url: string;
  accounts: Account[];
  repositories: HostedRepository[];
  /** Entries that one page of a recursive tree has at most; Forgejo's `DEFAULT_GIT_TREES_PER_PAGE`. */
  treePageSize: number;
  now: () => Date;
  createId: () => number;
  /** An empty folder for one more bare repository. */
  createGitDir: (name: string) => string;
}

export function findRepository(
  state: ForgeState,
  owner: string,
  name: string,
): HostedRepository | undefined {
  const wanted = `${owner}/${name}`.toLowerCase();
  return state.repositories.find((repository) => getFullName(repository).toLowerCase() === wanted);
}

export function getFullName({ owner, name }: HostedRepository): string {
  return `${owner.login}/${name}`;
}

/** Repositories of the mock are public: whoever has no right of their own may read. */
export function getPermission(repository: HostedRepository, login: string): Permission {
  if (repository.owner.login === login) return 'admin';
  return repository.permissions.get(login) ?? 'read';
}

export function canWrite(repository: HostedRepository, login: string): boolean {
  return getPermission(repository, login) !== 'read';
}
