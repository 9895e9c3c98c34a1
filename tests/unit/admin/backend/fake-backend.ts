import type { DataFile, LoadedEntry, PersistOptions } from '../../../../admin/backend/types.ts';

interface Draft {
  slug: string;
  files: Map<string, string>;
}

/** What a forge holds. Tests change it behind the editor's back. */
export class Forge {
  readonly files = new Map<string, string>();
  readonly drafts = new Map<string, Draft>();
  readonly written: { entry: { dataFiles: DataFile[] }; options: PersistOptions }[] = [];
  /** What every reading answers instead. */
  failure: Error | undefined;
}

export class NotFound extends Error {
  readonly status = 404;
}

/** Stands for one of Decap's backends: the calls that the guard stands before, over a {@link Forge} in memory. */
export class FakeBackend {
  protected readonly forge: Forge;

  constructor(forge: Forge) {
    this.forge = forge;
  }

  getEntry(path: string): Promise<LoadedEntry> {
    if (this.forge.failure) return Promise.reject(this.forge.failure);
    const data = this.forge.files.get(path);
    if (data === undefined) return Promise.reject(new NotFound(path));
    return Promise.resolve({ data, file: { path, id: null } });
  }

  entriesByFolder(folder: string): Promise<LoadedEntry[]> {
    const found = [...this.forge.files].filter(([path]) => path.startsWith(`${folder}/`));
    return Promise.resolve(found.map(([path, data]) => ({ data, file: { path } })));
  }

  entriesByFiles(files: { path: string }[]): Promise<LoadedEntry[]> {
    return Promise.resolve(
      files.map(({ path }) => ({ data: this.forge.files.get(path) ?? '', file: { path } })),
    );
  }

  unpublishedEntry({ collection, slug }: { collection: string; slug: string }) {
    if (this.forge.failure) return Promise.reject(this.forge.failure);
    const draft = this.forge.drafts.get(slug);
    if (draft === undefined) {
      const nothing = new Error('content is not under editorial workflow');
      return Promise.reject(Object.assign(nothing, { notUnderEditorialWorkflow: true }));
    }
    const diffs = [...draft.files.keys()].map((path) => ({
      path,
      id: `id of ${path}`,
      newFile: false,
    }));
    return Promise.resolve({ collection, slug, status: 'draft', diffs });
  }

  unpublishedEntryDataFile(_collection: string, slug: string, path: string): Promise<string> {
    return Promise.resolve(this.forge.drafts.get(slug)?.files.get(path) ?? '');
  }

  persistEntry(
    entry: { dataFiles: DataFile[]; assets: unknown[] },
    options: PersistOptions,
  ): Promise<unknown> {
    this.forge.written.push({ entry, options });
    for (const { path, slug, raw } of entry.dataFiles) {
      if (options.useWorkflow === true) {
        const draft = this.forge.drafts.get(slug) ?? { slug, files: new Map<string, string>() };
        draft.files.set(path, raw);
        this.forge.drafts.set(slug, draft);
      } else {
        this.forge.files.set(path, raw);
      }
    }
    return Promise.resolve();
  }
}
