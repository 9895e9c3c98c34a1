import { PICTURE_EXTENSIONS } from '../markup/links.ts';

/** A phone's picture is below; the CMS scales down before it sends. */
const MAX_BYTES = 8_000_000;

/** Why a file is not taken, with the status of HTTP that says the same. */
export interface UploadRefusal {
  status: 413 | 415;
  /** German: what was found, what to do. */
  message: string;
}

/**
 * The rule for what may be uploaded beside an entry: a picture that is what its name says. No SVG, no HTML, no script:
 * they would be served from the site's own address.
 *
 * It looks at the name, the size and the first bytes, wherever it runs; the build reads all of a picture.
 */
export function refuseUpload(name: string, bytes: Uint8Array): UploadRefusal | undefined {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!PICTURE_EXTENSIONS.some((known) => known === extension)) {
    const message = `„${name}“ geht hier nicht. Nimm ein Bild als png, jpg, webp, avif oder gif.`;
    return { status: 415, message };
  }
  if (bytes.length > MAX_BYTES) {
    const message = `„${name}“ ist größer als 8 MB. Verkleinere das Bild.`;
    return { status: 413, message };
  }
  const found = recogniseFormat(bytes);
  if (found === undefined) {
    const message = `Die Datei „${name}“ ist kein lesbares Bild. Speichere das Bild neu als jpg oder png.`;
    return { status: 415, message };
  }
  if (found !== (extension === 'jpeg' ? 'jpg' : extension)) {
    const message = `Die Datei „${name}“ ist in Wahrheit ein ${found}-Bild. Gib ihr die passende Endung.`;
    return { status: 415, message };
  }
  return undefined;
}

/**
 * What a picture is by its first bytes. Sources: PNG 3rd edition, 5.2; JPEG, ISO 10918-1, B.1.1.3; GIF89a, 17; RFC 9649
 * (WebP), 2.4; AVIF 1.1, 7 (the box of brands at the beginning of a file, ISO 14496-12, 4.3).
 */
function recogniseFormat(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpg';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'webp';
  return /^[^]{4}ftyp[^]*avif/.test(head) ? 'avif' : undefined;
}
