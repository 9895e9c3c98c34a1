import type { z } from 'zod';
import type { Root } from 'mdast';
import { collections, singletons, type Collections, type EntryData } from '../schemas/index.ts';
import { SLUG } from '../schemas/kit/types.ts';
import { checkBody } from './body.ts';
import { decodeText, type SourceFile } from './decode.ts';
import { describeDefinition, type DefinitionKey } from './definitions.ts';
import { walkFields, type FieldValue } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';
import { explainIssue } from './messages.ts';
import { readNumbersAsText } from './numbers.ts';
import type { Place, Problem } from './problem.ts';
import { wordProblem } from './wording.ts';
import { parseYaml, type FieldPath, type YamlFile } from './yaml.ts';

export type CollectionKey = keyof Collections;

/** The fields of a file as it has them, whether or not they are in order. */
export interface FileFields {
  path: string;
  /** Every value with its field's label, relation and widget; none where the file's fields are unreadable. */
  fields: FieldValue[];
  locate: (path: FieldPath) => Place;
}

/** An entry as its file has it. */
export interface EntrySource<Key extends CollectionKey = CollectionKey> extends FileFields {
  collection: Key;
  id: string;
  body: string;
  tree: Root | undefined;
  bodyLine: number;
  pictures: { src: string; line: number; column: number }[];
}

/** An entry whose own fields are in order; what it refers to is not checked yet. */
export interface Entry<Key extends CollectionKey = CollectionKey> extends EntrySource<Key> {
  data: EntryData<Key>;
  /** Front matter as written; empty fields are `undefined`. */
  input: Record<string, unknown>;
}

export interface ReadResult<Value> {
  value?: Value;
  problems: Problem[];
}

export interface EntryResult extends ReadResult<Entry> {
  /** Absent where the file is no text or has no front matter. */
  source?: EntrySource;
}

/** Finds the collection that a path belongs to, and the entry's id in it. */
export function identify(path: string): { collection: CollectionKey; id: string } | undefined {
  for (const [collection, definition] of Object.entries(collections)) {
    const id = definition.path.exec(path)?.[1];
    if (id !== undefined) return { collection: collection as CollectionKey, id };
  }
  return undefined;
}

/** Reads one entry: encoding, front matter, every field, the body. All its problems come back together. */
export function readEntry(file: SourceFile, collection: CollectionKey, id: string): EntryResult {
  const definition = collections[collection];
  const fail = (reason: { message: string } & Partial<Place>): EntryResult => ({
    problems: [{ path: file.path, line: 1, ...reason }],
  });

  const decoded = decodeText(file.bytes);
  if ('message' in decoded) return fail(decoded);
  const split =
    definition.body === 'none'
      ? { yaml: decoded.text, yamlLine: 1, body: '', bodyLine: 1 }
      : splitFrontMatter(decoded.text);
  if ('message' in split) return fail(split);

  const yaml = parseYaml(split.yaml, split.yamlLine);
  const front = parseFields(file.path, yaml, collection);
  const body =
    definition.body === 'none' ? undefined : checkBody(split.body, definition.body, split.bodyLine);
  const problems = [
    ...checkId(file.path, id),
    ...front.problems,
    ...(body?.problems ?? []).map((problem) => ({ path: file.path, ...problem })),
  ];
  const source: EntrySource = {
    collection,
    id,
    path: file.path,
    body: split.body,
    tree: body?.tree,
    bodyLine: split.bodyLine,
    pictures: body?.pictures ?? [],
    fields: front.fields,
    locate: yaml.locate,
  };
  if (front.value === undefined) return { problems, source };
  const { input } = front.value;
  const data = front.value.data as EntryData<CollectionKey>;
  return { problems, source, value: { ...source, data, input } };
}

/** Reads `settings.yml` or `redirects.yml`. */
export function readSingleton<Key extends keyof typeof singletons>(
  file: SourceFile,
  key: Key,
): ReadResult<z.output<ReturnType<(typeof singletons)[Key]['schema']>>> & { record?: FileFields } {
  const decoded = decodeText(file.bytes);
  if ('message' in decoded) {
    return { problems: [{ path: file.path, line: 1, ...decoded }] };
  }
  const { path } = file;
  const yaml = parseYaml(decoded.text, 1);
  const { value, problems, fields } = parseFields(path, yaml, key);
  const record = { path, fields, locate: yaml.locate };
  type Output = z.output<ReturnType<(typeof singletons)[Key]['schema']>>;
  return { problems, record, ...(value && { value: value.data as Output }) };
}

interface ParsedFields extends ReadResult<{ data: unknown; input: Record<string, unknown> }> {
  fields: FieldValue[];
}

function parseFields(path: string, yaml: YamlFile, key: DefinitionKey): ParsedFields {
  if (yaml.problems.length > 0) {
    return { problems: yaml.problems.map((problem) => ({ path, ...problem })), fields: [] };
  }
  const { schema, fields: known } = describeDefinition(key);
  const data = readNumbersAsText(known, yaml.data, yaml.written);
  const fields = walkFields(known, data);
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) {
    const input = data as Record<string, unknown>;
    return { value: { data: result.data, input }, problems: [], fields };
  }
  const explanations = result.error.issues.flatMap((issue) => explainIssue(issue, known));
  const problems = explanations.map(({ path: at, sentence }) => ({
    path,
    ...yaml.locate(at),
    field: at.join('.') || undefined,
    ...wordProblem(sentence),
  }));
  return { problems, fields };
}

/** An id is an address: it is typed, read aloud and linked to. */
function checkId(path: string, id: string): Problem[] {
  return id
    .split('/')
    .filter((segment) => !SLUG.test(segment))
    .map((segment) => ({
      path,
      line: 1,
      message: `„${segment}“ taugt nicht als Adresse. Benenne die Datei um: nur Kleinbuchstaben, Ziffern und Bindestriche (ä wird ae, ß wird ss).`,
    }));
}
