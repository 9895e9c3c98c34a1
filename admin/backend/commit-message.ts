import { mergeVersions } from './merge.ts';
import type { Asset, BackendClass, DataFile, PersistOptions } from './types.ts';

/** More names than this say less. */
const MAX_NAMES = 5;

/**
 * Lets a commit say which fields were changed: `Geändert: Termin „juso-treff“ (Beginn, Ende)`.
 *
 * It belongs behind the guard, which knows what stands in the files: the form may have been saved before.
 *
 * @param getLabel What the form of a file calls a field.
 */
export function nameChanges(
  Implementation: BackendClass,
  getLabel: (path: string, name: string) => string,
): BackendClass {
  return class TellingBackend extends Implementation {
    override persistEntry(
      entry: { dataFiles: DataFile[]; assets: Asset[] },
      { before = {}, ...options }: PersistOptions,
    ): Promise<unknown> {
      const names = entry.dataFiles.flatMap((file) =>
        listChanges(file, before[file.path], getLabel),
      );
      const shown = names.length > MAX_NAMES ? [...names.slice(0, MAX_NAMES), '…'] : names;
      const changes = shown.length === 0 ? '' : ` (${shown.join(', ')})`;
      return super.persistEntry(entry, {
        ...options,
        commitMessage: options.commitMessage + changes,
      });
    }
  };
}

function listChanges(
  { path, raw }: DataFile,
  before: string | undefined,
  getLabel: (path: string, name: string) => string,
): string[] {
  if (before === undefined) return [];
  const merge = mergeVersions({ path, base: before, mine: raw, theirs: before });
  return (merge?.differences ?? []).map(({ name }) => getLabel(path, name));
}
