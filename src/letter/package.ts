import { strToU8, zipSync, type Zippable } from 'fflate';
import { isAllowedPicture } from '../markup/links.ts';
import { SLUG } from '../schemas/kit/types.ts';
import { formatDate, formatTime, toMoment } from '../domain/time.ts';
import type { ImportNote } from './import-letter.ts';
import { Budget, LetterError, LIMITS } from './limits.ts';
import { unzip } from './unzip.ts';

/** What the candidates' form hands in: an entry, and the picture beside it. */
export interface CandidacyPackage {
  /** Id of the election. */
  election: string;
  /** Id of the candidacy, without the election's folder. */
  id: string;
  /** The text of the `.mdx` file. */
  entry: string;
  picture?: { name: string; bytes: Uint8Array };
}

/** Packs a candidacy as a ZIP whose paths are those below `content/`; the same candidacy gives the same bytes. */
export function packCandidacy({ election, id, entry, picture }: CandidacyPackage): Uint8Array {
  const folder = `candidacies/${election}`;
  const files: Zippable = { [`${folder}/${id}.mdx`]: [strToU8(entry), { level: 9 }] };
  // Pictures are compressed already.
  if (picture !== undefined) files[`${folder}/${picture.name}`] = [picture.bytes, { level: 0 }];
  return zipSync(files, { mtime: new Date(1980, 0, 1, 12) });
}

/**
 * Opens a package, within the limits of letters. What is in it is a candidacy's by its names only: whoever takes it in
 * has to check entry and picture as the build does.
 *
 * @returns The parts, or a German sentence that says what is wrong.
 */
export async function unpackCandidacy(
  bytes: Uint8Array,
  options: { signal?: AbortSignal } = {},
): Promise<CandidacyPackage | { problem: string }> {
  try {
    if (bytes.length > LIMITS.bytes) throw new LetterError(TOO_LARGE);
    if (!isZip(bytes)) throw new LetterError(STRANGER);
    const { names, parts } = await unzip(bytes, () => true, new Budget(options.signal));
    const files = names.filter((name) => !name.endsWith('/'));
    const entries = files.filter((name) => name.endsWith('.mdx'));
    const pictures = files.filter((name) => !name.endsWith('.mdx'));
    const [path = '', ...moreEntries] = entries;
    const [, election = '', id = ''] = /^candidacies\/([^/]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
    if (moreEntries.length > 0 || pictures.length > 1 || !SLUG.test(election) || !SLUG.test(id)) {
      throw new LetterError(STRANGER);
    }
    const entry = decodeEntry(parts.get(path) ?? new Uint8Array());
    const [picture] = pictures;
    if (picture === undefined) return { election, id, entry };
    const folder = `candidacies/${election}/`;
    const name = picture.slice(folder.length);
    if (!picture.startsWith(folder) || !isAllowedPicture(name)) throw new LetterError(STRANGER);
    return {
      election,
      id,
      entry,
      picture: { name, bytes: parts.get(picture) ?? new Uint8Array() },
    };
  } catch (error) {
    if (error instanceof LetterError) return { problem: error.message };
    throw error;
  }
}

/** The time in a package is that of the candidate's clock; what counts is when the mail came. */
export function noteReceipt(submitted: string): ImportNote {
  const received = toMoment(submitted);
  return {
    kind: 'check',
    message: `Eingang laut Datei: ${formatDate(received)}, ${formatTime(received)}. Berichtige „Eingegangen am“ (submitted), wenn die Mail später kam.`,
  };
}

const STRANGER =
  'Das ist keine Kandidatur aus dem Formular. Gib die .zip-Datei so ab, wie sie aus dem Formular kam, oder den Brief selbst als .docx, .odt, .txt oder .md.';

const TOO_LARGE =
  'Die Datei hat mehr als 5 MB. Erstelle sie im Formular neu, mit einem kleineren Bild.';

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function decodeEntry(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new LetterError(STRANGER, { cause: error });
  }
}
