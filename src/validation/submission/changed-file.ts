/** One file that a pull request would change, as Git lists it. */
export interface ChangedFile {
  /** Below the root of the repository, with `/`; bytes that are no UTF-8 stand as U+FFFD. */
  path: string;
  change: 'added' | 'modified' | 'deleted';
  /** Git's mode after the change: `100644` for an ordinary file. */
  mode: string;
  /** Bytes after the change. */
  size: number;
}

/** Modes that Git knows besides the ordinary file. */
export const MODES = { file: '100644', program: '100755', link: '120000', submodule: '160000' };

/** A letter of 400 words has 4 kB; this is room for thirty times as much. */
export const MAX_LETTER_BYTES = 100_000;

/** Phones make pictures of 3 to 8 MB; what is in Git once stays there. */
export const MAX_PICTURE_BYTES = 10_000_000;

/** A portrait and two pictures in the letter. */
export const MAX_PICTURES = 3;
