/** Texts that an editor may type or paste, each meant to break one format or another. */
export const HOSTILE_TEXTS = {
  'a script': '<script>alert("x")</script>',
  'the end of a script': '</script><!--<script>',
  quotes: `"doppelt" 'einfach' „deutsch“ \`schräg\``,
  'ampersands and references': 'R&D &amp; &#60; &unbekannt; &',
  'the end of CDATA': ']]> <![CDATA[ ]]>',
  'a processing instruction': '<?xml version="1.0"?><!DOCTYPE x>',
  emoji: '🏳️‍🌈 👩‍👩‍👧 🚲',
  'text from right to left': 'مرحبا \u202Eبالعالم\u202C שלום',
  'line separators': 'eins\u2028zwei\u2029drei',
  'white space': ' \t eins \r\n zwei \u00A0 ',
  'a backslash': String.raw`\u003c \n \\ C:\neu`,
  '300 characters without a space': 'Ä'.repeat(300),
  'no text at all': '',
  'the name of a prototype': '__proto__',
} as const;

/** Every character that XML 1.0 forbids even as a reference, between two letters. */
export const FORBIDDEN_IN_XML = [
  ...Array.from({ length: 0x20 }, (_, code) => code).filter(
    (code) => ![0x09, 0x0a, 0x0d].includes(code),
  ),
  0xd800,
  0xdfff,
  0xfffe,
  0xffff,
].map((code) => ({
  name: `U+${code.toString(16).padStart(4, '0')}`,
  text: `a${String.fromCharCode(code)}b`,
}));
