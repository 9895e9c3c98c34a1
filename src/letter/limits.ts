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
  /** Characters of one paragraph. */
  paragraphCharacters: 20_000,
  /** Changes between plain and emphasised letters in one paragraph; beyond them it is plain. */
  changes: 200,
} as const;

/** A file that cannot be a letter; the message is a German sentence that says what to do. */
export class LetterError extends Error {}

/** Watches over the time that one import takes. */
export class Budget {
  readonly #end = performance.now() + LIMITS.milliseconds;
  readonly #signal: AbortSignal | undefined;
  #breath = performance.now();

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

  /** As {@link check}, and lets the browser answer to clicks and keys in between. */
  async breathe(): Promise<void> {
    this.check();
    if (performance.now() - this.#breath < LONGEST_TASK) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#breath = performance.now();
    this.check();
  }
}

/** From here on a task makes a page feel stuck (https://w3c.github.io/longtasks/). */
const LONGEST_TASK = 50;
