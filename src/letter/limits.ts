/** What a letter may cost. The limits hold while a file is read: what it says of its own size is not believed. */
export const LIMITS = {
  /** Bytes of a file that is handed in. */
  bytes: 5_000_000,
  /** Bytes of everything in it, unpacked. */
  unpackedBytes: 20_000_000,
  /** Files in it: Word needs about fifteen, and one for each picture. */
  parts: 500,
  milliseconds: 10_000,
  /** Elements within one another; Word itself stays below fifty. */
  xmlDepth: 200,
  /** Elements of one part: a hundred times a long letter. */
  xmlElements: 300_000,
  /** Characters of text: about twenty pages. */
  characters: 60_000,
  /** Characters of one paragraph: the time that the parser of Markdown takes can grow with their square. */
  paragraphCharacters: 10_000,
  /** Paragraphs, cells and marks of notes: a long letter has some hundred. */
  blocks: 5_000,
  /** Fields of Word within one another. */
  fields: 50,
  /** Changes between plain and emphasised letters in one paragraph; beyond them it is plain. */
  changes: 200,
} as const;

/** A file that cannot be a letter; the message is a German sentence that says what to do. */
export class LetterError extends Error {}

/** Watches over what one import takes: time, text and parts of text. */
export class Budget {
  readonly #end = performance.now() + LIMITS.milliseconds;
  readonly #signal: AbortSignal | undefined;
  #breath = performance.now();
  #characters = 0;
  #blocks = 0;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /**
   * To be called again and again in whatever takes long.
   *
   * @throws LetterError when the time is over; the signal's reason when nobody waits for the result any more.
   */
  check(): void {
    this.#signal?.throwIfAborted();
    if (performance.now() > this.#end) {
      throw new LetterError(
        'Das Einlesen dauert zu lange, die Datei ist ungewöhnlich gebaut. Kopiere den Text in ein neues Dokument und gib das ab.',
      );
    }
  }

  /**
   * To be called for every stretch of text that is read, before anything is made of it.
   *
   * @throws LetterError on more text than a letter has.
   */
  addText(characters: number): void {
    this.#characters += characters;
    if (this.#characters > LIMITS.characters) {
      throw new LetterError(
        `Der Text hat mehr als ${String(LIMITS.characters)} Zeichen, das ist kein Brief mehr. Kürze ihn.`,
      );
    }
    this.check();
  }

  /**
   * To be called for every paragraph, cell and mark of a note.
   *
   * @throws LetterError on more of them than a letter has.
   */
  addBlocks(count = 1): void {
    this.#blocks += count;
    if (this.#blocks > LIMITS.blocks) throw new LetterError(TOO_COMPLEX);
    this.check();
  }

  /** As {@link check}, and lets the browser answer to clicks and keys in between. */
  async breathe(): Promise<void> {
    this.check();
    if (performance.now() - this.#breath < LONGEST_TASK) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#breath = performance.now();
    this.check();
  }
}

export const LONG_PARAGRAPH = `Ein Absatz hat mehr als ${String(LIMITS.paragraphCharacters)} Zeichen. Teile ihn auf.`;

export const TOO_COMPLEX =
  'Die Datei ist ungewöhnlich tief verschachtelt oder viel zu umfangreich. Kopiere den Text in ein neues Dokument und gib das ab.';

/** From here on a task makes a page feel stuck (https://w3c.github.io/longtasks/). */
const LONGEST_TASK = 50;
