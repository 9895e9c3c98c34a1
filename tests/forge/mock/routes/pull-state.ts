import { HttpError } from '../http.ts';
import {
  findRepository,
  type ForgeState,
  type HostedRepository,
  type PullRequest,
} from '../state.ts';

/** A head of a comparison, `branch` or `owner:branch`, as a commit that this repository has then. */
export async function findHead(
  state: ForgeState,
  repository: HostedRepository,
  head: string,
): Promise<string | undefined> {
  const { source, branch } = findHeadRepository(state, repository, head) ?? {};
  if (!source || branch === undefined) return undefined;
  if (source === repository) return repository.git.resolve(branch);
  if (!(await source.git.resolve(`refs/heads/${branch}`))) return undefined;
  const ref = `refs/compare/${source.id}/${branch}`;
  await repository.git.fetchBranch(source.git, branch, ref);
  return repository.git.resolve(ref);
}

/** Where `owner:branch` is: here, in that person's fork, or in what this was forked from. */
export function findHeadRepository(
  state: ForgeState,
  repository: HostedRepository,
  head: string,
): { source: HostedRepository; branch: string } | undefined {
  const colon = head.indexOf(':');
  const [owner, branch] = [head.slice(0, Math.max(colon, 0)), head.slice(colon + 1)];
  if (colon === -1 || owner === repository.owner.login) return { source: repository, branch };
  const { parent } = repository;
  if (parent?.owner.login === owner) return { source: parent, branch };
  const fork = findRepository(state, owner, repository.name);
  return fork?.parent === repository ? { source: fork, branch } : undefined;
}

/** @throws {HttpError} 500 if the two have no commit in common */
export async function getMergeBase(
  { git }: HostedRepository,
  one: string,
  other: string,
): Promise<string> {
  const base = await git.findMergeBase(one, other);
  if (!base) throw new HttpError(500, 'no merge base');
  return base;
}

/** The head's commit now; `undefined` if the branch is gone. Its objects are then in the base repository, too. */
export async function refreshHead(
  repository: HostedRepository,
  pull: PullRequest,
): Promise<string | undefined> {
  const { head } = pull;
  const sha = await head.repository.git.resolve(`refs/heads/${head.branch}`);
  if (sha === undefined || pull.mergedAt !== undefined) return sha;
  await repository.git.fetchBranch(
    head.repository.git,
    head.branch,
    `refs/pull/${pull.number}/head`,
  );
  pull.headSha = sha;
  return sha;
}

/** After a push: open pull requests from the branch have changed. */
export async function refreshPulls(
  state: ForgeState,
  source: HostedRepository,
  branch: string,
): Promise<void> {
  for (const { repository, pull } of listOpenPullsOfBranch(state, source, branch)) {
    await refreshHead(repository, pull);
    pull.updatedAt = state.now().toISOString();
  }
}

/** Forgejo closes what has lost its branch. */
export async function closePullsOfBranch(
  state: ForgeState,
  source: HostedRepository,
  branch: string,
): Promise<void> {
  for (const { repository, pull } of listOpenPullsOfBranch(state, source, branch)) {
    await refreshHead(repository, pull);
    pull.state = 'closed';
    pull.updatedAt = state.now().toISOString();
  }
}

function listOpenPullsOfBranch(state: ForgeState, source: HostedRepository, branch: string) {
  return state.repositories.flatMap((repository) =>
    repository.pulls
      .filter(({ head, state: is }) => {
        return is === 'open' && head.repository === source && head.branch === branch;
      })
      .map((pull) => ({ repository, pull })),
  );
}
