/**
 * Cuts a text into words, white space and single signs; together they are the text again.
 * A word is what German changes as one: "Bürger*innen", "S-Bahn", "Rad-", "geht’s", "1,5", "10:30", "2025/26",
 * "19-Euro-Ticket". A full stop belongs to it only between digits, so "2025." at the end of a sentence is two. Words hold
 * their combining marks and soft hyphens; an emoji is one sign however many code points it takes.
 */
export function tokenize(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Asks whether a token is a word, rather than white space or a sign. */
export function isWord(token: string): boolean {
  return WORD_START.test(token);
}

/** Asks whether a text holds nothing, or white space only. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Letters and digits with what clings to them: combining marks, soft hyphen, joiners without width. */
const LETTERS = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200C\u200D]*`;

/** What may stand within a word: gender signs, hyphens, apostrophes, and separators between digits. */
const JOINER = String.raw`(?:[\-\u2011*:_’']|(?<=\p{Nd})[.,\/](?=\p{Nd}))`;

const WORD = String.raw`${LETTERS}(?:${JOINER}${LETTERS})*[\-\u2011]?`;

/** Any other sign. Emoji: flags are pairs, skin tones, variants and tags follow, and a joiner adds the next picture. */
const SIGN = String.raw`(?:\p{RI}\p{RI}|[^\s\p{L}\p{N}])(?:[\p{M}\p{EMod}\u{E0020}-\u{E007F}]|\u200D\p{ExtPict}?)*`;

const TOKEN = new RegExp(String.raw`${WORD}|\s+|${SIGN}`, 'gu');

const WORD_START = /^[\p{L}\p{N}]/u;
