import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import { excerpt } from './front-matter.ts';
import type { Place } from './problem.ts';

export type FieldPath = readonly (string | number)[];

export interface YamlFile {
  /** Plain data; keys without a value are left out, so that an emptied form field counts as absent. */
  data: unknown;
  /** Place of a field in the file; of its nearest parent where the field itself is missing. */
  locate: (path: FieldPath) => Place;
  problems: (Place & { message: string })[];
}

/**
 * Parses YAML 1.2: dates stay text, `no` stays a word, tags and custom types are refused.
 *
 * @param source The YAML text.
 * @param firstLine Line of the file on which it begins.
 */
export function parseYaml(source: string, firstLine: number): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, schema: 'core', prettyErrors: false });
  const toPlace = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };

  const problems = [...document.errors, ...document.warnings].map((error) => ({
    ...toPlace(error.pos[0]),
    message: explainYamlError(error),
  }));
  return {
    data: problems.length > 0 ? undefined : toData(document, problems, toPlace),
    locate: (path) => toPlace(findOffset(document, path)),
    problems,
  };
}

function toData(
  document: Document,
  problems: YamlFile['problems'],
  toPlace: (offset: number) => Place,
): unknown {
  try {
    return dropEmpty(document.toJS({ maxAliasCount: 20 })) ?? {};
  } catch {
    problems.push({
      ...toPlace(0),
      message: 'Der Kopf verweist zu oft auf sich selbst (& und *). Schreibe die Werte aus.',
    });
    return undefined;
  }
}

/**
 * Leaves out empty texts, `null`, and lists and objects that hold nothing else.
 * The CMS writes `""` when an editor clears a field (decap-cms#2017).
 */
function dropEmpty(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const items = value.map(dropEmpty).filter((item) => item !== undefined);
    return items.length === 0 && value.length > 0 ? undefined : items;
  }
  if (typeof value === 'object') {
    const fields = Object.entries(value)
      .map(([key, item]) => [key, dropEmpty(item)] as const)
      .filter(([, item]) => item !== undefined);
    return fields.length === 0 ? undefined : Object.fromEntries(fields);
  }
  return value;
}

function findOffset(document: Document, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const segment of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === segment);
      if (!isPair(pair)) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof segment === 'number') {
      node = node.items[segment];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else {
      break;
    }
  }
  return offset;
}

const YAML_ERRORS: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'Dieses Feld steht zweimal im Kopf. Lösche eine der beiden Zeilen.',
  TAB_AS_INDENT: 'Hier rückt ein Tabulator ein. Ersetze ihn durch Leerzeichen.',
  BAD_INDENT: 'Die Einrückung stimmt nicht. Zusammengehörende Zeilen beginnen in derselben Spalte.',
  MISSING_CHAR: 'Hier fehlt ein Zeichen, meist ein Anführungszeichen oder eine Klammer am Ende.',
  BLOCK_AS_IMPLICIT_KEY:
    'Ein Doppelpunkt steht im Wert. Setze den ganzen Wert in Anführungszeichen.',
  TAG_RESOLVE_FAILED: 'Angaben, die mit „!“ beginnen, sind im Kopf nicht erlaubt.',
  MULTIPLE_DOCS: 'Der Kopf enthält „---“ oder „...“ zu viel. Lösche die Zeile.',
};

function explainYamlError(error: YAMLError): string {
  return (
    YAML_ERRORS[error.code] ??
    `Der Kopf ist hier nicht lesbar (${excerpt(error.message)}). Steht der Wert in Anführungszeichen, und stimmt die Einrückung?`
  );
}
