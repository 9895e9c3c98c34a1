import { TURNING } from '../markup/text.ts';
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
const CONTROL = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** What nobody sees who types or pastes it, and no file may hold. */
export const UNPRINTABLE = new RegExp(`${CONTROL.source}|${TURNING.source}`, 'u');

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
    message: explainUnprintable(text, index),
  };
}

function explainUnprintable(text: string, index: number): string {
  if (text[index] === '\0') {
    return 'Die Datei enthält Nullzeichen und ist kein Text. Speichere sie neu als UTF-8.';
  }
  return TURNING.test(text[index] ?? '')
    ? explainTurning(text, index)
    : 'Hier steht ein unsichtbares Steuerzeichen, oft aus einer Textverarbeitung mitkopiert. Lösche es.';
}

/** A sentence on a character that turns the direction; it quotes what is around, for nobody can see the character. */
export function explainTurning(text: string, index: number): string {
  const around = quoteAround(text, index);
  const place = around === '' ? 'Hier' : `Bei „${around}“`;
  return `${place} steht ein unsichtbares Zeichen, das die Schreibrichtung umkehrt. Es kommt mit, wenn eine Telefonnummer aus den Kontakten oder aus einem Messenger kopiert wird. Lösche es; am besten tippst du die Stelle neu.`;
}

/** The words around a place of its line, without what cannot be seen and without a field's key, which no form shows. */
function quoteAround(text: string, index: number): string {
  const [line = ''] = text.slice(0, index).split(LINE_END).slice(-1);
  const before = line.replace(/^[\s-]*\w+: +/, '');
  const [after = ''] = text.slice(index).split(LINE_END, 1);
  const words = [
    before.length > QUOTED ? before.slice(-QUOTED).replace(/^\S*\s+/, '') : before,
    after.length > QUOTED ? after.slice(0, QUOTED).replace(/\s+\S*$/, '') : after,
  ];
  return words
    .join('')
    .replace(new RegExp(UNPRINTABLE, 'gu'), '')
    .replace(/^["'\s]+|["'\s]+$/g, '');
}

/** Characters to each side. */
const QUOTED = 20;
