import type { Change } from '../git-repository.ts';
import { getText, HttpError } from '../http.ts';
import { getRepository, requireWriter, type Call } from '../router.ts';
import type { HostedRepository } from '../state.ts';
import { refreshPulls } from './pull-state.ts';

export interface Operation {
  operation: string;
  path: string;
  fromPath: string;
  sha: string;
  content: Buffer;
}

/**
 * Commits operations on files to a branch, all or none.
 *
 * @throws {HttpError} in the cases and words of Forgejo's `services/repository/files/update.go`
 */
export async function changeFiles(
  call: Call,
  operations: readonly Operation[],
): Promise<{ repository: HostedRepository; commit: string; message: string }> {
  const repository = getRepository(call);
  const user = requireWriter(call, repository);
  const { git, defaultBranch } = repository;
  const branch = getText(call.json, 'branch') || defaultBranch;
  const parent = await git.resolve(`refs/heads/${branch}`);
  if (!parent)
    throw new HttpError(404, `branch does not exist [repo_id: ${repository.id} name: ${branch}]`);
  const changes: Change[] = [];
  for (const operation of operations) {
    await checkOperation(repository, parent, operation);
    changes.push(...toChanges(operation));
  }
  const message = getText(call.json, 'message').trim() || 'Update files';
  const commit = await git.commitChanges(branch, parent, changes, {
    message,
    author: { name: user.fullName, email: user.email },
    date: call.state.now(),
  });
  await refreshPulls(call.state, repository, branch);
  return { repository, commit, message };
}

export function readOperations(files: unknown): Operation[] {
  if (!Array.isArray(files) || files.length === 0) throw new HttpError(422, '[Files]: Required');
  return files.map((file: unknown) => {
    const body = { ...(file as Record<string, unknown>) };
    const path = getText(body, 'path');
    if (!path || path.split('/').some((part) => part === '' || part === '..' || part === '.git')) {
      throw new HttpError(422, `path contains a malformed path component [path: ${path}]`);
    }
    return {
      operation: getText(body, 'operation'),
      path,
      fromPath: getText(body, 'from_path') || path,
      sha: getText(body, 'sha'),
      content: Buffer.from(getText(body, 'content'), 'base64'),
    };
  });
}

async function checkOperation(
  { git }: HostedRepository,
  parent: string,
  { operation, path, fromPath, sha }: Operation,
): Promise<void> {
  if (!['create', 'update', 'delete'].includes(operation)) {
    throw new HttpError(422, `invalid file operation: ${operation} ${path}`);
  }
  const target = await git.findEntry(parent, path);
  if (operation !== 'create') {
    const source = await git.findEntry(parent, fromPath);
    // Forgejo knows no better status for an update of what is not there.
    if (!source)
      throw new HttpError(
        operation === 'delete' ? 404 : 500,
        `object does not exist [id: , rel_path: ${fromPath}]`,
      );
    // Without a hash it trusts the commit that it has just read itself: no check at all.
    if (sha && sha !== source.sha) {
      throw new HttpError(422, `sha does not match [given: ${sha}, expected: ${source.sha}]`);
    }
  }
  if (operation === 'delete') return;
  if (target?.type === 'tree') {
    throw new HttpError(
      422,
      `a directory exists where you’re trying to create a file [path: ${path}]`,
    );
  }
  if (target && (operation === 'create' || fromPath !== path)) {
    throw new HttpError(422, `repository file already exists [path: ${path}]`);
  }
}

function toChanges({ operation, path, fromPath, content }: Operation): Change[] {
  if (operation === 'delete') return [[path, undefined]];
  const moved: Change[] = fromPath === path ? [] : [[fromPath, undefined]];
  return [...moved, [path, content]];
}
