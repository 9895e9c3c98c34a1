export interface SplitFile {
  /** YAML between the two lines of `---`. */
  yaml: string;
  /** Line of the file on which the YAML begins. */
  yamlLine: number;
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

/**
 * Splits an entry into front matter and body.
 *
 * The first line must be exactly `---`. Other front-matter tools run `---js` as a program (gray-matter's engines) or
 * read `+++` as TOML; here both are refused.
 *
 * @returns The parts, or a German sentence that says what is wrong.
 */
export function splitFrontMatter(text: string): SplitFile | { message: string } {
  const lines = text.split(LINE_END);
  if (lines[0] !== '---') {
    return {
      message: `Die erste Zeile muss genau „---“ sein, gefunden: „${excerpt(lines[0] ?? '')}“. Darunter stehen die Felder, dann wieder „---“, dann der Text.`,
    };
  }
  const end = lines.indexOf('---', 1);
  if (end === -1) {
    return {
      message:
        'Der Kopf der Datei hört nicht auf: Es fehlt eine Zeile, die genau „---“ lautet. Setze sie unter das letzte Feld.',
    };
  }
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}

/** Line ends as Markdown and YAML count them. */
export const LINE_END = /\r\n?|\n/;

/** A found value on one line, short enough for a message and without anything that could steer a terminal. */
export function excerpt(value: string): string {
  const characters = Array.from(value.slice(0, 200).replace(/[\p{Cc}\p{Cs}\s]+/gu, ' '));
  return characters.length > 60 ? `${characters.slice(0, 57).join('')}…` : characters.join('');
}
