import { importLetter, type ImportedLetter } from '../../../src/letter/import-letter.ts';
import { cleanCharacters } from '../../../src/markup/writing/pieces.ts';
import { collapse, toDom, untypeset } from '../markup/rendered.ts';

/** The letter in a file, of which the test knows that there is one. */
export async function read(name: string, bytes: Uint8Array): Promise<ImportedLetter> {
  const result = await importLetter({ name, bytes });
  if ('problem' in result) throw new Error(result.problem);
  return result.letter;
}

/** The problem with a file, of which the test knows that there is one. */
export async function refuse(name: string, bytes: Uint8Array): Promise<string> {
  const result = await importLetter({ name, bytes });
  if ('letter' in result) throw new Error(`Read: ${result.letter.body}`);
  return result.problem;
}

/** What a reader sees of HTML, white space and the signs of German typography aside. */
export function shownIn(html: string): string {
  return fold(toDom(html).textContent);
}

/**
 * A text as it can be shown: without the control characters U+0000–U+0008, U+000B, U+000C, U+000E–U+001F and
 * U+007F–U+009F, byte order marks, halves of characters, noncharacters and what turns the direction of writing, which no
 * reader can see.
 */
export function fold(text: string): string {
  return untypeset(collapse(cleanCharacters(text)))
    .replace(/\s+/g, ' ')
    .trim();
}
