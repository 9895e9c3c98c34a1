/**
 * Text as it may stand in XML 1.0, between tags and in attribute values. What XML forbids, even as a reference, is
 * dropped: most control characters, U+FFFE, U+FFFF and halves of surrogate pairs.
 * https://www.w3.org/TR/xml/#charsets
 */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(SPECIAL, (character) => REFERENCES[character] ?? character);
}

const FORBIDDEN = /[\p{Control}--[\t\n\r\u007F-\u009F]]|[\uFFFE\uFFFF\p{Surrogate}]/gv;

const SPECIAL = /[&<>"'\r]/g;

const REFERENCES: Partial<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Because of "]]>", which text must not hold.
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Parsers would read a bare CR as LF.
  '\r': '&#13;',
};
