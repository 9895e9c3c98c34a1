import { isMap, isNode, isSeq, parseDocument, type Document, type Pair, type YAMLMap } from 'yaml';
import { editList } from './edit-list.ts';
import { render, renderLike } from './render-yaml.ts';
import { isEqual, isFields, prune, type Fields } from './values.ts';
import {
  applyEdits,
  CannotEdit,
  columnOf,
  endOfLine,
  nameOf,
  rangeOf,
  rangeOfPair,
  startOfLine,
  type Edit,
  type YamlSource,
} from './yaml-source.ts';

/** Fields as the build reads them (`validation/yaml.ts`); `undefined` where it refuses to. Dates stay text. */
export function readFields(yaml: string): Fields | undefined {
  const document = parse(yaml);
  if (document.errors.length > 0) return undefined;
  try {
    // As many as the build allows; a hundred lines of them would fill any memory.
    const fields: unknown = document.toJS({ maxAliasCount: 20 });
    if (fields === null) return {};
    // A value that holds itself has no end.
    prune(fields);
    return isFields(fields) ? fields : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Changes fields in a YAML text. What has not changed stays as it was typed, to the byte: comments, quotation marks,
 * order, empty fields.
 *
 * Where the places that have changed cannot be written alone (aliases, unusual layouts), everything is written anew:
 * comments are lost then, never what the fields mean.
 *
 * @param text Lines end with `\n`.
 * @param fields What it shall mean, without empty values ({@link prune}).
 * @param order Field names in the schema's order: it says where a new field goes.
 */
export function editYaml(text: string, fields: Fields, order: readonly string[]): string {
  const document = parse(text);
  const { contents, errors } = document;
  if (errors.length > 0) return render(sortFields(fields, order), 0);
  if (contents === null) return `${closeLine(text)}${render(sortFields(fields, order), 0)}`;
  try {
    if (!isMap(contents) || contents.flow === true) throw new CannotEdit();
    const edited = applyEdits(text, editMap({ text, document }, contents, fields, order));
    if (means(edited, fields)) return edited;
  } catch (error) {
    if (!(error instanceof CannotEdit)) throw error;
  }
  return render(sortFields(fields, order), 0);
}

/** @throws CannotEdit where its fields do not stand on lines of their own. */
export function editMap(
  source: YamlSource,
  map: YAMLMap,
  fields: Fields,
  order: readonly string[],
): Edit[] {
  const changes = map.items.flatMap((pair) => editPair(source, pair, fields[nameOf(pair)]));
  const present = map.items.map(nameOf);
  const added = Object.keys(sortFields(fields, order)).filter((name) => !present.includes(name));
  const additions = added.map((name) => {
    const isEarlier = (pair: Pair) => comesBefore(order, nameOf(pair), name);
    return addField(source, map.items, map.items.findLast(isEarlier), { [name]: fields[name] });
  });
  return [...additions, ...changes];
}

function editPair(source: YamlSource, pair: Pair, wanted: unknown): Edit[] {
  const { text, document } = source;
  const { value } = pair;
  const current: unknown = isNode(value) ? value.toJS(document) : undefined;
  if (isEqual(prune(current), prune(wanted))) return [];
  const [start, end] = rangeOfPair(text, pair);
  const column = columnOf(text, start);
  if (prune(wanted) === undefined) {
    const line = startOfLine(text, start);
    // The dash of a list's item stands before its first field.
    if (start - line !== column || text.slice(line, start).includes('-')) throw new CannotEdit();
    return [{ start: line, end: endOfLine(text, end), text: '' }];
  }
  try {
    if (isMap(value) && value.flow !== true && isFields(wanted)) {
      return editMap(source, value, wanted, Object.keys(wanted));
    }
    if (isSeq(value) && value.flow !== true && Array.isArray(wanted)) {
      return [editList(source, value, wanted)];
    }
  } catch (error) {
    if (!(error instanceof CannotEdit)) throw error;
  }
  return [rewritePair(text, pair, wanted, column)];
}

/** Writes `name: value` anew; a comment behind it stays where both are one line. */
function rewritePair(text: string, pair: Pair, wanted: unknown, column: number): Edit {
  const [start, end] = rangeOfPair(text, pair);
  const written = renderLike({ [nameOf(pair)]: wanted }, pair, column).slice(column);
  const rest = text.slice(end, endOfLine(text, end));
  const isOneLine = !written.slice(0, -1).includes('\n') && !text.slice(start, end).includes('\n');
  if (isOneLine) return { start, end, text: written.slice(0, -1) };
  return { start, end: end + rest.length, text: written };
}

/** A new field goes behind the last one that the schema has before it. */
function addField(
  { text }: YamlSource,
  [first]: Pair[],
  before: Pair | undefined,
  field: Fields,
): Edit {
  if (first === undefined) throw new CannotEdit();
  const [start] = rangeOf(first.key);
  const column = columnOf(text, start);
  const written = render(field, column);
  if (before !== undefined) {
    const at = endOfLine(text, rangeOfPair(text, before)[1]);
    const isOpen = at > 0 && text[at - 1] !== '\n';
    return { start: at, end: at, text: isOpen ? `\n${written.slice(0, -1)}` : written };
  }
  const isOwnLine =
    startOfLine(text, start) + column === start &&
    !text.slice(startOfLine(text, start), start).includes('-');
  if (!isOwnLine) throw new CannotEdit();
  return { start: start - column, end: start - column, text: written };
}

function comesBefore(order: readonly string[], name: string, other: string): boolean {
  const place = order.indexOf(other);
  return place === -1 || (order.includes(name) && order.indexOf(name) < place);
}

/** Fields in the schema's order, those that it does not know last. */
function sortFields(fields: Fields, order: readonly string[]): Fields {
  const names = Object.keys(fields).filter((name) => fields[name] !== undefined);
  const known = order.filter((name) => names.includes(name));
  const sorted = [...known, ...names.filter((name) => !known.includes(name))];
  return Object.fromEntries(sorted.map((name) => [name, fields[name]]));
}

function means(yaml: string, fields: Fields): boolean {
  // Who cuts front matter out of a file leaves its last line end behind.
  const read = readFields(yaml.replace(/\n$/, ''));
  return read !== undefined && isEqual(prune(read) ?? {}, fields);
}

/** A key that occurs twice is an error. */
function parse(yaml: string): Document {
  return parseDocument(yaml, { schema: 'core', uniqueKeys: true, prettyErrors: false });
}

function closeLine(text: string): string {
  return text.trim() === '' ? '' : text.endsWith('\n') ? text : `${text}\n`;
}
