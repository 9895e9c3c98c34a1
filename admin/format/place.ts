import type { CmsCollection } from '../config/types.ts';
import type { Fields } from './entry-file.ts';

/** A file's collection, and what its path says of it. */
export interface Place {
  collection: CmsCollection;
  /** `content/candidacies/jhv-2027/…` → `{ _election: 'jhv-2027' }` */
  fields: Fields;
}

/** Finds the collection that a file belongs to; `undefined` for single files such as the settings. */
export function findPlace(collections: readonly CmsCollection[], path: string): Place | undefined {
  for (const collection of collections) {
    const { folder, path: template, slug, extension } = collection;
    if (folder === undefined || template === undefined) continue;
    if (!path.startsWith(`${folder}/`) || !path.endsWith(`.${extension ?? ''}`)) continue;
    const keys = template.replaceAll('{{slug}}', slug ?? '').split('/');
    const parts = path
      .slice(folder.length + 1)
      .replace(/\.\w+$/, '')
      .split('/');
    if (keys.length !== parts.length) continue;
    const fields = keys.flatMap((key, index) => {
      const name = /^\{\{(_\w+)\}\}$/.exec(key)?.[1];
      return name === undefined ? [] : [[name, parts[index]] as const];
    });
    return { collection, fields: Object.fromEntries(fields) };
  }
  return undefined;
}
