/**
 * One sentence for two readers: who has the file before them knows fields by their keys and writes Markdown, who has the
 * form knows them by their labels and presses buttons.
 */
export interface Wording {
  /** For the file, as the build prints it. */
  message: string;
  /** For the form, as the CMS shows it. */
  inForm: string;
}

/** A sentence that is the same for both needs no wording. */
export type Sentence = string | Wording;

/** What differs between file and form. */
export function either(message: string, inForm: string): Wording {
  return { message, inForm };
}

/** Puts a sentence together of parts that may differ: say`Ergänze ${name}.` */
export function say(texts: TemplateStringsArray, ...parts: Sentence[]): Wording {
  const fill = (reader: keyof Wording) =>
    String.raw({ raw: texts }, ...parts.map((part) => readAs(part, reader)));
  return { message: fill('message'), inForm: fill('inForm') };
}

/** A sentence as the parts of a problem; `inForm` is absent where it would say the same. */
export function wordProblem(sentence: Sentence): { message: string; inForm?: string } {
  const [message, inForm] = [readAs(sentence, 'message'), readAs(sentence, 'inForm')];
  return message === inForm ? { message } : { message, inForm };
}

function readAs(sentence: Sentence, reader: keyof Wording): string {
  return typeof sentence === 'string' ? sentence : sentence[reader];
}
