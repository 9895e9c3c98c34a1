import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { EpubPicture } from './epub.ts';

export interface ShelvedPicture extends EpubPicture {
  readonly file: string;
}

/** The pictures of a book. The same picture is kept once, however many chapters show it. */
export function createPictureShelf(): {
  /** @returns Name of the file. */
  add: (picture: EpubPicture) => string;
  /** In the order of their first use. */
  list: () => ShelvedPicture[];
} {
  const shelf = new Map<string, ShelvedPicture>();
  return {
    add(picture) {
      const hash = bytesToHex(sha256(picture.bytes)).slice(0, 16);
      const file = `bild-${hash}.${EXTENSIONS[picture.mediaType]}`;
      if (!shelf.has(file)) shelf.set(file, { ...picture, file });
      return file;
    },
    list: () => [...shelf.values()],
  };
}

const EXTENSIONS: Record<EpubPicture['mediaType'], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
};
