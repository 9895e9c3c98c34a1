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
  /** Where the file lay that was opened; empty for a new one, and another one's where that was duplicated. */
  path: string;
  /** What stood in it when it was opened; `undefined` for a new one. */
  base: string | undefined;
}

export function packOpened({ path, text }: OpenedFile): string {
  return JSON.stringify({ path, text });
}

export function packSaved({ path, text, base }: SavedFile): string {
  return JSON.stringify({ path, text, base: base ?? null });
}

/**
 * Opens what a backend has read, or what Decap has packed itself and opens again without having saved it.
 *
 * @throws Error where the text is no envelope: some part of Decap has gone past `backend/`.
 */
export function unpackOpened(envelope: string): SavedFile {
  const { path, text, base } = unpack(envelope);
  return { path, text, base: base === undefined ? text : (base ?? undefined) };
}

export function unpackSaved(envelope: string): SavedFile {
  const { path, text, base } = unpack(envelope);
  return { path, text, base: base ?? undefined };
}

function unpack(envelope: string): { path: string; text: string; base?: string | null } {
  const { path, text, base } = JSON.parse(envelope) as Partial<ReturnType<typeof unpack>>;
  if (path === undefined || text === undefined) throw new Error('Not an envelope');
  return base === undefined ? { path, text } : { path, text, base };
}
