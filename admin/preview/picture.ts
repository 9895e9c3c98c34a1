import { getStage } from './stage.ts';

/** What a picture of the content is to the site's components, in place of Astro's `ImageMetadata`. */
export interface StagedPicture {
  /** Below the content folder. */
  path: string;
  /** Not known before the file is read; the widths that the build would offer come from it. */
  width: number;
}

/** The picture that an entry names, beside the entry's own file. */
export function stagePicture(entryPath: string, src: string): StagedPicture {
  const folder = entryPath.slice(0, entryPath.lastIndexOf('/') + 1);
  return { path: folder + src.replace(/^\.\//, ''), width: 0 };
}

/** Where the browser finds it; an address of nothing where nobody has it, so that its description shows. */
export function getPictureUrl({ path }: StagedPicture): string {
  return getStage().pictureUrl(path) ?? 'data:,';
}
