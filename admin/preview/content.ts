import type { PictureFile } from '../../src/validation/content.ts';
import type { SourceFile } from '../../src/validation/decode.ts';

/** Everything that a preview is made from: the content folder with the draft in its place. */
export interface PreviewContent {
  /**
   * Every text file of the content folder. A file that did not change stays the same object from call to call: what
   * was read of it is kept as long as the object is.
   */
  files: readonly SourceFile[];
  pictures: readonly PictureFile[];
  /** Where the browser finds a picture, by its path below the content folder; also of one that is not saved yet. */
  pictureUrl: (path: string) => string | undefined;
  /** The instant that the pages take for "now", ISO 8601 with offset. */
  now: string;
  /** Origin of the public site. */
  site: string;
}
