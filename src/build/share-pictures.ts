import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addresses } from '../domain/addresses.ts';
import type { BookEdition } from '../exports/book.ts';
import { nameDemandOf } from '../exports/print/picture-text.ts';
import { listDemands } from '../markup/citation.ts';
import { parseBody } from '../markup/parse.ts';
import {
  makePicture,
  POST_SIZE,
  PREVIEW_SIZE,
  type PictureSite,
  type PictureText,
} from './picture.ts';

/** A picture of the site, at its site-relative address. */
export interface SharePicture extends PictureText {
  path: string;
}

/**
 * Adds share pictures to a built site: one for each page that names one in its head, and those of `posts`.
 *
 * @param site What stands at the foot of every picture.
 */
export async function writeSharePictures(
  directory: string,
  site: PictureSite,
  posts: readonly SharePicture[],
): Promise<void> {
  const pages = await listPreviews(directory);
  const pictures = [...pages, ...posts];
  // Some at a time: while one is packed, the next is drawn.
  for (let start = 0; start < pictures.length; start += 8) {
    await Promise.all(
      pictures.slice(start, start + 8).map(async (picture) => {
        const file = join(directory, picture.path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, await makePicture(picture, site));
      }),
    );
  }
}

/** The pictures that pages ask for with `og:image`; pages that share an address share the picture. */
async function listPreviews(directory: string): Promise<SharePicture[]> {
  const files = (await readdir(directory, { recursive: true })).filter((path) =>
    path.endsWith('.html'),
  );
  const pictures = new Map<string, SharePicture>();
  for (const file of files.toSorted()) {
    const head = readHead(await readFile(join(directory, file), 'utf8'));
    // The text alternative of a picture of words is these words.
    const [image, text] = [head.get('og:image'), head.get('og:image:alt')];
    if (image === undefined || text === undefined) continue;
    const path = decodeURI(new URL(image).pathname);
    const kicker = head.get('article:section') ?? '';
    const isPersonal = head.get('og:type') === 'profile';
    if (!pictures.has(path))
      pictures.set(path, { path, kicker, text, isPersonal, ...PREVIEW_SIZE });
  }
  return [...pictures.values()];
}

/** The `<meta property>` elements of a page of ours, by property. */
function readHead(html: string): Map<string, string> {
  const head = html.slice(0, html.indexOf('</head>'));
  return new Map(
    Array.from(head.matchAll(/<meta property="([^"]+)" content="([^"]*)"/g), ([, name, value]) => [
      name ?? '',
      decodeAttribute(value ?? ''),
    ]),
  );
}

/** Undoes what Astro does to an attribute's value. */
function decodeAttribute(value: string): string {
  return value
    .replaceAll('&#34;', '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
}

/** The pictures of all demands, to post; also of superseded editions, where they have been posted. */
export function listPosts(editions: readonly BookEdition[]): SharePicture[] {
  return editions.flatMap((edition) =>
    edition.chapters.flatMap((chapter) =>
      listDemands(parseBody(chapter.body)).map((demand) => ({
        path: addresses.demandPicture(edition.id, chapter.id, demand.id),
        kicker: edition.isDraft ? `Entwurf · ${chapter.title}` : nameDemandOf(chapter.title),
        text: demand.title,
        ...POST_SIZE,
      })),
    ),
  );
}
