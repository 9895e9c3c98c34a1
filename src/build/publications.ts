import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { addresses, splitId } from '../domain/addresses.ts';
import { startOfDay } from '../domain/time.ts';
import { createEpub, type EpubPicture } from '../exports/epub/epub.ts';
import type { BookEdition } from '../exports/book.ts';
import { createPrintDocument } from '../exports/print/document.ts';
import { entriesOf, type Content } from '../validation/content.ts';
import { getArtifact } from './artifact-cache.ts';
import { openPicture } from './open-picture.ts';
import { makePicture } from './picture.ts';
import { compilePdf, type TypstInput } from './typst.ts';

export interface PublicationOptions {
  content: Content;
  books: readonly BookEdition[];
  contentDir: string;
  /** Origin of the addresses that the files print. */
  siteUrl: string;
  /** The built site, which the files are added to. */
  directory: string;
}

/**
 * Adds the files of every edition to a built site: the whole as PDF and EPUB, each chapter as PDF. What has been made of
 * the same text before comes from the cache.
 */
export async function writePublications(options: PublicationOptions): Promise<void> {
  const pictures = await readPictures(options);
  for (const edition of options.books) {
    const { id, chapters } = edition;
    const write = (path: string, bytes: Uint8Array) => writeTo(options.directory, path, bytes);
    await write(addresses.editionPdf(id), await makePdf(edition, undefined, pictures, options));
    for (const chapter of chapters) {
      const pdf = await makePdf(edition, chapter.id, pictures, options);
      await write(addresses.chapterPdf(id, chapter.id), pdf);
    }
    await write(addresses.editionEpub(id), await makeEpub(edition, pictures, options));
  }
}

/** By path below the content folder. */
type Pictures = ReadonlyMap<string, EpubPicture>;

async function makePdf(
  edition: BookEdition,
  chapter: string | undefined,
  pictures: Pictures,
  { content, siteUrl }: PublicationOptions,
): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const document = createPrintDocument({
    site: siteUrl,
    publisher: getName(content),
    edition,
    chapter,
    getPicture: (ofChapter, src) => {
      const picture = pick(pictures, edition.id, ofChapter, src);
      const path = `picture-${String(files.size)}.${picture.mediaType.slice('image/'.length)}`;
      files.set(path, picture.bytes);
      return { path, width: picture.width, height: picture.height };
    },
  });
  const input: TypstInput = { template: 'edition.typ', data: { 'document.json': document }, files };
  const recipe = {
    programs: ['src/typst', 'src/build/typst.ts', 'src/styles/tokens.css'],
    ingredients: ['pdf', JSON.stringify(document), ...[...files].flat()],
  };
  const date = new Date(startOfDay(edition.date).epochMilliseconds);
  return getArtifact(recipe, () => {
    try {
      return compilePdf(input, date);
    } catch (error) {
      const place = ['programme', edition.id, chapter].filter((part) => part !== undefined);
      throw new Error(`Das PDF von „${place.join('/')}“ lässt sich nicht setzen.`, {
        cause: error,
      });
    }
  });
}

async function makeEpub(
  edition: BookEdition,
  pictures: Pictures,
  { content, siteUrl }: PublicationOptions,
): Promise<Uint8Array> {
  const own = [...pictures].filter(([path]) => path.startsWith(`programme/${edition.id}/`));
  const publisher = { name: getName(content), email: content.settings?.email ?? '' };
  const cover = await makeCover(edition, publisher.name, siteUrl);
  const recipe = {
    programs: ['src/exports', 'src/markup', 'src/domain'],
    ingredients: [
      'epub',
      cover.bytes,
      JSON.stringify({ edition, publisher, siteUrl }),
      ...own.flatMap(([path, { bytes }]) => [path, bytes]),
    ],
  };
  return getArtifact(recipe, () =>
    createEpub({
      cover,
      site: siteUrl,
      publisher,
      edition,
      getPicture: (chapter, src) => pick(pictures, edition.id, chapter, src),
    }),
  );
}

/** The proportions that libraries of reading systems show. */
const COVER_SIZE = { width: 1200, height: 1800 };

async function makeCover(
  { title, state }: BookEdition,
  publisher: string,
  url: string,
): Promise<EpubPicture> {
  const text = { kicker: state, text: title };
  const bytes = await makePicture({ ...text, ...COVER_SIZE }, { publisher, url });
  return { bytes, mediaType: 'image/png', ...COVER_SIZE };
}

function getName(content: Content): string {
  return content.settings?.name ?? '';
}

function pick(pictures: Pictures, edition: string, chapter: string, src: string): EpubPicture {
  const path = `programme/${edition}/${src.replace(/^\.\//, '')}`;
  const picture = pictures.get(path);
  if (picture === undefined) throw new Error(`No picture "${path}" for chapter "${chapter}"`);
  return picture;
}

/** Large enough for print at 200 dots per inch: what the text is wide, what a page is high. */
const [MAX_WIDTH, MAX_HEIGHT] = [1200, 1800];

/** The pictures of all chapters, in a size for print and without what a phone writes into them. */
async function readPictures({
  content,
  contentDir,
}: Pick<PublicationOptions, 'content' | 'contentDir'>): Promise<Pictures> {
  const paths = new Set(
    entriesOf(content, 'chapters').flatMap(({ id, pictures }) =>
      pictures.map(({ src }) => `programme/${splitId(id).parent}/${src.replace(/^\.\//, '')}`),
    ),
  );
  const pictures: [string, EpubPicture][] = [];
  // One after the other: a phone's picture takes a hundred megabytes while it is read.
  for (const path of paths) {
    pictures.push([path, await shrinkPicture(await readFile(join(contentDir, path)))]);
  }
  return new Map(pictures);
}

async function shrinkPicture(original: Uint8Array): Promise<EpubPicture> {
  const recipe = {
    programs: ['src/build/publications.ts', 'src/build/open-picture.ts'],
    ingredients: ['print-picture', original],
  };
  const bytes = await getArtifact(recipe, async () => {
    const image = openPicture(original).autoOrient();
    const { hasAlpha } = await image.metadata();
    const resized = image.resize({
      width: MAX_WIDTH,
      height: MAX_HEIGHT,
      fit: 'inside',
      withoutEnlargement: true,
    });
    return (hasAlpha ? resized.png() : resized.jpeg({ quality: 82, mozjpeg: true })).toBuffer();
  });
  const { format, width, height } = await sharp(bytes).metadata();
  return { bytes, mediaType: format === 'png' ? 'image/png' : 'image/jpeg', width, height };
}

async function writeTo(directory: string, path: string, bytes: Uint8Array): Promise<void> {
  const file = join(directory, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
