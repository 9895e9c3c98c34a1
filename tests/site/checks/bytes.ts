import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPdf, readText } from './pdf.ts';

/** The paths of all files below a folder, sorted. */
export async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

/** Every file with the checksum of its bytes. */
export async function fingerprint(directory: string): Promise<Record<string, string>> {
  const files = await listFiles(directory);
  const sums = await Promise.all(
    files.map(async (file) => [file, checksum(await readFile(join(directory, file)))] as const),
  );
  return Object.fromEntries(sums);
}

/** The files that two folders do not share to the byte. */
export async function findDifferences(one: string, other: string): Promise<string[]> {
  const [first, second] = [await fingerprint(one), await fingerprint(other)];
  const paths = new Set([...Object.keys(first), ...Object.keys(second)]);
  return [...paths].filter((path) => first[path] !== second[path]).sort();
}

export function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A folder's whole content as one can search it: names of files, their bytes, and what is packed in them. */
export interface Haystack {
  files: { path: string; text: string }[];
}

export async function readHaystack(directory: string): Promise<Haystack> {
  const paths = await listFiles(directory);
  const files = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(join(directory, path));
      const texts = [bytes, ...unpack(bytes)].flatMap((part) => [
        part.toString('utf8'),
        part.toString('latin1'),
      ]);
      const printed = path.endsWith('.pdf') ? await readPrintedText(bytes) : [];
      return { path, text: [path, ...texts, ...printed].map(normalize).join('\n') };
    }),
  );
  return { files };
}

/**
 * The files that hold a word, in whatever case and encoding: with soft hyphens, as character references, escaped for
 * JSON or for an address, packed with gzip, printed in a PDF.
 */
export function findWord({ files }: Haystack, word: string): string[] {
  const wanted = normalize(word);
  return files.filter(({ text }) => text.includes(wanted)).map(({ path }) => path);
}

function normalize(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&shy;|\u00ad|\u00c2\u00ad/g, '')
    .toLowerCase();
}

/** What a PDF says, on paper, to screen readers and of itself: its streams are packed in a way of their own. */
async function readPrintedText(bytes: Buffer): Promise<string[]> {
  const { title, outline, metadata, pages } = await readPdf(bytes);
  return [
    title,
    JSON.stringify([outline, ...metadata, pages]),
    ...pages.map(({ elements }) => readText(elements)),
  ];
}

/** Pagefind's fragments, indexes and filters are gzip; so would be files compressed beforehand. */
function unpack(bytes: Buffer): Buffer[] {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? [gunzipSync(bytes)] : [];
}
