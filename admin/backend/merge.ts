import { readEntryFile, writeEntryFile, type Fields, type FileKind } from '../format/entry-file.ts';
import { REVISION } from '../format/revise.ts';
import type { Conflict } from './conflict.ts';
import { isSame, mergeValues } from './merge-values.ts';

/** What is called `body` in a form is no field of the file. */
const BODY = 'body';

/** One field that the two versions differ in. */
export interface FieldConflict {
  /** Front-matter key, or `body`. */
  name: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Who has changed it since the entry was opened; `each`, where both have changed something else in it. */
  changedBy: 'me' | 'them' | 'each' | 'both';
  /** What it becomes; undefined where both have changed the same. */
  merged: unknown;
}

/** What two versions of a file have in common, field by field. */
export interface Merge {
  differences: FieldConflict[];
  /** The file with both changes, where both have nowhere changed the same. */
  merged: string | undefined;
}

/**
 * Lays two versions of an entry beside the one that both began with.
 *
 * @returns `undefined` where one of them cannot be read: then only whole files can be chosen from.
 */
export function mergeVersions({ base, mine, theirs, path }: Conflict): Merge | undefined {
  if (base === undefined || theirs === undefined) return undefined;
  const kind: FileKind = path.endsWith('.yml') ? 'record' : 'entry';
  const [before, own, other] = [base, mine, theirs].map((text) => read(text, kind));
  if (before === undefined || own === undefined || other === undefined) return undefined;

  const names = new Set([...Object.keys(own), ...Object.keys(other)]);
  // It differs whenever anything does, and is renewed with every save.
  names.delete(REVISION);
  const differences = [...names].flatMap((name): FieldConflict[] => {
    const field = { name, base: before[name], mine: own[name], theirs: other[name] };
    if (isSame(field.mine, field.theirs)) return [];
    const merged = mergeValues(field);
    const together = merged === undefined ? 'both' : 'each';
    const changedBy = isSame(field.mine, field.base)
      ? 'them'
      : isSame(field.theirs, field.base)
        ? 'me'
        : together;
    return [{ ...field, changedBy, merged: merged?.value }];
  });
  if (differences.some(({ changedBy }) => changedBy === 'both')) {
    return { differences, merged: undefined };
  }
  const together: Fields = { ...other };
  for (const { name, merged } of differences) together[name] = merged;
  const { [BODY]: body, ...fields } = together;
  const order = [...Object.keys(own), ...Object.keys(other)];
  const content = { fields, body: typeof body === 'string' ? body : '' };
  return { differences, merged: writeEntryFile(theirs, content, kind, order) };
}

function read(text: string, kind: FileKind): Fields | undefined {
  const file = readEntryFile(text, kind);
  if ('unreadable' in file) return undefined;
  return file.body === '' ? file.fields : { ...file.fields, [BODY]: file.body };
}
