import type { Commit } from '../git-formats.ts';
import {
  getFullName,
  getPermission,
  type Account,
  type ForgeState,
  type HostedRepository,
  type PullRequest,
} from '../state.ts';

/** The mock's things in the words of Forgejo's API (`services/convert/` there), as far as clients read them. */
export function describeUser({ url }: ForgeState, { id, login, fullName, email }: Account) {
  return {
    id,
    login,
    username: login,
    full_name: fullName,
    email,
    avatar_url: `${url}/avatars/${id}`,
    html_url: `${url}/${login}`,
  };
}

export function describeRepository(
  state: ForgeState,
  repository: HostedRepository,
  login: string | undefined,
): Record<string, unknown> {
  const permission = login === undefined ? 'read' : getPermission(repository, login);
  const { id, owner, name, defaultBranch, parent } = repository;
  return {
    id,
    owner: describeUser(state, owner),
    name,
    full_name: getFullName(repository),
    default_branch: defaultBranch,
    private: false,
    empty: false,
    fork: parent !== undefined,
    parent: parent ? describeRepository(state, parent, login) : null,
    permissions: {
      admin: permission === 'admin',
      push: permission !== 'read',
      pull: true,
    },
    html_url: `${state.url}/${getFullName(repository)}`,
  };
}

/** A commit as a branch shows it (`PayloadCommit`). */
export function describeHead({ sha, author, message, date }: Commit) {
  const person = { ...author, username: '' };
  return { id: sha, message, author: person, committer: person, timestamp: date };
}

/** A commit as histories and comparisons show it. */
export function describeCommit({ sha, author, message, date, parents }: Commit) {
  const person = { ...author, date };
  return {
    sha,
    created: date,
    commit: { message, author: person, committer: person, tree: { sha, created: date } },
    parents: parents.map((parent) => ({ sha: parent })),
    author: null,
    committer: null,
  };
}

export function describePull(
  state: ForgeState,
  repository: HostedRepository,
  pull: PullRequest,
  {
    baseSha,
    headSha,
    login,
  }: { baseSha: string; headSha: string | undefined; login: string | undefined },
) {
  const { head } = pull;
  return {
    id: pull.id,
    number: pull.number,
    title: pull.title,
    body: pull.body,
    user: describeUser(state, pull.poster),
    labels: pull.labels,
    state: pull.state,
    merged: pull.mergedAt !== undefined,
    merged_at: pull.mergedAt ?? null,
    merge_commit_sha: pull.mergeCommit ?? null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    html_url: `${state.url}/${getFullName(repository)}/pulls/${pull.number}`,
    base: {
      label: pull.base,
      ref: pull.base,
      sha: baseSha,
      repo_id: repository.id,
      repo: describeRepository(state, repository, login),
    },
    // The label is the branch alone, also of a fork; a branch that is gone leaves the pull request's own ref.
    head: {
      label: head.branch,
      ref: headSha === undefined ? `refs/pull/${pull.number}/head` : head.branch,
      sha: headSha ?? pull.headSha,
      repo_id: head.repository.id,
      repo: describeRepository(state, head.repository, login),
    },
  };
}
