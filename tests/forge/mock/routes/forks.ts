import { HttpError } from '../http.ts';
import { GitRepository } from '../git-repository.ts';
import { createRoute, getRepository, requireUser, requireWriter, type Call } from '../router.ts';
import { findRepository, getFullName, type HostedRepository } from '../state.ts';
import { describeRepository } from './describe.ts';

/** Forks, by which outsiders make suggestions. */
export const forkRoutes = [
  createRoute('POST', '/repos/:owner/:repo/forks', createFork),

  /** Brings the fork's default branch up to the original, if that needs no merge. */
  createRoute('POST', '/repos/:owner/:repo/sync_fork', async (call) => {
    const fork = getRepository(call);
    requireWriter(call, fork);
    const { parent, git, defaultBranch } = fork;
    if (!parent) throw new HttpError(400, 'This repository is not a fork');
    const ref = 'refs/upstream/head';
    await git.fetchBranch(parent.git, defaultBranch, ref);
    const [ours, theirs] = [await git.resolve(defaultBranch), await git.resolve(ref)];
    if (!ours || !theirs || (await git.findMergeBase(ours, theirs)) !== ours) {
      throw new HttpError(400, 'Unable to sync');
    }
    await git.moveBranch(defaultBranch, theirs, ours);
    return { status: 204 };
  }),
];

async function createFork(call: Call) {
  const { state } = call;
  const parent = getRepository(call);
  const owner = requireUser(call);
  if (findRepository(state, owner.login, parent.name)) {
    throw new HttpError(
      409,
      `repository is already forked by user [uname: ${owner.login}, repo path: ${getFullName(parent)}]`,
    );
  }
  const git = new GitRepository(state.createGitDir(`${owner.login}-${parent.name}`));
  await git.create(parent.defaultBranch);
  const { defaultBranch } = parent;
  await git.fetchBranch(parent.git, defaultBranch, `refs/heads/${defaultBranch}`);
  const fork: HostedRepository = {
    id: state.createId(),
    owner,
    name: parent.name,
    defaultBranch,
    git,
    permissions: new Map(),
    parent,
    labels: [],
    pulls: [],
  };
  state.repositories.push(fork);
  return { status: 202, json: describeRepository(state, fork, owner.login) };
}
