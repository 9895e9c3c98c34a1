import type { PictureFile } from '../../src/validation/content.ts';
import type { SourceFile } from '../../src/validation/decode.ts';
import type { ImmutableMap } from '../state.ts';

/**
 * The pictures that lie, or will lie, beside a draft: Decap knows those of the entry's folder and those just added. Of a
 * new entry they are somewhere else until it is saved, so only their names count.
 */
export function listPictures(entry: ImmutableMap, { path }: SourceFile): PictureFile[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const { mediaFiles = [] } = entry.toJS() as { mediaFiles?: { path?: string; name?: string }[] };
  return mediaFiles.flatMap((file) => {
    const name = file.path?.split('/').at(-1) ?? file.name;
    return name === undefined ? [] : [{ path: folder + name }];
  });
}
