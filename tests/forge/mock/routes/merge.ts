import { getText, HttpError } from '../http.ts';
import { NOT_FOUND, requireUser, type Call } from '../router.ts';
import { canWrite, type HostedRepository, type PullRequest } from '../state.ts';
import { refreshHead } from './pull-state.ts';

/**
 * Merges a pull request by a merge commit.
 *
 * @throws {HttpError} in the cases and words of Forgejo's `routers/api/v1/repo/pull.go`
 */
export async function mergePull(
  call: Call,
  repository: HostedRepository,
  pull: PullRequest,
): Promise<void> {
  const user = requireUser(call);
  if (pull.mergedAt !== undefined) throw new HttpError(405, '');
  if (pull.state === 'closed') throw new HttpError(404, NOT_FOUND);
  if (!canWrite(repository, user.login)) throw new HttpError(405, 'User not allowed to merge PR');
  const { git } = repository;
  await refreshHead(repository, pull);
  const wanted = getText(call.json, 'head_commit_id');
  if (wanted && wanted !== pull.headSha) throw new HttpError(409, 'head out of date');
  const base = await git.resolve(`refs/heads/${pull.base}`);
  if (!base) throw new HttpError(404, NOT_FOUND);
  const tree = await git.mergeTrees(base, pull.headSha);
  // What Forgejo says of a conflict that its check has found already.
  if (!tree) throw new HttpError(405, 'Please try again later');
  const date = call.state.now();
  const commit = await git.commitTree(tree, [base, pull.headSha], {
    message: getMessage(call, pull),
    author: { name: user.fullName, email: user.email },
    date,
  });
  await git.moveBranch(pull.base, commit, base);
  pull.state = 'closed';
  pull.mergedAt = date.toISOString();
  pull.updatedAt = pull.mergedAt;
  pull.mergeCommit = commit;
}

function getMessage({ json }: Call, { title, number, head, base }: PullRequest): string {
  const standard = `Merge pull request '${title}' (#${number}) from ${head.branch} into ${base}`;
  const first = getText(json, 'MergeTitleField') || standard;
  const rest = getText(json, 'MergeMessageField').trim();
  return rest ? `${first}\n\n${rest}` : first;
}
