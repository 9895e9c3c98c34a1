import type { Change } from '../git-repository.ts';
import { getText, HttpError, type Answer } from '../http.ts';
import { requireUser, type Call } from '../router.ts';
import { canWrite, type HostedRepository } from '../state.ts';
import { getProject } from './project.ts';

/**
 * `POST /repository/commits`: all actions or none. `last_commit_id`, GitLab's only guard against overtaking, is
 * honoured, but Decap never sends it.
 */
export async function createCommit(call: Call): Promise<Answer> {
  const repository = getProject(call);
  const user = requireUser(call);
  const branch = getText(call.json, 'branch');
  if (!canWrite(repository, user.login)) {
    throw new HttpError(403, '403 Forbidden');
  }
  const parent = await repository.git.resolve(`refs/heads/${branch}`);
  if (!parent)
    throw new HttpError(400, 'You can only create or edit files when you are on a branch');
  const actions: unknown = call.json.actions;
  const changes: Change[] = [];
  for (const action of Array.isArray(actions) ? actions : []) {
    changes.push(...(await toChanges(repository, parent, { ...(action as object) })));
  }
  const sha = await repository.git.commitChanges(branch, parent, changes, {
    message: getText(call.json, 'commit_message'),
    author: { name: user.fullName, email: user.email },
    date: call.state.now(),
  });
  return {
    status: 201,
    json: { id: sha, short_id: sha.slice(0, 8), message: call.json.commit_message },
  };
}

async function toChanges(
  { git }: HostedRepository,
  parent: string,
  action: Record<string, unknown>,
): Promise<Change[]> {
  const kind = getText(action, 'action');
  const path = getText(action, 'file_path');
  const previous = getText(action, 'previous_path');
  const encoding = getText(action, 'encoding') === 'base64' ? 'base64' : 'utf8';
  const source = kind === 'move' ? previous : path;
  const old = await git.findEntry(parent, source);
  const isFree = !(await git.findEntry(parent, path));
  if (kind === 'create' || kind === 'move') {
    if (!isFree) throw new HttpError(400, 'A file with this name already exists');
  }
  if (kind !== 'create' && !old) throw new HttpError(400, "A file with this name doesn't exist");
  await checkLastCommit(git, parent, source, getText(action, 'last_commit_id'));
  const sent =
    action.content === undefined ? undefined : Buffer.from(getText(action, 'content'), encoding);
  const content = sent ?? (old && (await git.readBlob(old.sha)));
  if (kind === 'delete') return [[path, undefined]];
  return kind === 'move'
    ? [
        [previous, undefined],
        [path, content],
      ]
    : [[path, content]];
}

async function checkLastCommit(
  git: HostedRepository['git'],
  parent: string,
  path: string,
  expected: string,
): Promise<void> {
  if (!expected) return;
  const [last] = await git.listCommits(parent, { path });
  if (last?.sha !== expected) {
    throw new HttpError(
      400,
      `You are attempting to update a file that has changed since you started editing it.`,
    );
  }
}
