import type { PictureFile } from '../../src/validation/content.ts';
import type { SourceFile } from '../../src/validation/decode.ts';

/** Where the preview gets everything but the draft from: the CMS's backend, whichever it is. */
export interface ContentSource {
  /** Every text file of the content folder; a file that did not change stays the same object. */
  getFiles: () => Promise<readonly SourceFile[]>;
  getPictures: () => Promise<readonly PictureFile[]>;
  /**
   * Calls back when files have changed: saved, deleted, pulled.
   *
   * @returns Ends it.
   */
  subscribe: (listener: ContentListener) => () => void;
}

/** Is waited for: what is asked next is answered from the new content. */
export type ContentListener = () => Promise<void>;
