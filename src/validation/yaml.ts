import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import { TURNING } from '../markup/text.ts';
import { explainTurning, UNPRINTABLE } from './decode.ts';
import type { Place } from './problem.ts';

export type FieldPath = readonly (string | number)[];

export interface YamlFile {
  /** Plain data; the keys of empty fields are there with `undefined`, so that an emptied form field counts as absent. */
  data: unknown;
  /** Place of a field in the file; of its nearest parent where the field itself is missing. */
  locate: (path: FieldPath) => Place;
  /** A value as it stands in the file, without its quotation marks. */
  written: (path: FieldPath) => string | undefined;
  problems: (Place & { message: string })[];
}

interface Flaw {
  offset: number;
  message: string;
}

/**
 * Parses YAML 1.2: dates stay text, `no` stays a word, tags and custom types are refused.
 *
 * @param source The YAML text.
 * @param firstLine Line of the file on which it begins.
 */
export function parseYaml(source: string, firstLine: number): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    schema: 'core',
    prettyErrors: false,
  });
  const toPlace = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };

  const errors = [...document.errors, ...document.warnings];
  const flaws = explainErrors(document, errors);
  if (document.errors.length === 0) flaws.push(...findForbidden(document));
  const data = flaws.length > 0 ? undefined : toData(document, flaws);
  return {
    data,
    locate: (path) => toPlace(findOffset(document, path)),
    written: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
    problems: keepFirstPerLine(
      flaws.map(({ offset, message }) => ({ ...toPlace(offset), message })),
    ),
  };
}

/** The parser trips over one mistake several times; more than the first sentence would lead astray. */
function keepFirstPerLine(problems: YamlFile['problems']): YamlFile['problems'] {
  const lines = new Set<number>();
  return problems.filter(({ line }) => !lines.has(line) && lines.add(line));
}

function toData(document: Document, flaws: Flaw[]): unknown {
  try {
    return dropEmpty(document.toJS({ maxAliasCount: 20 }), { keepsKeys: true });
  } catch {
    flaws.push({
      offset: 0,
      message: 'Der Kopf verweist zu oft auf sich selbst (& und *). Schreibe die Werte aus.',
    });
    return undefined;
  }
}

/**
 * Takes the values out of empty texts, `null`, and lists and objects that hold nothing else.
 * The CMS writes `""` when an editor clears a field (decap-cms#2017).
 *
 * The keys stay, because an unknown key is refused even where it is empty.
 */
function dropEmpty(value: unknown, options?: { keepsKeys: boolean }): unknown {
  if (value === null || value === undefined) return options?.keepsKeys ? {} : undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const items = value.map((item) => dropEmpty(item)).filter((item) => item !== undefined);
    return items.length === 0 && value.length > 0 ? undefined : items;
  }
  if (typeof value === 'object') {
    const fields = Object.entries(value).map(([key, item]) => [key, dropEmpty(item)] as const);
    const isEmpty = fields.every(
      ([, item]) => item === undefined || (Array.isArray(item) && item.length === 0),
    );
    return isEmpty && !options?.keepsKeys ? undefined : Object.fromEntries(fields);
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
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof segment === 'number') {
      // Empty items are not in the data, so they do not count.
      const items = node.items.filter(
        (item) => dropEmpty(isNode(item) ? item.toJS(document) : item) !== undefined,
      );
      node = items[segment];
      offset = startOf(node) ?? offset;
    } else {
      break;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** What YAML knows and an entry has no use for. Everything here is readable, but means something else than it looks. */
function findForbidden(document: Document): Flaw[] {
  const flaws: Flaw[] = [];
  const used = new Set<string>();
  visit(document, {
    Alias: (_key, alias) => void used.add(alias.source),
  });
  visit(document, (_key, node) => {
    const message = isPair(node)
      ? explainBraces(node)
      : isNode(node)
        ? explainForbidden(node, document, used)
        : undefined;
    if (message === undefined) return;
    flaws.push({ offset: startOf(isPair(node) ? node.key : node) ?? 0, message });
  });
  return flaws;
}

/** `title: {Name}` is a map with an empty field to YAML, and `title: {{Name}}` one with a map for a key. */
function explainBraces(pair: { key: unknown; value: unknown }): string | undefined {
  return !isScalar(pair.key) || pair.value === null
    ? 'Geschweifte Klammern haben im Kopf eine eigene Bedeutung. Setze den ganzen Wert in Anführungszeichen.'
    : undefined;
}

function explainForbidden(
  node: Node,
  document: Document,
  used: ReadonlySet<string>,
): string | undefined {
  if (node.tag !== undefined) return SIGN_AT_START;
  if (isAlias(node)) return node.resolve(document) === undefined ? SIGN_AT_START : undefined;
  if (node.anchor !== undefined && !used.has(node.anchor)) return SIGN_AT_START;
  return isScalar(node) && typeof node.value === 'string' ? explainValue(node.value) : undefined;
}

/** The file itself may hold none, but YAML has other words for them: "\u202e". */
function explainValue(value: string): string | undefined {
  const index = value.search(UNPRINTABLE);
  if (index === -1) return undefined;
  return TURNING.test(value[index] ?? '')
    ? explainTurning(value, index)
    : 'Der Wert enthält ein unsichtbares Steuerzeichen. Schreibe ihn neu.';
}

const SIGN_AT_START =
  'Werte, die mit „!“, „&“ oder „*“ beginnen, haben im Kopf eine eigene Bedeutung. Setze den Wert in Anführungszeichen.';

function explainErrors(document: Document, errors: readonly YAMLError[]): Flaw[] {
  return errors.map((error) => ({
    offset: startOfOpenQuote(document, error) ?? error.pos[0],
    message: YAML_ERRORS[error.code] ?? UNREADABLE,
  }));
}

/** A quotation mark that is never closed is reported where the text ends; the author looks for where it begins. */
function startOfOpenQuote(document: Document, error: YAMLError): number | undefined {
  if (error.code !== 'MISSING_CHAR') return undefined;
  let start: number | undefined;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] < error.pos[0] && error.pos[0] <= range[1])
        start = range[0];
    },
  });
  return start;
}

const QUOTE_IT = 'Setze den ganzen Wert in Anführungszeichen.';

const UNREADABLE = `Der Kopf ist hier nicht lesbar. ${QUOTE_IT} Stimmt es dann noch nicht, prüfe die Einrückung.`;

const YAML_ERRORS: Partial<Record<YAMLError['code'], string>> = {
  BAD_ALIAS: SIGN_AT_START,
  BAD_DIRECTIVE: 'Zeilen, die mit „%“ beginnen, gehören nicht in die Datei. Lösche die Zeile.',
  BAD_DQ_ESCAPE:
    'In Anführungszeichen hat „\\“ eine eigene Bedeutung. Schreibe „\\\\“ oder nimm einfache Anführungszeichen.',
  BAD_INDENT:
    'Die Einrückung stimmt nicht, oder darüber ist eine Klammer offen. Zusammengehörende Zeilen beginnen in derselben Spalte.',
  BAD_SCALAR_START: `Mit diesem Zeichen darf ein Wert nicht beginnen. ${QUOTE_IT}`,
  BLOCK_AS_IMPLICIT_KEY: `Ein Doppelpunkt steht im Wert. ${QUOTE_IT}`,
  DUPLICATE_KEY: 'Dieses Feld steht zweimal im Kopf. Lösche eine der beiden Zeilen.',
  MISSING_CHAR:
    'Hier fehlt ein Zeichen, meist ein Anführungszeichen oder eine Klammer am Ende. Ergänze es.',
  MULTILINE_IMPLICIT_KEY:
    'Hier fehlt ein Doppelpunkt nach dem Namen des Feldes. Jede Zeile lautet „name: Wert“.',
  MULTIPLE_DOCS: 'Der Kopf enthält „---“ oder „...“ zu viel. Lösche die Zeile.',
  RESOURCE_EXHAUSTION: `Der Kopf ist zu tief verschachtelt. ${QUOTE_IT}`,
  TAG_RESOLVE_FAILED: SIGN_AT_START,
  TAB_AS_INDENT: 'Hier rückt ein Tabulator ein. Ersetze ihn durch Leerzeichen.',
  UNEXPECTED_TOKEN:
    'Hier steht etwas zu viel, oft ein Anführungszeichen mitten im Wert. Setze den ganzen Wert in Anführungszeichen und nimm darin „…“.',
};
