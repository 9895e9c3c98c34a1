import type { ChangedFile, ListedFile, Operation, SaveOptions } from 'decap-cms-backend-forgejo';
import { sha256 } from './fingerprint.ts';
import { NO_ANSWER } from './forge-error.ts';
import { ForgejoRequests } from './forgejo-requests.ts';
import { OvertakenError } from './overtaken.ts';

/**
 * How Decap's client for Forgejo lists and writes files.
 *
 * - Decap reads the first page of a tree only: files vanish silently from repositories with more than 1,000 of them.
 * - Whatever goes wrong while it looks for a file, it takes the file for a new one.
 * - It takes the hash that guards a write from the very version that it writes over. Here that version must be the one
 *   that the guard has seen (`bases`).
 */
export class ForgejoFiles extends ForgejoRequests {
  #tree: { place: string; entries: Promise<TreeEntry[]> } | undefined;

  override async listFiles(
    path: string,
    { repoURL = this.repoURL, branch = this.branch, depth = 1 } = {},
    folderSupport = false,
  ): Promise<ListedFile[]> {
    const { commit } = (await this.request(
      `${repoURL}/branches/${encodeURIComponent(branch)}`,
    )) as { commit: { id: string } };
    const folder = path.replace(/^\/+|\/+$/g, '');
    const prefix = folder === '' ? '' : `${folder}/`;
    return (await this.#readTree(`${repoURL}/git/trees/${commit.id}`))
      .filter(
        (entry) =>
          (folderSupport || entry.type === 'blob') &&
          entry.path.startsWith(prefix) &&
          entry.path.slice(prefix.length).split('/').length <= depth,
      )
      .map(({ type, sha, path: found, size }) => ({
        type,
        id: sha,
        name: found.split('/').at(-1) ?? found,
        path: found,
        size,
      }));
  }

  /** Decap asks for the last author of each file, one by one, and our lists show none. */
  override readFileMetadata(): Promise<{ author: string; updatedOn: string }> {
    return Promise.resolve({ author: '', updatedOn: '' });
  }

  override persistFiles(
    dataFiles: ChangedFile[],
    mediaFiles: ChangedFile[],
    options: SaveOptions,
  ): Promise<unknown> {
    return this.commitFiles([...mediaFiles, ...dataFiles], this.branch, options);
  }

  /**
   * Commits files to a branch.
   *
   * @throws OvertakenError when a file is not what the guard has seen
   */
  protected async commitFiles(
    files: ChangedFile[],
    branch: string,
    options: SaveOptions,
  ): Promise<unknown> {
    const operations = await Promise.all(
      files.map((file) => this.#plan(file, branch, options.bases?.[file.path])),
    );
    try {
      return await this.changeFilesOnBranch(operations, options, branch);
    } catch (error) {
      const { status } = error as { status?: number };
      if (status !== NO_ANSWER && status !== 409 && status !== 422) throw error;
      // An answer that got lost, or somebody else: what lies there now tells.
      const found = await Promise.all(
        operations.map(({ path }) => this.#readContents(path, branch)),
      ).catch(() => undefined);
      if (found === undefined) throw error;
      const isWritten = operations.every(({ content }, index) => found[index]?.content === content);
      if (isWritten) return undefined;
      const isOvertaken = operations.some(({ sha }, index) => found[index]?.sha !== sha);
      throw isOvertaken ? new OvertakenError() : error;
    }
  }

  async #plan(
    file: ChangedFile,
    branch: string,
    base: string | null | undefined,
  ): Promise<Operation> {
    const path = file.path.replace(/^\/+/, '');
    const [content, found] = await Promise.all([
      file.toBase64?.() ?? this.toBase64(file.raw ?? ''),
      this.#readContents(path, branch),
    ]);
    const current = found === undefined ? null : sha256(decode(found.content));
    if (base !== undefined && current !== base) throw new OvertakenError();
    if (found === undefined) return { operation: 'create', path, content };
    return { operation: 'update', path, content, sha: found.sha };
  }

  async #readContents(path: string, branch: string): Promise<Contents | undefined> {
    const place = path.split('/').map(encodeURIComponent).join('/');
    const params = { ref: branch };
    try {
      const found = await this.request(`${this.repoURL}/contents/${place}`, { params });
      const { sha, content } = found as { sha: string; content: string | null };
      return { sha, content: (content ?? '').replace(/\s/g, '') };
    } catch (error) {
      if ((error as { status?: number }).status === 404) return undefined;
      throw error;
    }
  }

  /** The whole tree of a commit. Every list of the CMS is a part of it, so the last one is kept. */
  #readTree(place: string): Promise<TreeEntry[]> {
    if (this.#tree?.place === place) return this.#tree.entries;
    const entries = this.#readPages(place);
    this.#tree = { place, entries };
    entries.catch(() => {
      this.#tree = undefined;
    });
    return entries;
  }

  async #readPages(place: string): Promise<TreeEntry[]> {
    const entries: TreeEntry[] = [];
    for (let page = 1; ; page += 1) {
      const answer = await this.request(place, { params: { recursive: 1, page } });
      const { tree, truncated } = answer as { tree: TreeEntry[]; truncated: boolean };
      entries.push(...tree);
      if (!truncated || tree.length === 0) return entries;
    }
  }
}

interface TreeEntry {
  path: string;
  type: string;
  sha: string;
  size: number;
}

interface Contents {
  sha: string;
  /** In base64, without line breaks. */
  content: string;
}

function decode(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
