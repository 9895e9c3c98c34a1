/** What a change would break, or has broken. */
export interface Consequence {
  /** Where in a form; of another entry also which one: "Bericht „Was wir gelesen haben“, Arbeitskreis". */
  label: string;
  /** The sentence of the build. */
  message: string;
}

/** Both as one sentence. */
export function printConsequence({ label, message }: Consequence): string {
  return `${label}: ${message}`;
}
