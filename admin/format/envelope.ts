/*
 * What passes between Decap's format and its backend instead of a file's bare text.
 *
 * Decap hands a format nothing but text, and a backend nothing but text back. Two things would be lost on the way: where
 * the file lies (a letter's election is its folder) and what stood in it when it was opened (to notice that somebody
 * else has changed it since).
 */

/** From the backend to the form. */
export interface OpenedFile {
  path: string;
  text: string;
}

/** From the form to the backend. */
export interface SavedFile {
  text: string;
  /** What stood in the file when it was opened; `undefined` for a new one. */
  base: string | undefined;
}

export function packOpened(file: OpenedFile): string {
  return JSON.stringify(file);
}

export function packSaved(file: SavedFile): string {
  return JSON.stringify(file);
}

/** @throws Error where the text is no envelope: some part of Decap has gone past `backend/`. */
export function unpackOpened(envelope: string): OpenedFile {
  const { path, text, base } = JSON.parse(envelope) as Partial<OpenedFile & SavedFile>;
  if (text === undefined) throw new Error('Not an envelope');
  // A draft that Decap has packed itself is opened again without having been saved.
  return path === undefined ? { path: '', text: base ?? text } : { path, text };
}

export function unpackSaved(envelope: string): SavedFile {
  const { text, base } = JSON.parse(envelope) as Partial<SavedFile>;
  if (text === undefined) throw new Error('Not an envelope');
  return { text, base };
}
