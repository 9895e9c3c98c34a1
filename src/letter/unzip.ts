import { Unzip, UnzipInflate } from 'fflate';
import { LetterError, LIMITS, type Budget } from './limits.ts';

export interface Archive {
  /** Every file in the archive, in its order. */
  names: readonly string[];
  /** The files that were asked for. */
  parts: ReadonlyMap<string, Uint8Array>;
}

/**
 * Unpacks an archive within the limits: everything is unpacked and counted, so that the limits hold whatever the archive
 * says about itself, and only what is wanted is kept. An archive in the archive stays packed.
 *
 * @param isWanted Whether a file is kept, by its name.
 * @throws LetterError on an archive that is broken, encrypted or too large.
 */
export async function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  budget: Budget,
): Promise<Archive> {
  if (!hasDirectory(bytes)) throw new LetterError(BROKEN);
  const names: string[] = [];
  const chunks = new Map<string, Uint8Array[]>();
  let size = 0;

  const archive = new Unzip((file) => {
    // Two files of one name are read differently by different programs.
    if (names.includes(file.name)) throw new LetterError(BROKEN);
    names.push(file.name);
    if (names.length > LIMITS.parts) throw new LetterError(TOO_LARGE);
    const kept: Uint8Array[] = [];
    if (isWanted(file.name)) chunks.set(file.name, kept);
    file.ondata = (error, chunk) => {
      if (error !== null) throw error;
      size += chunk.length;
      if (size > LIMITS.unpackedBytes) throw new LetterError(TOO_LARGE);
      if (chunks.has(file.name)) kept.push(chunk);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  for (let start = 0; start < bytes.length; start += STEP) {
    try {
      archive.push(bytes.subarray(start, start + STEP), start + STEP >= bytes.length);
    } catch (error) {
      // fflate's own errors are plain ones with a code.
      if (!(error instanceof Error && 'code' in error)) throw error;
      throw new LetterError(BROKEN, { cause: error });
    }
    await budget.breathe();
  }
  return { names, parts: new Map([...chunks].map(([name, list]) => [name, concat(list)])) };
}

/** Deflate grows a thousandfold at most (RFC 1951): a step unpacks to no more than four megabytes. */
const STEP = 4096;

const BROKEN =
  'Die Datei ist beschädigt oder nicht ganz angekommen. Öffne sie auf deinem Gerät, speichere sie als .docx neu ab und gib die neue Datei ab.';

const TOO_LARGE =
  'Die Datei enthält ausgepackt mehr als 20 MB oder mehr als 500 Teile. Kopiere den Text ohne Bilder in ein neues Dokument und gib das ab.';

/** Without its directory at the end an archive was cut off (APPNOTE.TXT, 4.3.16). */
function hasDirectory(bytes: Uint8Array): boolean {
  const first = Math.max(0, bytes.length - 22 - 65_535);
  for (let at = bytes.length - 22; at >= first; at--) {
    if (
      bytes[at] === 0x50 &&
      bytes[at + 1] === 0x4b &&
      bytes[at + 2] === 5 &&
      bytes[at + 3] === 6
    ) {
      return true;
    }
  }
  return false;
}

function concat(chunks: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
