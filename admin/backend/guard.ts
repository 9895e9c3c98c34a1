import { packOpened, unpackSaved } from '../format/envelope.ts';
import { ConflictError, type Conflict, type ConflictAnswer } from './conflict.ts';
import { sha256 } from './fingerprint.ts';
import { OvertakenError } from './overtaken.ts';
import { pack, packAll } from './pack-entries.ts';
import { orNothing, readPublished } from './read-published.ts';
import type { Asset, BackendClass, DataFile, LoadedEntry, PersistOptions } from './types.ts';

export interface GuardTools {
  /** Called when a text was written that the form does not hold: it has to be loaded anew. */
  onMerged?: () => void;
  /** Called with each text of the form that was written. */
  onSaved?: (path: string, text: string) => void;
  /** What is written in place of a text, given what it replaces: nobody else knows that for certain. */
  finish?: (path: string, text: string, before: string | undefined) => string;
  /** Why a text that nobody has seen in a form cannot be public; nothing where it can. */
  check?: (path: string, text: string) => Promise<readonly string[]>;
}

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
  {
    onMerged = () => undefined,
    onSaved = () => undefined,
    finish = (_, text) => text,
    check = () => Promise.resolve([]),
  }: GuardTools = {},
): BackendClass {
  return class GuardedBackend extends Implementation {
    /** What this page has saved, by path; the form goes on holding what stood there when it was opened. */
    private readonly saved = new Map<string, { opened: string; text: string }>();

    constructor(...options: ConstructorParameters<BackendClass>) {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- TypeScript asks for `any` of a class that is extended.
      super(...options);
      // Where a backend has none of these, Decap asks for the other.
      const listAll = super.allEntriesByFolder?.bind(this);
      const turnPage = super.traverseCursor?.bind(this);
      if (listAll) this.allEntriesByFolder = async (...which) => packAll(await listAll(...which));
      if (turnPage) {
        this.traverseCursor = async (...which) => {
          const { entries, ...page } = await turnPage(...which);
          return { ...page, entries: packAll(entries) };
        };
      }
    }

    override async getEntry(path: string): Promise<LoadedEntry> {
      const entry = await this.readPublished(path);
      // Somebody has taken back what this page saved: a form that opens now holds what stands there.
      if (this.saved.get(path)?.opened === entry.data) this.saved.delete(path);
      return pack(entry);
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
      entry: { dataFiles: DataFile[]; assets: Asset[] },
      options: PersistOptions,
    ): Promise<unknown> {
      try {
        return await this.persistSettled(entry, options);
      } catch (error) {
        if (!(error instanceof OvertakenError)) throw error;
        // A second look finds what somebody else has written meanwhile, and asks about it.
        return this.persistSettled(entry, options);
      }
    }

    private async persistSettled(
      entry: { dataFiles: DataFile[]; assets: Asset[] },
      options: PersistOptions,
    ): Promise<unknown> {
      const settled = [];
      for (const file of entry.dataFiles) {
        settled.push({ file, ...(await this.settle(file, options)) });
      }
      const dataFiles = settled.map(({ file, written }) => ({ ...file, raw: written }));
      const bases = Object.fromEntries(
        settled.map(({ file, seen }) => [file.path, seen === undefined ? null : sha256(seen)]),
      );
      const before = Object.fromEntries(settled.map(({ file, seen }) => [file.path, seen]));
      const isChange = settled.some(({ written, seen }) => written !== seen);
      const answer = await super
        .persistEntry({ ...entry, dataFiles }, { ...options, bases, before })
        .catch(async (error: unknown) => {
          // An answer that is lost on its way leaves the entry saved; saving it again would make a second one. It is one
          // commit, pictures and all; but a text that was there before tells nothing of it.
          if (!isChange || !(await this.isWritten(dataFiles, options).catch(() => false))) {
            throw error;
          }
        });
      for (const { file, text, mine, opened, written } of settled) {
        // After a merge the form lacks what the other one has added; a new entry is opened anew once it is saved.
        if (text === mine && opened !== undefined) {
          this.saved.set(file.path, { opened, text: written });
          onSaved(file.path, written);
        }
      }
      if (settled.some(({ text, mine }) => text !== mine)) onMerged();
      return answer;
    }

    private async isWritten(files: readonly DataFile[], options: PersistOptions): Promise<boolean> {
      for (const file of files) {
        if ((await this.readCurrent(file, options)) !== file.raw) return false;
      }
      return true;
    }

    /** What is to be written, and what may be written over. Whoever decides about one version decides about no later one. */
    private async settle(file: DataFile, options: PersistOptions) {
      const choice = await this.choose(file, options);
      return { ...choice, written: finish(file.path, choice.text, choice.seen) };
    }

    private async choose(file: DataFile, options: PersistOptions) {
      const { path, text: mine, base: found } = unpackSaved(file.raw);
      // A duplicate of another entry begins with nothing, and so does a file that was empty.
      const opened = path === file.path && found !== '' ? found : undefined;
      const own = this.saved.get(file.path);
      const base = own !== undefined && own.opened === opened ? own.text : opened;
      const current = await this.readCurrent(file, options);
      const isThere = current !== undefined && finish(file.path, mine, current) === current;
      if (current === base || isThere) return { text: mine, mine, opened, seen: current };

      const conflict = { path: file.path, base, mine, theirs: current };
      const answer = await this.decide(conflict, options);
      if (answer === 'stop') throw new ConflictError(conflict);
      const text = answer === 'overwrite' ? mine : answer.merged;
      return { text, mine, opened, seen: current };
    }

    /** Two changes that are good by themselves can contradict one another. A draft is checked before it is public. */
    private async decide(conflict: Conflict, options: PersistOptions): Promise<ConflictAnswer> {
      const answer = await askAboutConflict(conflict);
      if (typeof answer === 'string' || options.useWorkflow === true) return answer;
      const refusal = await check(conflict.path, answer.merged);
      return refusal.length === 0 ? answer : this.decide({ ...conflict, refusal }, options);
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
      const published = await this.readPublished(path).catch(orNothing);
      return published === undefined || published.data === '' ? undefined : published.data;
    }

    private readPublished(path: string): Promise<LoadedEntry> {
      return readPublished(this, path, (which) => super.getEntry(which));
    }
  };
}
