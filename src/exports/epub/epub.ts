import { createUrl, type Site } from '../url.ts';
import { packBook, type BookFile } from './archive.ts';
import { BOOK_FILES, readChapter } from './book.ts';
import { createChapterPage } from './chapter-page.ts';
import { createLinkResolver } from './links.ts';
import { createNavigation } from './navigation.ts';
import { createPackageDocument } from './package-document.ts';
import { serializePage } from './page.ts';
import { createPictureShelf } from './pictures.ts';
import { BOOK_STYLE } from './style.ts';
import { createCoverPage, createTitlePage } from './title-page.ts';

export interface EpubEdition {
  readonly id: string;
  readonly title: string;
  /** A sentence: "Beschlossen am 29. März 2025". */
  readonly state: string;
  /** `YYYY-MM-DD`; also what the book says about when it was last changed. */
  readonly date: string;
  readonly changelog?: string | undefined;
  /** SHA-256 in hex over the plain text at {@link textUrl}. */
  readonly seal?: string | undefined;
  /** Site-relative and permanent, as the addresses of the text and the chapters. */
  readonly url: string;
  readonly textUrl: string;
  /** In the order of the edition. */
  readonly chapters: readonly EpubChapter[];
}

export interface EpubChapter {
  /** Id within the edition, a slug: file and manifest are called after it. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  /** Source in the closed profile, without front matter, already accepted by the checks. */
  readonly body: string;
}

/** A picture in one of the formats that every reading system must show. */
export interface EpubPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
}

/** Who answers for the book. */
export interface EpubPublisher {
  readonly name: string;
  readonly email: string;
}

/**
 * One edition of the programme as an EPUB 3.3 file. The same edition gives the same bytes, whenever and wherever.
 *
 * @param getPicture The picture that a chapter's body calls `src`.
 */
export function createEpub({
  site,
  publisher,
  edition,
  cover,
  getPicture,
}: {
  readonly site: Site;
  readonly publisher: EpubPublisher;
  readonly edition: EpubEdition;
  readonly cover?: EpubPicture | undefined;
  readonly getPicture: (chapterId: string, src: string) => EpubPicture;
}): Uint8Array {
  const shelf = createPictureShelf();
  const coverFile = cover && shelf.add(cover);
  const chapters = edition.chapters.map(readChapter);
  const resolveLink = createLinkResolver(site, chapters);

  const pages: BookFile[] = [
    ...(cover && coverFile !== undefined
      ? [{ name: BOOK_FILES.cover, page: createCoverPage(edition, cover, coverFile) }]
      : []),
    { name: BOOK_FILES.title, page: createTitlePage(site, publisher, edition) },
    { name: BOOK_FILES.navigation, page: createNavigation(chapters, coverFile !== undefined) },
    ...chapters.map((chapter) => ({
      name: chapter.file,
      page: createChapterPage(chapter, {
        webAddress: createUrl(site, chapter.url),
        resolveLink: (href) => resolveLink(href, chapter),
        addPicture: (src) => {
          const picture = getPicture(chapter.id, src);
          return { ...picture, file: shelf.add(picture) };
        },
      }),
    })),
  ].map(({ name, page }) => ({ name, content: serializePage(page) }));

  const pictures = shelf.list();
  const manifest = { pages: pages.map(({ name }) => name), pictures, coverFile };
  return packBook([
    {
      name: BOOK_FILES.package,
      content: createPackageDocument({ site, publisher, edition, ...manifest }),
    },
    ...pages,
    { name: BOOK_FILES.style, content: BOOK_STYLE },
    ...pictures.map(({ file, bytes }) => ({ name: file, content: bytes })),
  ]);
}
