/**
 * From how many characters on a body is edited as plain text and not shown as a page while one types: the parser takes
 * seconds for what is longer (2 MB: 5 s to 15 s, in the form and once more in the preview). Forty times the longest chapter.
 */
const LONG_TEXT = 200_000;

/** Whether a text is too long to be parsed with every key. */
export function isLongText({ length }: { length: number }): boolean {
  return length > LONG_TEXT;
}
