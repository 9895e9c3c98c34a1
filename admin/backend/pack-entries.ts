import { packOpened } from '../format/envelope.ts';
import type { LoadedEntry } from './types.ts';

/** Nothing stays nothing: Decap takes it for "not there" when it looks for a free address. */
export function pack<Entry extends LoadedEntry>(entry: Entry): Entry {
  if (entry.data === '') return entry;
  return { ...entry, data: packOpened({ path: entry.file.path, text: entry.data }) };
}

export function packAll<Entries extends LoadedEntry[]>(entries: Entries): Entries {
  const packed = entries.map(pack) as Entries;
  // Decap hides the cursor of a paged list behind a symbol of the array.
  for (const key of Object.getOwnPropertySymbols(entries)) {
    Object.defineProperty(packed, key, { value: Reflect.get(entries, key) });
  }
  return packed;
}
