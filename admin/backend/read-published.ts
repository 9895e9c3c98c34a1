import type { Backend, LoadedEntry } from './types.ts';

/**
 * Reads an entry as it is public. Decap's backends for GitHub and Forgejo answer for whatever they cannot read as if the
 * file were empty.
 *
 * @param getEntry The backend's own way, for one that talks to no forge.
 */
export async function readPublished(
  { api }: Pick<Backend, 'api'>,
  path: string,
  getEntry: (path: string) => Promise<LoadedEntry>,
): Promise<LoadedEntry> {
  if (api?.readFile === undefined) return getEntry(path);
  const data = await api.readFile(path, null, { repoURL: api.originRepoURL });
  return { data, file: { path, id: null } };
}

/** What is not there is not in conflict; what cannot be read for another reason must not be written over. */
export function orNothing(error: unknown): undefined {
  const { status, notUnderEditorialWorkflow, name } = error as {
    status?: number;
    notUnderEditorialWorkflow?: boolean;
    name?: string;
  };
  if (status === 404 || notUnderEditorialWorkflow === true) return undefined;
  if (name === 'EDITORIAL_WORKFLOW_ERROR') return undefined;
  throw error;
}
