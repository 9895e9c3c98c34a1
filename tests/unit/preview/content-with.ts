import type { PreviewContent } from '../../../admin/preview/content.ts';
import type { CollectionKey } from '../../../src/validation/entry.ts';
import {
  completeFolder,
  entry,
  minimal,
  toFiles,
  type Fields,
  type Folder,
} from '../validation/minimal.ts';

/** One entry of each collection, of one some fields changed; `path` is where that one lies. */
export function contentWith(
  collection: CollectionKey,
  changes: Fields,
  body?: string,
  others: Folder = {},
): PreviewContent & { path: string } {
  const { path } = minimal[collection];
  return {
    files: toFiles({ ...completeFolder(), ...others, [path]: entry(collection, changes, body) }),
    pictures: [],
    pictureUrl: () => undefined,
    now: '2026-11-22T12:00:00+01:00',
    site: 'https://jusos.example',
    path,
  };
}
