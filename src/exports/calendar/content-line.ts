/** The longest line that RFC 5545 3.1 allows, in octets of UTF-8, without its end. */
const MAX_OCTETS = 75;

/** A property as one unfolded line. `value` is written as it stands: text goes through {@link escapeText} first. */
export function property(
  name: string,
  value: string,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const written = Object.entries(parameters).map(([key, text]) => `;${key}=${quote(text)}`);
  return `${name}${written.join('')}:${value}`;
}

/** A property of type TEXT. */
export function textProperty(name: string, text: string): string {
  return property(name, escapeText(text));
}

/** TEXT of RFC 5545 3.3.11. Control characters, which it forbids, are left out; a line may end as on any system. */
export function escapeText(text: string): string {
  return clean(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n|\u2028|\u2029/g, '\\n');
}

/** A web address for a property of type URI, which knows no escapes: whatever could end the line is percent-encoded. */
export function writeUri(address: string): string {
  return new URL(address).href;
}

/** Lines as the bytes of a file have them: CRLF, folded so that no character is torn apart (RFC 5545 3.1). */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function fold(line: string): string {
  // No character of UTF-16 takes more than three octets.
  if (line.length * 3 <= MAX_OCTETS) return line;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = countOctets(character);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function countOctets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** A parameter's value (RFC 5545 3.2) knows no escape for a quotation mark. */
function quote(text: string): string {
  const plain = clean(text).replace(/[\r\n]+/g, ' ');
  return /[:;,"]/.test(plain) ? `"${plain.replaceAll('"', '')}"` : plain;
}

/** Without control characters but tab and line ends, and without halves of characters, which UTF-8 cannot hold. */
function clean(text: string): string {
  return text.replace(CONTROL, '').toWellFormed();
}

// eslint-disable-next-line no-control-regex -- They are what has to go.
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;
