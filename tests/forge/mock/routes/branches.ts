import { HttpError } from '../http.ts';
import {
  answerPage,
  createRoute,
  getRepository,
  NOT_FOUND,
  requireWriter,
  type Call,
} from '../router.ts';
import type { HostedRepository } from '../state.ts';
import { getText } from '../http.ts';
import { describeHead } from './describe.ts';
import { closePullsOfBranch } from './pull-state.ts';

export const branchRoutes = [
  createRoute('GET', '/repos/:owner/:repo/branches', async (call) => {
    const repository = getRepository(call);
    const names = await repository.git.listBranches();
    const branches = await Promise.all(names.map((name) => describeBranch(repository, name)));
    return answerPage(call, branches);
  }),

  createRoute('GET', '/repos/:owner/:repo/branches/*', async (call) => ({
    status: 200,
    json: await describeBranch(getRepository(call), call.param('rest')),
  })),

  createRoute('POST', '/repos/:owner/:repo/branches', createBranch),

  createRoute('DELETE', '/repos/:owner/:repo/branches/*', async (call) => {
    const repository = getRepository(call);
    requireWriter(call, repository);
    const name = call.param('rest');
    await findCommit(repository, name);
    if (name === repository.defaultBranch)
      throw new HttpError(403, 'can not delete default branch');
    await closePullsOfBranch(call.state, repository, name);
    await repository.git.deleteBranch(name);
    return { status: 204 };
  }),
];

async function createBranch(call: Call) {
  const repository = getRepository(call);
  requireWriter(call, repository);
  const name = getText(call.json, 'new_branch_name');
  const from = getText(call.json, 'old_ref_name') || repository.defaultBranch;
  const commit = await repository.git.resolve(from);
  if (!commit) throw new HttpError(404, 'The old branch does not exist');
  const branches = await repository.git.listBranches();
  if (branches.includes(name)) throw new HttpError(409, 'The branch already exists.');
  // Git keeps branches as paths: "a" and "a/b" cannot both be one.
  if (branches.some((other) => other.startsWith(`${name}/`) || name.startsWith(`${other}/`))) {
    throw new HttpError(409, 'The branch with the same name already exists.');
  }
  await repository.git.moveBranch(name, commit);
  return { status: 201, json: await describeBranch(repository, name) };
}

async function describeBranch(repository: HostedRepository, name: string) {
  const commit = await repository.git.readCommit(await findCommit(repository, name));
  return {
    name,
    commit: describeHead(commit),
    protected: false,
    user_can_push: true,
    user_can_merge: true,
  };
}

async function findCommit({ git }: HostedRepository, name: string): Promise<string> {
  const commit = await git.resolve(`refs/heads/${name}`);
  if (!commit) throw new HttpError(404, NOT_FOUND);
  return commit;
}
