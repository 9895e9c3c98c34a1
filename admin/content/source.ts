import type { PictureFile } from '../../src/validation/content.ts';
import type { SourceFile } from '../../src/validation/decode.ts';
import type { Backend, LoadedEntry } from '../backend/types.ts';
import type { ContentListener } from '../preview/content-source.ts';
import { unpackOpened } from '../format/envelope.ts';
import { listPictureNames } from './picture-names.ts';

/** What the CMS edits, as far as a source has to know it. */
export interface SourceCollection {
  folder?: string;
  path?: string;
  extension?: string;
  files?: readonly { file: string }[];
}

/** The content folder as the backend has it. */
export interface BackendSource {
  getFiles: () => Promise<readonly SourceFile[]>;
  getPictures: () => Promise<readonly PictureFile[]>;
  subscribe: (listener: ContentListener) => () => void;
  /** Reads everything anew; files that did not change stay the same objects. Ends when all listeners have taken it in. */
  refresh: () => Promise<void>;
}

/**
 * Reads all entries through Decap's backend, so that it works with every forge and sees what the board may see.
 *
 * Forges hand files out one by one, but Decap keeps what it has read by its hash: the second reading costs one request.
 *
 * @param getBackend The backend, as soon as somebody is logged in; behind the guard, so its texts are envelopes.
 */
export function createBackendSource(
  getBackend: () => Backend,
  collections: readonly SourceCollection[],
  contentRoot: string,
): BackendSource {
  const known = new Map<string, { text: string; file: SourceFile }>();
  const listeners = new Set<ContentListener>();
  let reading: Promise<readonly SourceFile[]> | undefined;
  /** A slow answer must not undo what a later one has brought. */
  let newest = 0;

  const read = async (): Promise<readonly SourceFile[]> => {
    newest += 1;
    const turn = newest;
    const entries = await readAll(getBackend(), collections, contentRoot);
    if (turn !== newest && reading !== undefined) return reading;
    const paths = new Set<string>();
    for (const { path, text } of entries) {
      const name = path.slice(contentRoot.length + 1);
      paths.add(name);
      if (known.get(name)?.text === text) continue;
      known.set(name, { text, file: { path: name, bytes: new TextEncoder().encode(text) } });
    }
    for (const name of known.keys()) if (!paths.has(name)) known.delete(name);
    return [...known.values()].map(({ file }) => file);
  };
  const getFiles = () => {
    reading ??= read().catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
  return {
    getFiles,
    // What an entry that is not being edited refers to was there when it was published.
    getPictures: async () => {
      await getFiles();
      const paths = [...known].flatMap(([path, { text }]) => listPictureNames(path, text));
      return [...new Set(paths)].map((path) => ({ path }));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: async () => {
      reading = undefined;
      await getFiles();
      await Promise.all([...listeners].map((listener) => listener()));
    },
  };
}

async function readAll(
  backend: Backend,
  collections: readonly SourceCollection[],
  contentRoot: string,
) {
  const lists = await Promise.all([
    ...collections.map(({ folder, path = '', extension = '', files }): Promise<LoadedEntry[]> =>
      folder === undefined
        ? backend.entriesByFiles((files ?? []).map(({ file }) => ({ path: file })))
        : listFolder(backend, folder, extension, path.split('/').length),
    ),
    // The wording of sealed editions, which their chapters are compared with.
    listFolder(backend, `${contentRoot}/programme`, 'txt', 2),
  ]);
  // A file that is not there comes as an empty one.
  return lists
    .flat()
    .map(({ data }) => unpackOpened(data))
    .filter(({ text }) => text !== '');
}

/** Backends of forges read 20 entries at a time, unless they are asked for all. */
function listFolder(
  backend: Backend,
  folder: string,
  extension: string,
  depth: number,
): Promise<LoadedEntry[]> {
  return (
    backend.allEntriesByFolder?.(folder, extension, depth) ??
    backend.entriesByFolder(folder, extension, depth)
  );
}
