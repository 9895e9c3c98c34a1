/** A text without the differences that no reader sees: runs of white space, also no-break ones, are one space. */
export function normalise(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}
