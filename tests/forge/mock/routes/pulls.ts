import { getText, HttpError } from '../http.ts';
import { canWrite, type HostedRepository, type PullRequest } from '../state.ts';
import {
  answerPage,
  createRoute,
  getRepository,
  NOT_FOUND,
  requireUser,
  type Call,
} from '../router.ts';
import { describePull } from './describe.ts';
import { mergePull } from './merge.ts';
import { findHeadRepository, getMergeBase, refreshHead } from './pull-state.ts';

export const pullRoutes = [
  // Forgejo knows no `base` here: the parameter is ignored, pull requests to other branches come along.
  createRoute('GET', '/repos/:owner/:repo/pulls', async (call) => {
    const repository = getRepository(call);
    const wanted = call.query.get('state') ?? 'open';
    const pulls = repository.pulls
      .filter(({ state }) => wanted === 'all' || state === wanted)
      .toReversed();
    const described = [];
    for (const pull of pulls) described.push(await describe(call, repository, pull));
    return answerPage(call, described);
  }),

  createRoute('POST', '/repos/:owner/:repo/pulls', createPull),

  createRoute('GET', '/repos/:owner/:repo/pulls/:number', async (call) => {
    const repository = getRepository(call);
    return { status: 200, json: await describe(call, repository, getPull(call, repository)) };
  }),

  createRoute('PATCH', '/repos/:owner/:repo/pulls/:number', async (call) => {
    const repository = getRepository(call);
    const pull = getPull(call, repository);
    const user = requireUser(call);
    if (pull.poster !== user && !canWrite(repository, user.login)) throw new HttpError(403, '');
    const state = getText(call.json, 'state');
    if (pull.mergedAt !== undefined && state) {
      throw new HttpError(412, 'cannot change state of this pull request, it was already merged');
    }
    if (state === 'open' || state === 'closed') pull.state = state;
    pull.title = getText(call.json, 'title') || pull.title;
    pull.updatedAt = call.state.now().toISOString();
    return { status: 201, json: await describe(call, repository, pull) };
  }),

  createRoute('GET', '/repos/:owner/:repo/pulls/:number/files', async (call) => {
    const repository = getRepository(call);
    const pull = getPull(call, repository);
    await refreshHead(repository, pull);
    const base = await getMergeBase(repository, pull.base, pull.headSha);
    const differences = await repository.git.listDifferences(base, pull.headSha);
    const files = differences.map(({ path, status, additions, deletions }) => ({
      filename: path,
      status: FILE_STATUS[status],
      additions,
      deletions,
      changes: additions + deletions,
    }));
    return answerPage(call, files);
  }),

  createRoute('POST', '/repos/:owner/:repo/pulls/:number/merge', async (call) => {
    const repository = getRepository(call);
    await mergePull(call, repository, getPull(call, repository));
    return { status: 200 };
  }),
];

const FILE_STATUS = { added: 'added', modified: 'changed', removed: 'deleted' } as const;

async function createPull(call: Call) {
  const repository = getRepository(call);
  const user = requireUser(call);
  const base = getText(call.json, 'base');
  const found = findHeadRepository(call.state, repository, getText(call.json, 'head'));
  const headSha = await found?.source.git.resolve(`refs/heads/${found.branch}`);
  if (!found || !headSha || !(await repository.git.resolve(`refs/heads/${base}`))) {
    throw new HttpError(404, NOT_FOUND);
  }
  const head = { repository: found.source, branch: found.branch };
  if (repository.pulls.some((pull) => isSameOpenPull(pull, base, head))) {
    throw new HttpError(
      409,
      `pull request already exists for these targets [head_branch: ${head.branch}, base_branch: ${base}]`,
    );
  }
  const now = call.state.now().toISOString();
  const pull: PullRequest = {
    id: call.state.createId(),
    number: repository.pulls.length + 1,
    title: getText(call.json, 'title'),
    body: getText(call.json, 'body'),
    poster: user,
    base,
    head,
    headSha,
    labels: [],
    state: 'open',
    createdAt: now,
    updatedAt: now,
  };
  repository.pulls.push(pull);
  return { status: 201, json: await describe(call, repository, pull) };
}

function isSameOpenPull(pull: PullRequest, base: string, head: PullRequest['head']): boolean {
  const { state, head: other } = pull;
  const isSameHead = other.repository === head.repository && other.branch === head.branch;
  return state === 'open' && pull.base === base && isSameHead;
}

/** @throws {HttpError} 404 if there is none with this number */
function getPull({ param }: Call, { pulls }: HostedRepository): PullRequest {
  const pull = pulls.find(({ number }) => String(number) === param('number'));
  if (!pull) throw new HttpError(404, NOT_FOUND);
  return pull;
}

async function describe(call: Call, repository: HostedRepository, pull: PullRequest) {
  const headSha = await refreshHead(repository, pull);
  const baseSha = (await repository.git.resolve(pull.base)) ?? '';
  return describePull(call.state, repository, pull, { baseSha, headSha, login: call.user?.login });
}
