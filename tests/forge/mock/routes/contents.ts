import { HttpError, type Answer } from '../http.ts';
import type { TreeEntry } from '../git-formats.ts';
import { createRoute, getRepository, NOT_FOUND, type Call } from '../router.ts';
import type { HostedRepository } from '../state.ts';
import { changeFiles, readOperations, type Operation } from './change-files.ts';

/** Files by path: reading, and every way of writing. */
export const contentRoutes = [
  createRoute('GET', '/repos/:owner/:repo/contents', (call) => answerContents(call, '')),
  createRoute('GET', '/repos/:owner/:repo/contents/*', (call) =>
    answerContents(call, call.param('rest')),
  ),
  createRoute('POST', '/repos/:owner/:repo/contents', async (call) => {
    const operations = readOperations(call.json.files);
    return { status: 201, json: await change(call, operations, 'list') };
  }),
  createRoute('POST', '/repos/:owner/:repo/contents/*', async (call) => ({
    status: 201,
    json: await change(call, readSingle(call, 'create'), 'single'),
  })),
  createRoute('PUT', '/repos/:owner/:repo/contents/*', async (call) => ({
    status: 200,
    json: await change(call, readSingle(call, 'update'), 'single'),
  })),
  createRoute('DELETE', '/repos/:owner/:repo/contents/*', async (call) => ({
    status: 200,
    json: await change(call, readSingle(call, 'delete'), 'single'),
  })),
];

function readSingle({ json, param }: Call, operation: string): Operation[] {
  return readOperations([{ ...json, operation, path: param('rest') }]);
}

async function change(call: Call, operations: Operation[], form: 'list' | 'single') {
  const { repository, commit, message } = await changeFiles(call, operations);
  const files = await Promise.all(
    operations.map(async ({ path }) => {
      const entry = await repository.git.findEntry(commit, path);
      return entry ? describeEntry(repository, entry) : null;
    }),
  );
  const written = form === 'list' ? { files } : { content: files[0] ?? null };
  return { ...written, commit: { sha: commit, message } };
}

async function answerContents(call: Call, path: string): Promise<Answer> {
  const repository = getRepository(call);
  const commit = await repository.git.resolve(call.query.get('ref') ?? repository.defaultBranch);
  if (!commit) throw new HttpError(404, NOT_FOUND);
  const entry = path ? await repository.git.findEntry(commit, path) : undefined;
  if (path && !entry) throw new HttpError(404, NOT_FOUND);
  if (entry?.type === 'blob') return { status: 200, json: await describeEntry(repository, entry) };
  const entries = await repository.git.listFolder(commit, path);
  return {
    status: 200,
    json: await Promise.all(entries.map((child) => describeEntry(repository, child, false))),
  };
}

async function describeEntry(
  { git }: HostedRepository,
  { path, sha, type, size = 0 }: TreeEntry,
  hasContent = true,
) {
  const content = hasContent && type === 'blob' ? await git.readBlob(sha) : undefined;
  return {
    name: path.split('/').at(-1),
    path,
    sha,
    type: type === 'blob' ? 'file' : 'dir',
    size,
    encoding: content ? 'base64' : null,
    content: content?.toString('base64') ?? null,
  };
}
