import type { Difference } from '../git-formats.ts';
import { HttpError } from '../http.ts';
import { answerPage, createRoute, getRepository, NOT_FOUND, type Call } from '../router.ts';
import { describeCommit } from './describe.ts';
import { findHead, getMergeBase } from './pull-state.ts';

/** What happened: commits of a file, and what one branch has over another. */
export const historyRoutes = [
  createRoute('GET', '/repos/:owner/:repo/commits', async (call) => {
    const { git, defaultBranch } = getRepository(call);
    const commit = await git.resolve(call.query.get('sha') ?? defaultBranch);
    if (!commit) throw new HttpError(404, NOT_FOUND);
    const path = call.query.get('path');
    const commits = await git.listCommits(commit, path ? { path } : {});
    return answerPage(call, commits.map(describeCommit));
  }),

  createRoute('GET', '/repos/:owner/:repo/compare/*', compare),
];

async function compare(call: Call) {
  const repository = getRepository(call);
  const { git } = repository;
  const [base = '', head = ''] = call.param('rest').split(/\.{2,3}/, 2);
  const from = await git.resolve(base);
  const to = await findHead(call.state, repository, head);
  if (!from || !to) throw new HttpError(404, NOT_FOUND);
  const commits = await git.listCommits(to, { from });
  const differences = await git.listDifferences(await getMergeBase(repository, from, to), to);
  return {
    status: 200,
    json: {
      total_commits: commits.length,
      commits: commits.map(describeCommit),
      files: differences.map(describeFile),
    },
  };
}

/** `CommitAffectedFiles`: name and status, no hash. */
function describeFile({ path, status }: Difference) {
  return { filename: path, status };
}
