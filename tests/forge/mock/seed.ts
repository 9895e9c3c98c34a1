import { join } from 'node:path';
import { GitRepository } from './git-repository.ts';
import type { Account, ForgeState, HostedRepository, Permission } from './state.ts';

export interface MockForgeUser {
  login: string;
  fullName?: string;
  email?: string;
  /** Right in the repository; without one they can read it and fork it. */
  permission?: Permission;
}

/** What is in the first commit: files by path, a folder of the disk (below `at`), or both. */
export interface RepositoryContent {
  files?: Record<string, string | Buffer>;
  fromDirectory?: string;
  at?: string;
}

/** A forge with these people and nothing else yet; its repositories will be in `folder`. */
export function createState(
  folder: string,
  {
    users,
    treePageSize = 1000,
    now = () => new Date(),
  }: {
    users: readonly MockForgeUser[];
    treePageSize?: number | undefined;
    now?: (() => Date) | undefined;
  },
): ForgeState {
  let id = 0;
  const createId = () => (id += 1);
  return {
    url: '',
    accounts: users.map((user) => createAccount(createId(), user)),
    repositories: [],
    treePageSize,
    now,
    createId,
    createGitDir: (name) => join(folder, `${name}.git`),
  };
}

function createAccount(id: number, { login, fullName = login, email }: MockForgeUser): Account {
  return { id, login, fullName, email: email ?? `${login}@mock.example` };
}

/** Creates the repository that the mock hosts, with one commit on its branch. */
export async function seedRepository(
  state: ForgeState,
  {
    owner,
    name,
    files = {},
    fromDirectory,
    at = '',
  }: RepositoryContent & { owner: string; name: string },
  { branch, users }: { branch: string; users: readonly MockForgeUser[] },
): Promise<HostedRepository> {
  const git = new GitRepository(state.createGitDir(`${owner}-${name}`));
  await git.create(branch);
  const text = { message: 'First commit', author: AUTHOR, date: state.now() };
  let parent: string | undefined;
  if (fromDirectory) {
    parent = await git.commitTree(await git.importFolder(fromDirectory, at), [], text);
    await git.moveBranch(branch, parent);
  }
  const changes = Object.entries(files).map(([path, content]): [string, Buffer] => [
    path,
    Buffer.from(content),
  ]);
  if (changes.length > 0 || !parent) await git.commitChanges(branch, parent, changes, text);
  const repository: HostedRepository = {
    id: state.createId(),
    owner: findOrCreateOwner(state, owner),
    name,
    defaultBranch: branch,
    git,
    permissions: new Map(
      users.flatMap(({ login, permission }) => (permission ? [[login, permission]] : [])),
    ),
    labels: [],
    pulls: [],
  };
  state.repositories.push(repository);
  return repository;
}

const AUTHOR = { name: 'Mock of a forge', email: 'mock@forge.example' };

/** An organisation is an account that nobody logs in to. */
function findOrCreateOwner({ accounts, createId }: ForgeState, login: string): Account {
  const known = accounts.find((account) => account.login === login);
  if (known) return known;
  const created = { id: createId(), login, fullName: login, email: '' };
  accounts.push(created);
  return created;
}
