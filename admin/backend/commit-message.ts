import { unpackSaved } from '../format/envelope.ts';
import { mergeVersions } from './merge.ts';
import type { BackendClass, DataFile, PersistOptions } from './types.ts';

/** More names than this say less. */
const MAX_NAMES = 5;

/**
 * Lets a commit say which fields were changed: `Geändert: Termin „juso-treff“ (Beginn, Ende)`.
 *
 * @param getLabel What the form calls a field.
 */
export function nameChanges(
  Implementation: BackendClass,
  getLabel: (name: string) => string,
): BackendClass {
  return class TellingBackend extends Implementation {
    override persistEntry(
      entry: { dataFiles: DataFile[]; assets: unknown[] },
      options: PersistOptions,
    ): Promise<unknown> {
      const names = entry.dataFiles.flatMap((file) => listChanges(file, getLabel));
      const shown = names.length > MAX_NAMES ? [...names.slice(0, MAX_NAMES), '…'] : names;
      const changes = shown.length === 0 ? '' : ` (${shown.join(', ')})`;
      return super.persistEntry(entry, {
        ...options,
        commitMessage: options.commitMessage + changes,
      });
    }
  };
}

function listChanges({ path, raw }: DataFile, getLabel: (name: string) => string): string[] {
  const { text, base } = unpackSaved(raw);
  if (base === undefined) return [];
  const merge = mergeVersions({ path, base, mine: text, theirs: base });
  return (merge?.differences ?? []).map(({ name }) => getLabel(name));
}
