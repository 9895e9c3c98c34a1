import { slugFormatter } from 'decap-cms-core/dist/esm/lib/formatters';
import type { ImmutableMap } from '../state.ts';

/**
 * Where an entry's file lies, or would lie once it is saved, below the repository's root.
 *
 * @returns `undefined` while what its address is made of is missing.
 */
export function getEntryPath(
  collection: ImmutableMap,
  entry: ImmutableMap,
  slugConfig: unknown,
): string | undefined {
  const path = entry.get('path');
  if (typeof path === 'string' && path !== '') return path;
  try {
    const slug = slugFormatter(collection, entry.get('data'), slugConfig);
    if (slug.split('/').some((segment) => segment === '')) return undefined;
    return `${String(collection.get('folder'))}/${slug}.${String(collection.get('extension'))}`;
  } catch {
    // Decap throws while a title is missing.
    return undefined;
  }
}
