import { collections, type EntryData } from '../../src/schemas/index.ts';
import { decodeText, type SourceFile } from '../../src/validation/decode.ts';
import type { DefinitionKey } from '../../src/validation/definitions.ts';
import type { CollectionKey, Entry, EntrySource } from '../../src/validation/entry.ts';
import { splitFrontMatter } from '../../src/validation/front-matter.ts';
import type { FileReading } from '../../src/validation/validate.ts';
import { parseYaml } from '../../src/validation/yaml.ts';
import { mendFields } from './mend.ts';

type Fields = Record<string, unknown>;

/** What was last in order, by file: it stands in for what somebody is just typing. */
const lastGood = new Map<string, Fields>();

/** The draft as an entry; one with problems is mended as far as that goes. */
export function readDraft(file: SourceFile, reading: FileReading, now: string): Entry | undefined {
  if (reading.value) {
    lastGood.set(file.path, reading.value.input);
    return withoutRefusedBody(reading.value);
  }
  if (reading.place === undefined) return undefined;
  const { collection, id } = reading.place;
  const mended = mendFields(collection, parseFields(file, collection), {
    before: lastGood.get(file.path),
    now,
  });
  if (mended === undefined) return undefined;
  const source = reading.source ?? emptySource(file.path, collection, id);
  const data = mended.data as EntryData<CollectionKey>;
  return withoutRefusedBody({ ...source, data, input: mended.input });
}

/** A body that is nested too deeply was not even parsed by the checks; nor must it be here. */
function withoutRefusedBody(entry: Entry): Entry {
  const isRefused = entry.tree?.children.length === 0 && entry.body.trim() !== '';
  return isRefused ? { ...entry, body: '' } : entry;
}

/** As {@link readDraft}, for `settings.yml` and `redirects.yml`. */
export function readSingletonDraft(
  file: SourceFile,
  definition: DefinitionKey,
  { accepted, now }: { accepted: Fields | undefined; now: string },
): Fields | undefined {
  if (accepted) {
    lastGood.set(file.path, accepted);
    return accepted;
  }
  const written = parseFields(file, definition);
  return mendFields(definition, written, { before: lastGood.get(file.path), now })?.data;
}

function parseFields(file: SourceFile, definition: DefinitionKey): unknown {
  const decoded = decodeText(file.bytes);
  if ('message' in decoded) return undefined;
  const isWhole =
    !(definition in collections) || collections[definition as CollectionKey].body === 'none';
  if (isWhole) return parseYaml(decoded.text, 1).data;
  const split = splitFrontMatter(decoded.text);
  return 'message' in split ? undefined : parseYaml(split.yaml, split.yamlLine).data;
}

function emptySource(path: string, collection: CollectionKey, id: string): EntrySource {
  return {
    collection,
    id,
    path,
    body: '',
    tree: undefined,
    bodyLine: 1,
    pictures: [],
    fields: [],
    locate: () => ({ line: 1, column: 1 }),
  };
}
