import { countWords } from '../domain/words.ts';
import { countedText } from '../markup/counted-text.ts';
import { parseBody } from '../markup/parse.ts';
import type { Letter } from './blocks.ts';
import { readDocx } from './docx/read-docx.ts';
import { Budget, LetterError } from './limits.ts';
import { NoteTaker } from './notes.ts';
import { readOdt } from './odt/read-odt.ts';
import { recognise } from './recognise.ts';
import { readMarkdownFile, readTextFile } from './text-files.ts';
import { limitLetter, tidyLetter } from './tidy.ts';
import { writeLetter } from './write-letter.ts';

/** A letter that was read from a file. */
export interface ImportedLetter {
  /** A body of the closed profile; ends with a line end. */
  body: string;
  /** As the word limit counts them. */
  words: number;
  /** What the author has to know, the most important first. */
  notes: ImportNote[];
}

export interface ImportNote {
  /** Whether something was left out, or somebody has to look at it. */
  kind: 'dropped' | 'check';
  /** A German sentence. */
  message: string;
}

/** A letter, or a German sentence that says what the file is and what to hand in instead. */
export type LetterImport = { letter: ImportedLetter } | { problem: string };

/**
 * Reads a letter from a file of Word (.docx), LibreOffice (.odt), a plain text or Markdown.
 *
 * Nothing in the file is believed: what it is its bytes say, its sizes are measured, and nothing in it is run or fetched.
 *
 * @param options The signal ends the work early; the promise is then rejected with its reason.
 */
export async function importLetter(
  file: { name: string; bytes: Uint8Array },
  options: { signal?: AbortSignal } = {},
): Promise<LetterImport> {
  const budget = new Budget(options.signal);
  const notes = new NoteTaker();
  try {
    const read = limitLetter(await readLetter(file, notes, budget), notes);
    await budget.breathe();
    const letter = tidyLetter(read);
    await budget.breathe();
    if (letter.blocks.length === 0) throw new LetterError(explainEmpty(notes));
    const body = await writeLetter(letter, notes, budget);
    return {
      letter: { body, words: countWords(countedText(parseBody(body))), notes: notes.list() },
    };
  } catch (error) {
    if (error instanceof LetterError) return { problem: error.message };
    throw error;
  }
}

async function readLetter(
  file: { name: string; bytes: Uint8Array },
  notes: NoteTaker,
  budget: Budget,
): Promise<Letter> {
  const recognised = await recognise(file, budget);
  switch (recognised.kind) {
    case 'docx':
      return readDocx(recognised.archive, notes, budget);
    case 'odt':
      return readOdt(recognised.archive, notes, budget);
    case 'markdown':
      return readMarkdownFile(file.bytes, notes, budget);
    case 'text':
      return readTextFile(file.bytes, notes, budget);
  }
}

function explainEmpty(notes: NoteTaker): string {
  const reason = notes.list().find(({ kind }) => kind === 'check')?.message;
  return `In der Datei steht kein Text, der zu sehen ist.${reason === undefined ? '' : ` ${reason}`} Steht der Brief darin als Bild? Dann schreibe ihn als Text.`;
}
