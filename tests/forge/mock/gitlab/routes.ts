import type { Commit, TreeEntry } from '../git-formats.ts';
import { HttpError, type Answer } from '../http.ts';
import { createRoute, requireUser, type Call } from '../router.ts';
import { getPermission, type HostedRepository } from '../state.ts';
import { createCommit } from './commits.ts';
import { answerGitlabPage } from './pages.ts';
import { getProject } from './project.ts';

/** Everything below `/api/v4` that the mock of GitLab answers; `:id` is the project's path, encoded. */
export const gitlabRoutes = [
  createRoute('GET', '/user', (call) => {
    const { id, login, fullName, email } = requireUser(call);
    return { status: 200, json: { id, username: login, name: fullName, email, avatar_url: null } };
  }),

  createRoute('GET', '/projects/:id', (call) => {
    const repository = getProject(call);
    const level = LEVELS[getPermission(repository, requireUser(call).login)];
    const access = level === undefined ? null : { access_level: level };
    return {
      status: 200,
      json: {
        id: repository.id,
        default_branch: repository.defaultBranch,
        permissions: { project_access: access, group_access: null },
        shared_with_groups: [],
      },
    };
  }),

  createRoute('GET', '/projects/:id/repository/branches/:name', async (call) => {
    const { git } = getProject(call);
    const name = call.param('name');
    const sha = await git.resolve(`refs/heads/${name}`);
    if (!sha) throw new HttpError(404, '404 Branch Not Found');
    return { status: 200, json: { name, commit: { id: sha } } };
  }),

  createRoute('GET', '/projects/:id/repository/tree', async (call) => {
    const repository = getProject(call);
    const commit = await findCommit(call, repository);
    const folder = call.query.get('path') ?? '';
    const isRecursive = call.query.get('recursive') === 'true';
    const entries = isRecursive
      ? (await repository.git.listTree(commit, true)).filter(({ path }) =>
          path.startsWith(`${folder}/`),
        )
      : await listFolder(repository, commit, folder);
    if (entries.length === 0) throw new HttpError(404, '404 Tree Not Found');
    return answerGitlabPage(call, entries.map(describeEntry));
  }),

  createRoute('GET', '/projects/:id/repository/files/:path/raw', async (call) => {
    const { repository, entry } = await findFile(call);
    const content = await repository.git.readBlob(entry.sha);
    const headers = { 'Content-Type': 'application/octet-stream', ...getFileHeaders(entry) };
    return { status: 200, headers, bytes: content ?? Buffer.alloc(0) };
  }),

  // Decap only asks for the headers.
  createRoute('GET', '/projects/:id/repository/files/:path', async (call) => {
    const { entry } = await findFile(call);
    return { status: 200, headers: getFileHeaders(entry), json: { blob_id: entry.sha } };
  }),

  createRoute('GET', '/projects/:id/repository/commits', async (call): Promise<Answer> => {
    const repository = getProject(call);
    const { git, defaultBranch } = repository;
    const commit = await git.resolve(call.query.get('ref_name') ?? defaultBranch);
    if (!commit) throw new HttpError(404, '404 Not Found');
    const path = call.query.get('path');
    const commits = await git.listCommits(commit, path ? { path } : {});
    return answerGitlabPage(call, commits.map(describeCommit));
  }),

  createRoute('POST', '/projects/:id/repository/commits', createCommit),

  createRoute('GET', '/projects/:id/repository/commits/:sha/refs', async (call) => {
    const { git } = getProject(call);
    const text = await git.git(
      'branch',
      '--format=%(refname:short)',
      '--contains',
      call.param('sha'),
    );
    const names = text.split('\n').filter(Boolean);
    return answerGitlabPage(
      call,
      names.map((name) => ({ type: 'branch', name })),
    );
  }),

  createRoute('GET', '/projects/:id/repository/compare', async (call) => {
    const { git } = getProject(call);
    const from = await git.resolve(call.query.get('from') ?? '');
    const to = await git.resolve(call.query.get('to') ?? '');
    if (!from || !to) throw new HttpError(404, '404 Ref Not Found');
    const base = (await git.findMergeBase(from, to)) ?? from;
    const diffs = (await git.listDifferences(base, to)).map(({ path, status }) => ({
      old_path: path,
      new_path: path,
      new_file: status === 'added',
      deleted_file: status === 'removed',
      renamed_file: false,
      diff: '',
    }));
    return { status: 200, json: { diffs } };
  }),
];

/** Access levels of GitLab: Maintainer, Developer. */
const LEVELS: Record<string, number> = { admin: 40, write: 30 };

async function findCommit({ query }: Call, repository: HostedRepository): Promise<string> {
  const commit = await repository.git.resolve(query.get('ref') ?? repository.defaultBranch);
  if (!commit) throw new HttpError(404, '404 Tree Not Found');
  return commit;
}

async function findFile(call: Call): Promise<{ repository: HostedRepository; entry: TreeEntry }> {
  const repository = getProject(call);
  const commit = await findCommit(call, repository);
  const entry = await repository.git.findEntry(commit, call.param('path'));
  if (entry?.type !== 'blob') throw new HttpError(404, '404 File Not Found');
  return { repository, entry };
}

async function listFolder(
  { git }: HostedRepository,
  commit: string,
  folder: string,
): Promise<TreeEntry[]> {
  const entry = folder ? await git.findEntry(commit, folder) : undefined;
  if (folder && entry?.type !== 'tree') return [];
  return git.listFolder(commit, folder);
}

function getFileHeaders({ sha, size }: TreeEntry): Record<string, string> {
  return {
    'X-Gitlab-Blob-Id': sha,
    'X-Gitlab-Size': String(size),
    'Access-Control-Expose-Headers': 'X-Gitlab-Blob-Id, X-Gitlab-Size',
  };
}

function describeEntry({ sha, type, path, mode }: TreeEntry) {
  return { id: sha, name: path.split('/').at(-1), type, path, mode };
}

function describeCommit({ sha, author, date, message }: Commit) {
  return {
    id: sha,
    author_name: author.name,
    author_email: author.email,
    authored_date: date,
    message,
  };
}
