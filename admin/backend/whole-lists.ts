import type { Backend, BackendClass, LoadedEntry } from './types.ts';

/**
 * Lets lists fail where a part of them could not be read.
 *
 * Decap leaves out what it cannot read, or shows it as an empty entry, and the list looks complete
 * (`decap-cms-lib-util`, `fetchFiles`; decap-cms #6474).
 */
export function refuseGaps<Implementation extends BackendClass>(Base: Implementation) {
  return class WholeLists extends (Base as BackendClass) {
    private failures: unknown[] = [];
    private watched: unknown;

    constructor(...options: unknown[]) {
      super(...options);
      const listAll = super.allEntriesByFolder?.bind(this);
      const turnPage = super.traverseCursor?.bind(this);
      if (listAll) this.allEntriesByFolder = (...which) => this.readWhole(() => listAll(...which));
      if (turnPage) this.traverseCursor = (...which) => this.readWhole(() => turnPage(...which));
    }

    override entriesByFolder(...which: Parameters<Backend['entriesByFolder']>) {
      return this.readWhole<LoadedEntry[]>(() => super.entriesByFolder(...which));
    }

    override entriesByFiles(...which: Parameters<Backend['entriesByFiles']>) {
      return this.readWhole<LoadedEntry[]>(() => super.entriesByFiles(...which));
    }

    private async readWhole<List>(read: () => Promise<List>): Promise<List> {
      this.watchReading();
      const before = this.failures.length;
      const list = await read();
      if (this.failures.length > before) throw this.failures.at(-1);
      return list;
    }

    /** The client of the forge is another one after each log-in. */
    private watchReading(): void {
      const { api } = this;
      if (api?.readFile === undefined || api === this.watched) return;
      this.watched = api;
      const read = api.readFile.bind(api);
      api.readFile = (...which) =>
        read(...which).catch((error: unknown) => {
          // A file that is not there is no gap.
          if ((error as { status?: number }).status !== 404) this.failures.push(error);
          throw error;
        });
    }
  } as unknown as Implementation;
}
