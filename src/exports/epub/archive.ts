import { strToU8, zipSync, type ZipOptions, type Zippable } from 'fflate';
import { BOOK_FILES } from './book.ts';

export interface BookFile {
  /** Within the book's folder. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The files of a book as one EPUB container (https://www.w3.org/TR/epub-33/#sec-ocf), in the order given. */
export function packBook(files: readonly BookFile[]): Uint8Array {
  const entries: Zippable = {
    // First and not compressed, so that a system knows the file by its first bytes.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': [strToU8(CONTAINER), TEXT],
  };
  for (const { name, content } of files) {
    entries[`${FOLDER}/${name}`] =
      typeof content === 'string' ? [strToU8(content), TEXT] : [content, PICTURE];
  }
  return zipSync(entries, { mtime: createTimestamp() });
}

const FOLDER = 'OEBPS';

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
  <rootfiles>
    <rootfile full-path="${FOLDER}/${BOOK_FILES.package}" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

const TEXT: ZipOptions = { level: 9 };

/** Pictures are compressed already. */
const PICTURE: ZipOptions = { level: 0 };

/**
 * The first day that ZIP can tell. fflate writes the parts of the local time, so the date is made of local parts: they
 * are the same in every time zone. At noon no clock was ever put forward.
 */
function createTimestamp(): Date {
  return new Date(1980, 0, 1, 12);
}
