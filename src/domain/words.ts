/**
 * Counts words as a reader of German would: a word is what stands between spaces and holds a letter or
 * a digit. So "Bürger*innen", "1,5", "S-Bahn", "und/oder" and "2025–2030" are one each, "z. B." are two,
 * and a dash, an emoji or "&" on its own is none. For the word limit of letters, which must give the
 * same number in the candidates' form and in the build.
 * @param text plain text, not Markdown, with white space between paragraphs
 */
export function countWords(text: string): number {
  return text.split(SPACE).filter((part) => LETTER_OR_DIGIT.test(part)).length;
}

/** U+200B separates words without being white space to `\s`; unseen, it would glue a letter into one word. */
const SPACE = /[\s\u200B]+/u;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
