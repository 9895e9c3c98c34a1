import { MAX_BYTES } from '../../src/validation/decode.ts';
import { LINE_END, splitFrontMatter } from '../../src/validation/front-matter.ts';
import { parseYaml } from '../../src/validation/yaml.ts';
import { editYaml, readFields } from './edit-yaml.ts';
import { isEqual, prune, type Fields } from './values.ts';

export type { Fields } from './values.ts';

/** `entry`: front matter and a body. `record`: YAML and nothing else. */
export type FileKind = 'entry' | 'record';

export type ReadEntryFile = { fields: Fields; body: string } | { unreadable: string };

/**
 * Reads a file of the content folder for editing.
 *
 * Nothing in it is run, whatever it begins with (`---js` of other front-matter tools is refused), and it never throws.
 *
 * @returns Fields as written and the body without the blank lines around it, or a German sentence that says why not.
 */
export function readEntryFile(source: string, kind: FileKind): ReadEntryFile {
  const problem = findProblem(source);
  if (problem !== undefined) return { unreadable: problem };
  const parts = split(source, kind);
  if ('message' in parts) return { unreadable: parts.message };
  const fields = readFields(parts.yaml);
  if (fields === undefined) {
    return { unreadable: explain(parts.yaml, kind) };
  }
  return { fields, body: trimBlankLines(parts.rest) };
}

/**
 * Writes a file so that only what changed is changed: every other line stays as it is, line ends included.
 *
 * @param source The file as it was, or `undefined` for a new one. One that cannot be read is not touched.
 * @param order Field names in the schema's order, for fields that are new.
 */
export function writeEntryFile(
  source: string | undefined,
  { fields, body }: { fields: Fields; body: string },
  kind: FileKind,
  order: readonly string[],
): string {
  if (source !== undefined && 'unreadable' in readEntryFile(source, kind)) return source;
  const parts = split(source ?? EMPTY[kind], kind);
  if ('message' in parts) throw new Error(parts.message);
  const cleaned = (prune(fields) ?? {}) as Fields;
  const before = prune(readFields(parts.yaml)) ?? {};
  const text = trimBlankLines(normalize(body));
  const isSameBody = text === trimBlankLines(parts.rest);
  if (source !== undefined && isSameBody && isEqual(before, cleaned)) return source;

  const yaml = isEqual(before, cleaned) ? parts.yaml : editYaml(parts.yaml, cleaned, order);
  const written =
    kind === 'record' ? yaml : join(yaml, isSameBody ? parts.rest : place(text, parts.rest));
  return hasWindowsLines(source) ? written.replaceAll('\n', '\r\n') : written;
}

const EMPTY: Record<FileKind, string> = { entry: '---\n---\n', record: '' };

/** What the build refuses too and what would be lost or too much for a browser. */
function findProblem(text: string): string | undefined {
  if (text.length > MAX_BYTES) {
    return 'Die Datei ist größer als 2 MB. Teile den Text auf mehrere Einträge auf.';
  }
  if (text.includes('\ufffd')) {
    return 'Die Datei ist nicht in UTF-8 gespeichert, Umlaute gingen verloren. Speichere sie neu und wähle dabei „UTF-8“.';
  }
  return undefined;
}

interface Parts {
  yaml: string;
  /** What follows the line that ends the front matter. */
  rest: string;
}

function split(source: string, kind: FileKind): Parts | { message: string } {
  const text = normalize(source);
  if (kind === 'record') return { yaml: text, rest: '' };
  const parts = splitFrontMatter(text);
  return 'message' in parts ? parts : { yaml: parts.yaml, rest: parts.body };
}

function join(yaml: string, rest: string): string {
  const head = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  return `---\n${head}---\n${rest}`;
}

/** The text with a blank line above it, or as many as there were. */
function place(text: string, rest: string): string {
  if (text === '') return '';
  const above = trimBlankLines(rest) === '' ? '\n' : (BLANK_LINES.exec(rest)?.[0] ?? '');
  return `${above}${text}\n`;
}

/** The build's own sentence about the first mistake. */
function explain(yaml: string, kind: FileKind): string {
  const [problem] = parseYaml(yaml, kind === 'entry' ? 2 : 1).problems;
  if (problem === undefined) {
    return 'Der Kopf der Datei besteht nicht aus Feldern der Form „name: Wert“. Schreibe jedes Feld in eine Zeile.';
  }
  return `Zeile ${String(problem.line)}: ${problem.message}`;
}

function normalize(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .split(LINE_END)
    .join('\n');
}

function hasWindowsLines(source: string | undefined): boolean {
  return source !== undefined && source.includes('\r\n') && !/(?<!\r)\n/.test(source);
}

const BLANK_LINES = /^(?:[ \t]*\n)+/;

function trimBlankLines(text: string): string {
  return text.replace(BLANK_LINES, '').trimEnd();
}
