/** What an editor has typed and not saved, as it is kept on their device. */
export interface Draft {
  /** That of the form it was begun in; every form that is opened has one of its own. */
  id: string;
  /** The tab that the form is open in; see `tabs.ts`. */
  tab: string;
  /** Whose it is; empty on the own machine, where nobody logs in. */
  user: string;
  collection: string;
  /** Empty for a new entry. */
  slug: string;
  title: string;
  /** When it was kept, in milliseconds since 1970. */
  keptAt: number;
  /** The entry as Decap holds it, with its pictures as files. */
  entry: DraftEntry;
}

export interface DraftEntry {
  data: Record<string, unknown>;
  path: string;
  slug: string;
  mediaFiles: DraftPicture[];
  [key: string]: unknown;
}

export interface DraftPicture {
  path: string;
  name?: string;
  file?: File;
  url?: string;
  draft?: boolean;
  field?: unknown;
  [key: string]: unknown;
}

/** What a draft is called in a sentence. */
export function getDraftTitle(data: Record<string, unknown>): string {
  const title = data.title ?? data.name;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : 'ohne Titel';
}
