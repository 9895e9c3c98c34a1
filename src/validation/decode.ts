import { LINE_END } from './front-matter.ts';
import type { Place } from './problem.ts';

/** A file of the content folder as it lies on the disk. */
export interface SourceFile {
  /** Below the content folder, with `/`. */
  path: string;
  bytes: Uint8Array;
}

/** The longest file that is read: about a thousand pages. A bigger one is a mistake or an attack. */
export const MAX_BYTES = 2_000_000;

/** Control characters and halves of characters: no font shows them, and XML, and so the feed, cannot hold them. */
export const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/**
 * Reads a file as text.
 *
 * @returns The text, or a German sentence that says why it cannot be read, with the place where there is one.
 */
export function decodeText(
  bytes: Uint8Array,
): { text: string } | ({ message: string } & Partial<Place>) {
  if (bytes.length === 0) {
    return { message: 'Die Datei ist leer. Fülle sie aus oder lösche sie.' };
  }
  if (bytes.length > MAX_BYTES) {
    const size = (bytes.length / 1_000_000).toFixed(1).replace('.', ',');
    return {
      message: `Die Datei ist zu groß: ${size} MB, erlaubt sind 2 MB. Teile den Text auf mehrere Einträge auf.`,
    };
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return {
      message:
        'Die Datei beginnt mit einem unsichtbaren Zeichen (BOM). Speichere sie als „UTF-8 ohne BOM“.',
    };
  }
  try {
    return checkCharacters(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return {
      message:
        'Die Datei ist nicht in UTF-8 gespeichert, Umlaute gingen verloren. Speichere sie neu und wähle dabei „UTF-8“.',
    };
  }
}

function checkCharacters(text: string): { text: string } | ({ message: string } & Place) {
  const index = text.search(UNPRINTABLE);
  if (index === -1) return { text };
  const lines = text.slice(0, index).split(LINE_END);
  return {
    line: lines.length,
    column: (lines.at(-1) ?? '').length + 1,
    message:
      text[index] === '\0'
        ? 'Die Datei enthält Nullzeichen und ist kein Text. Speichere sie neu als UTF-8.'
        : 'Hier steht ein unsichtbares Steuerzeichen, oft aus einer Textverarbeitung mitkopiert. Lösche es.',
  };
}
