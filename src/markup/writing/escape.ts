/** Where a text stands, as far as it decides what could be taken for markup. */
export interface TextPlace {
  /** It begins a line; a later line of its block can turn the one before into a heading or a table. */
  line: 'first' | 'later' | undefined;
  block: 'paragraph' | 'heading' | 'cell';
  isInLink: boolean;
  /** What is written after it begins with this; '' at the end of the block. */
  next: string;
}

/**
 * Writes a text so that it shows as it is.
 *
 * @param care `least` and `light` escape what may be markup, so that a text stays readable in Git; `least` leaves stars
 * inside of words to the parser ("Bürger*innen"). `full` escapes every sign.
 */
export function escapeText(text: string, place: TextPlace, care: Care): string {
  if (care === 'full') return text.replace(ASCII_PUNCTUATION, String.raw`\$&`);
  const first = place.line === undefined ? -1 : findLineStart(text, place.line);
  const last = place.block === 'heading' && place.next === '' ? text.search(/(?<=^|[ \t])#+$/) : -1;
  let result = '';
  for (let index = 0; index < text.length; index++) {
    const isMarkup = index === first || index === last || mayBeMarkup(text, index, place, care);
    result += isMarkup ? `\\${text.charAt(index)}` : text.charAt(index);
  }
  return result;
}

export type Care = 'least' | 'light' | 'full';

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** The sign at the beginning of a line that would make the line something else; -1 if there is none. */
function findLineStart(text: string, line: 'first' | 'later'): number {
  if (/^(?:#{1,6}|[-+])(?:[ \t]|$)|^>|^::|^--/.test(text)) return 0;
  if (line === 'later' && /^(?:=+[ \t]*|[-:|\s]+)$/.test(text)) return 0;
  const [, digits] = /^(\d{1,9})[.)](?:[ \t]|$)/.exec(text) ?? [];
  return digits === undefined ? -1 : digits.length;
}

function mayBeMarkup(
  text: string,
  index: number,
  { block, isInLink, next }: TextPlace,
  care: Care,
): boolean {
  const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)];
  const isLast = index === text.length - 1;
  switch (text.charAt(index)) {
    case '\\':
      return isLast || /[!-/:-@[-`{-~]/.test(after);
    case '*':
      return !(care === 'least' && isWordCharacter(before) && isWordCharacter(after));
    case '_':
      return !(isWordCharacter(before) && isWordCharacter(after));
    case '`':
    case '[':
      return true;
    case ']':
      // Outside of links only for the eye: authors write \\[so\\].
      return isInLink || text.lastIndexOf('[', index) !== -1;
    case '<':
      return /\S/.test(after) && text.includes('>', index);
    case '&':
      return /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/i.test(text.slice(index, index + 40));
    case '~':
      return before === '~' || after === '~' || index === 0 || isLast;
    case '|':
      return block === 'cell';
    case '!':
      return isLast && next.startsWith('[');
    default:
      return false;
  }
}

function isWordCharacter(character: string): boolean {
  return character !== '' && !/[\s\p{P}\p{S}]/u.test(character);
}
