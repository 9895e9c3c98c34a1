import { packOpened, unpackSaved } from '../format/envelope.ts';
import { ConflictError, type Conflict, type ConflictAnswer } from './conflict.ts';
import { sha256 } from './fingerprint.ts';
import type { BackendClass, DataFile, LoadedEntry, PersistOptions } from './types.ts';

/**
 * Puts a guard before one of Decap's backends.
 *
 * What is read is remembered in the entry itself (`format/envelope.ts`), and before something is written the guard reads
 * it once more: where somebody else has changed it since, nothing is written and a {@link ConflictError} tells both
 * versions. Decap's own backends write over it (decap-cms #277, #1453).
 *
 * @param askAboutConflict What the editor wants to do about a conflict.
 */
export function guardBackend(
  Implementation: BackendClass,
  askAboutConflict: (conflict: Conflict) => Promise<ConflictAnswer>,
): BackendClass {
  return class GuardedBackend extends Implementation {
    /** What this page has saved, by path; the form goes on holding what stood there when it was opened. */
    private readonly saved = new Map<string, { opened: string | undefined; text: string }>();

    override async getEntry(path: string): Promise<LoadedEntry> {
      return pack(await super.getEntry(path));
    }

    override async entriesByFolder(folder: string, extension: string, depth: number) {
      return packAll(await super.entriesByFolder(folder, extension, depth));
    }

    override async entriesByFiles(files: { path: string }[]) {
      return packAll(await super.entriesByFiles(files));
    }

    override async unpublishedEntryDataFile(
      collection: string,
      slug: string,
      path: string,
      id: string,
    ): Promise<string> {
      const text = await super.unpublishedEntryDataFile(collection, slug, path, id);
      return packOpened({ path, text });
    }

    override async persistEntry(
      entry: { dataFiles: DataFile[]; assets: unknown[] },
      options: PersistOptions,
    ): Promise<unknown> {
      const dataFiles: DataFile[] = [];
      const bases: Record<string, string | null> = {};
      for (const file of entry.dataFiles) {
        const { text, seen } = await this.settle(file, options);
        bases[file.path] = seen === undefined ? null : sha256(seen);
        dataFiles.push({ ...file, raw: text });
      }
      const answer = await super.persistEntry({ ...entry, dataFiles }, { ...options, bases });
      for (const [index, { path, raw }] of entry.dataFiles.entries()) {
        const { text, base: opened } = unpackSaved(raw);
        // After a merge the form lacks what the other one has added: it is no version that was saved.
        if (dataFiles[index]?.raw === text) this.saved.set(path, { opened, text });
      }
      return answer;
    }

    /** What is to be written, and what may be written over. Whoever decides about one version decides about no later one. */
    private async settle(file: DataFile, options: PersistOptions) {
      const { text, base: opened } = unpackSaved(file.raw);
      const own = this.saved.get(file.path);
      const base = own !== undefined && own.opened === opened ? own.text : opened;
      const current = await this.readCurrent(file, options);
      if (current === base || current === text) return { text, seen: current };

      const conflict = { path: file.path, base, mine: text, theirs: current };
      const answer = await askAboutConflict(conflict);
      if (answer === 'stop') throw new ConflictError(conflict);
      return { text: answer === 'overwrite' ? text : answer.merged, seen: current };
    }

    /** The file as it stands where it would be written: on the entry's own branch, or on the public one. */
    private async readCurrent(
      { path, slug }: DataFile,
      { useWorkflow, collectionName }: PersistOptions,
    ): Promise<string | undefined> {
      if (useWorkflow === true) {
        const draft = await super
          .unpublishedEntry({ collection: collectionName, slug })
          .catch(orNothing);
        const file = draft?.diffs.find((diff) => diff.path === path);
        if (draft !== undefined && file !== undefined) {
          return super.unpublishedEntryDataFile(collectionName, slug, path, file.id);
        }
      }
      const published = await super.getEntry(path).catch(orNothing);
      // Backends answer for a file that is not there with an error or with nothing.
      return published === undefined || published.data === '' ? undefined : published.data;
    }
  };
}

/** What is not there is not in conflict; what cannot be read for another reason must not be written over. */
function orNothing(error: unknown): undefined {
  const { status, notUnderEditorialWorkflow, name } = error as {
    status?: number;
    notUnderEditorialWorkflow?: boolean;
    name?: string;
  };
  if (status === 404 || notUnderEditorialWorkflow === true) return undefined;
  if (name === 'EDITORIAL_WORKFLOW_ERROR') return undefined;
  throw error;
}

function pack<Entry extends LoadedEntry>(entry: Entry): Entry {
  return { ...entry, data: packOpened({ path: entry.file.path, text: entry.data }) };
}

function packAll<Entries extends LoadedEntry[]>(entries: Entries): Entries {
  const packed = entries.map(pack) as Entries;
  // Decap hides the cursor of a paged list behind a symbol of the array.
  for (const key of Object.getOwnPropertySymbols(entries)) {
    Object.defineProperty(packed, key, { value: Reflect.get(entries, key) });
  }
  return packed;
}
