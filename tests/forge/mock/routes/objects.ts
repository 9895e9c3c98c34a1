import type { TreeEntry } from '../git-formats.ts';
import { HttpError } from '../http.ts';
import { createRoute, getRepository, NOT_FOUND } from '../router.ts';

/** Git's own objects: trees and blobs. */
export const objectRoutes = [
  createRoute('GET', '/repos/:owner/:repo/git/trees/:sha', async (call) => {
    const { git } = getRepository(call);
    const commit = await git.resolve(call.param('sha'));
    if (!commit) throw new HttpError(404, NOT_FOUND);
    const entries = await git.listTree(commit, call.query.has('recursive'));
    // Cut in pages without a Link header; only `truncated` says that there is more.
    const size = call.state.treePageSize;
    const page = Math.max(Number(call.query.get('page')) || 1, 1);
    const tree = entries.slice((page - 1) * size, page * size).map(describeEntry);
    return {
      status: 200,
      json: {
        sha: commit,
        page,
        total_count: entries.length,
        truncated: page * size < entries.length,
        tree,
      },
    };
  }),

  createRoute('GET', '/repos/:owner/:repo/git/blobs/:sha', async (call) => {
    const { git } = getRepository(call);
    const sha = call.param('sha');
    const content = /^[0-9a-f]{40}$/.test(sha) ? await git.readBlob(sha) : undefined;
    if (!content) throw new HttpError(404, NOT_FOUND);
    return {
      status: 200,
      json: { sha, size: content.length, encoding: 'base64', content: content.toString('base64') },
    };
  }),
];

function describeEntry({ path, mode, type, sha, size = 0 }: TreeEntry) {
  return { path, mode, type, sha, size };
}
