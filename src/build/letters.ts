import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ResizeOptions } from 'sharp';
import { addresses, splitId } from '../domain/addresses.ts';
import { startOfDay } from '../domain/time.ts';
import type { Letter, LetterBook } from '../exports/letter-book.ts';
import { createLettersDocument, type LettersOptions } from '../exports/print/letters-document.ts';
import { parseBody } from '../markup/parse.ts';
import { visit } from 'unist-util-visit';
import { openPicture } from './open-picture.ts';
import { compilePdf } from './typst.ts';

export interface LettersTarget {
  contentDir: string;
  /** Origin of the addresses that the files print. */
  siteUrl: string;
  publisher: string;
  /** The built site, which the files are added to. */
  directory: string;
}

/**
 * Adds the letters of elections to a built site, each as PDF and all of an election as one. They name people, so no copy
 * of them is kept anywhere else: each build makes them anew.
 */
export async function writeLetters(
  books: readonly LetterBook[],
  { contentDir, siteUrl, publisher, directory }: LettersTarget,
): Promise<void> {
  for (const book of books) {
    const letters = book.offices.flatMap((office) => office.letters);
    const pictures = await readPictures(letters, contentDir);
    const made = makeLetterPdfs({ site: siteUrl, publisher, book, pictures });
    for (const [path, bytes] of made) {
      const file = join(directory, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
  }
}

export interface LetterPictures {
  /** By path below the content folder. */
  get: (path: string) => { bytes: Uint8Array; width: number; height: number } | undefined;
}

/**
 * The PDFs of an election by address: every letter, then all of them. A letter that the compiler does not take as it is
 * gets set without markup: a stranger's words must not stop the site.
 *
 * @throws Error when not even plain text can be set, which is a mistake of ours.
 */
export function makeLetterPdfs({
  pictures,
  ...options
}: Omit<LettersOptions, 'getPicture'> & { pictures: LetterPictures }): Map<string, Uint8Array> {
  const { book } = options;
  const plain = new Set<string>();
  const compile = (only?: string): Uint8Array => {
    const files = new Map<string, Uint8Array>();
    const document = createLettersDocument({
      ...options,
      only,
      plain,
      getPicture: (letter, src) => {
        const picture = pictures.get(locate(letter, src));
        if (picture === undefined) return undefined;
        const path = `picture-${String(files.size)}.jpeg`;
        files.set(path, picture.bytes);
        return { path, width: picture.width, height: picture.height };
      },
    });
    const date = new Date(startOfDay(book.date).epochMilliseconds);
    return compilePdf(
      { template: 'letters.typ', data: { 'document.json': document }, files },
      date,
    );
  };
  const made = new Map<string, Uint8Array>();
  for (const { id } of book.offices.flatMap((office) => office.letters)) {
    try {
      made.set(addresses.letterPdf(id), compile(id));
    } catch (error) {
      console.warn(`Das Schreiben „${id}“ steht im PDF ohne Auszeichnungen: ${String(error)}`);
      made.set(addresses.letterPdf(id), compile((plain.add(id), id)));
    }
  }
  try {
    made.set(addresses.bookletPdf(book.id), compile());
  } catch (error) {
    console.warn(`Das Heft „${book.id}“ steht ohne Auszeichnungen: ${String(error)}`);
    for (const { id } of book.offices.flatMap((office) => office.letters)) plain.add(id);
    made.set(addresses.bookletPdf(book.id), compile());
  }
  return made;
}

function locate(letter: Letter, src: string): string {
  return `candidacies/${splitId(letter.id).parent}/${src.replace(/^\.\//, '')}`;
}

/** Large enough for print at 200 dots per inch: what the text is wide, what a page is high. */
const [MAX_WIDTH, MAX_HEIGHT, PORTRAIT_SIZE] = [1200, 1800, 480];

/** The pictures of letters in a size for print: portraits as the square that the page shows, nothing of a phone's notes. */
async function readPictures(
  letters: readonly Letter[],
  contentDir: string,
): Promise<LetterPictures> {
  const pictures = new Map<string, { bytes: Buffer; width: number; height: number }>();
  const add = async (path: string, size: ResizeOptions) => {
    const image = openPicture(await readFile(join(contentDir, path))).autoOrient();
    const { data, info } = await image
      .resize(size)
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    pictures.set(path, { bytes: data, width: info.width, height: info.height });
  };
  // One after the other: a phone's picture takes a hundred megabytes while it is read.
  for (const letter of letters) {
    for (const src of listBodyPictures(letter.body)) {
      await add(locate(letter, src), {
        width: MAX_WIDTH,
        height: MAX_HEIGHT,
        fit: 'inside',
        withoutEnlargement: true,
      });
    }
    if (letter.portrait === undefined) continue;
    const size = { width: PORTRAIT_SIZE, height: PORTRAIT_SIZE, fit: 'cover' } as const;
    await add(locate(letter, letter.portrait.src), size);
  }
  return pictures;
}

function listBodyPictures(body: string): string[] {
  const sources: string[] = [];
  visit(parseBody(body), (node) => {
    if (node.type === 'image') sources.push(node.url);
    if (node.type === 'containerDirective' && node.name === 'figure') {
      sources.push(node.attributes?.src ?? '');
    }
  });
  return sources;
}
