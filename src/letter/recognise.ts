import { LetterError, LIMITS, type Budget } from './limits.ts';
import { unzip, type Archive } from './unzip.ts';

/** What a file is, by its bytes; its name only tells Markdown from other text. */
export type Recognised = { kind: 'docx' | 'odt'; archive: Archive } | { kind: 'text' | 'markdown' };

/**
 * Finds out what a file is.
 *
 * @throws LetterError on what no letter can be read from; it says what to hand in instead.
 */
export async function recognise(
  { name, bytes }: { name: string; bytes: Uint8Array },
  budget: Budget,
): Promise<Recognised> {
  if (bytes.length === 0)
    throw new LetterError('Die Datei ist leer. Gib die Datei mit dem Brief ab.');
  if (bytes.length > LIMITS.bytes) {
    throw new LetterError(
      'Die Datei hat mehr als 5 MB. Nimm die Bilder heraus oder kopiere den Text in ein neues Dokument.',
    );
  }
  if (startsWith(bytes, 'PK\u0003\u0004')) return recogniseArchive(bytes, budget);
  const isNamedText = /\.(?:txt|md|mdx|markdown)$/i.test(name);
  const other = OTHERS.find(({ isIt, isText }) => isIt(bytes) && !(isText === true && isNamedText));
  if (other !== undefined) throw new LetterError(other.explain(bytes));
  if (startsWith(bytes, 'PK')) throw new LetterError(DAMAGED);
  if (/\.(?:docx|docm|odt|zip)$/i.test(name)) throw new LetterError(DAMAGED);
  return { kind: /\.(?:md|mdx|markdown)$/i.test(name) ? 'markdown' : 'text' };
}

async function recogniseArchive(bytes: Uint8Array, budget: Budget): Promise<Recognised> {
  // Bit 0 of the flags of the first file (APPNOTE.TXT, 4.4.4).
  if (((bytes[6] ?? 0) & 1) === 1) throw new LetterError(ENCRYPTED);
  const archive = await unzip(bytes, (part) => WANTED.test(part), budget);
  const has = (pattern: RegExp) => archive.names.some((part) => pattern.test(part));
  const type = decode(archive.parts.get('mimetype'));
  if (has(/^word\//) && has(/^\[Content_Types\]\.xml$/)) return { kind: 'docx', archive };
  if (has(/^content\.xml$/) || has(/^encrypted-package$/)) {
    const manifest = decode(archive.parts.get('META-INF/manifest.xml'));
    if (/<(?:[\w.-]+:)?encryption-data\b/.test(manifest) || !has(/^content\.xml$/)) {
      throw new LetterError(ENCRYPTED);
    }
    if (type === '' || type.includes('opendocument.text')) return { kind: 'odt', archive };
  }
  throw new LetterError(explainArchive(has));
}

/** The parts that text can come from; pictures, macros and the rest are never kept. */
const WANTED =
  /^(?:mimetype|META-INF\/manifest\.xml|content\.xml|styles\.xml|meta\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/;

function explainArchive(has: (pattern: RegExp) => boolean): string {
  if (has(/^Index\/.*\.iwa$|^Index\.zip$|^index\.apxl$|^index\.xml(?:\.gz)?$/)) {
    return 'Das ist eine Datei von Pages oder einem anderen Programm von Apple. Wähle dort „Ablage“ → „Exportieren“ → „Word“ und gib die .docx-Datei ab.';
  }
  if (has(/^xl\/|^ppt\//) || has(/^content\.xml$/)) {
    return 'Das ist eine Tabelle oder Präsentation. Kopiere den Brief in ein Textdokument, speichere es als .docx und gib das ab.';
  }
  if (has(/^candidacies\//)) {
    return 'Das ist eine fertige Kandidatur aus dem Formular und kein einzelner Brief. Der Vorstand liest sie als Ganzes ein.';
  }
  return 'In dieser gepackten Datei steckt kein Brief aus Word oder LibreOffice. Gib die .docx- oder .odt-Datei selbst ab, nicht gepackt.';
}

const ENCRYPTED =
  'Die Datei ist mit einem Passwort geschützt. Öffne sie, speichere sie ohne Passwort (in Word: „Datei“ → „Informationen“ → „Dokument schützen“) und gib die neue Datei ab.';

const DAMAGED =
  'Die Datei ist beschädigt oder heißt nur so: Sie ist kein Dokument von Word oder LibreOffice. Öffne den Brief auf deinem Gerät, speichere ihn als .docx neu ab und gib die neue Datei ab.';

interface Other {
  isIt: (bytes: Uint8Array) => boolean;
  explain: (bytes: Uint8Array) => string;
  /** Somebody may mean to type it. */
  isText?: boolean;
}

const OTHERS: Other[] = [
  {
    isIt: (bytes) => startsWith(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'),
    explain: (bytes) =>
      includesWide(bytes, 'EncryptedPackage')
        ? ENCRYPTED
        : 'Das ist eine Datei im alten Format von Word (.doc). Öffne sie in Word oder LibreOffice, wähle „Speichern unter“ → .docx und gib die neue Datei ab.',
  },
  {
    isIt: (bytes) => findEarly(bytes, '%PDF-'),
    explain: () =>
      'Das ist eine PDF-Datei, aus ihr lässt sich ein Text nicht verlässlich lesen. Speichere den Brief in Word als .docx oder in LibreOffice als .odt und gib die Datei ab.',
  },
  {
    isIt: (bytes) => startsWith(bytes, '{\\rtf'),
    explain: () =>
      'Das ist eine RTF-Datei. Öffne sie in Word, LibreOffice oder TextEdit, speichere sie als .docx und gib die neue Datei ab.',
  },
  {
    isIt: isPicture,
    explain: () =>
      'Das ist ein Bild. Ein Brief muss Text sein, damit ihn alle lesen können: Schreibe ihn in Word oder LibreOffice und gib die .docx- oder .odt-Datei ab.',
  },
  {
    isText: true,
    isIt: (bytes) => /^\s*(?:<!doctype html|<html|<\?xml)/i.test(decode(bytes.subarray(0, 200))),
    explain: () =>
      'Das ist eine Webseite oder eine XML-Datei. Öffne sie in Word oder LibreOffice, speichere sie als .docx und gib die neue Datei ab.',
  },
  {
    isIt: (bytes) => !isWide(bytes) && bytes.subarray(0, 8192).includes(0),
    explain: () => 'Das ist keine Textdatei. Gib den Brief als .docx, .odt, .txt oder .md ab.',
  },
];

function isPicture(bytes: Uint8Array): boolean {
  const brand = decode(bytes.subarray(4, 12));
  return (
    startsWith(bytes, '\u0089PNG') ||
    startsWith(bytes, '\u00ff\u00d8\u00ff') ||
    startsWith(bytes, 'GIF8') ||
    startsWith(bytes, 'II*\u0000') ||
    startsWith(bytes, 'MM\u0000*') ||
    (startsWith(bytes, 'RIFF') && decode(bytes.subarray(8, 12)) === 'WEBP') ||
    /^ftyp(?:hei|hev|mif|msf|avi)/.test(brand)
  );
}

/** Text in UTF-16 holds zeros, and says so at its beginning. */
export function isWide(bytes: Uint8Array): boolean {
  return startsWith(bytes, '\u00ff\u00fe') || startsWith(bytes, '\u00fe\u00ff');
}

function startsWith(bytes: Uint8Array, sign: string): boolean {
  return Array.from(sign).every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** Readers of PDF look for its sign in the first kilobyte. */
function findEarly(bytes: Uint8Array, sign: string): boolean {
  return decode(bytes.subarray(0, 1024)).includes(sign);
}

/** Whether a name occurs in UTF-16, as names do in a compound file (MS-CFB, 2.6.1). */
function includesWide(bytes: Uint8Array, name: string): boolean {
  return decode(bytes).includes(Array.from(name).join('\0'));
}

function decode(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : new TextDecoder('windows-1252').decode(bytes);
}
