import type { z } from 'zod';
import type { singletons } from '../schemas/index.ts';
import type { CollectionKey, Entry, EntrySource, FileFields } from './entry.ts';
import type { Problem } from './problem.ts';
import { wordProblem, type Sentence } from './wording.ts';

/** What is known of a picture file beside an entry. */
export interface PictureFile {
  path: string;
  /** Why the file cannot be shown, in German; absent when it is a picture. */
  problem?: string | undefined;
}

/** Everything under the content folder, read and checked file by file. */
export interface Content {
  entries: Entry[];
  /** Also those whose own fields are wrong, so that what else is wrong with them is told in the same run. */
  sources: EntrySource[];
  /** Ids of all files of a collection, also of those with problems: a broken entry is not a missing one. */
  ids: Map<CollectionKey, Set<string>>;
  pictures: Map<string, PictureFile>;
  /** The wording of sealed editions, `programme/<edition>/sealed.txt`, by edition. */
  sealedTexts: Map<string, string>;
  /** The fields of `settings.yml` and `redirects.yml`, also of those that have problems. */
  records: FileFields[];
  settings: Singleton<'settings'> | undefined;
  redirects: Singleton<'redirects'> | undefined;
}

type Singleton<Key extends keyof typeof singletons> = z.output<
  ReturnType<(typeof singletons)[Key]['schema']>
>;

/** A rule looks at the content as a whole and says what does not fit together. */
export type Rule = (content: Content) => Problem[];

/** The entries of one collection, with its own type of data. */
export function entriesOf<Key extends CollectionKey>(
  content: Content,
  collection: Key,
): Entry<Key>[] {
  return content.entries.filter(
    (entry): entry is Entry<Key> & Entry => entry.collection === collection,
  );
}

/** A problem at a field of an entry, or of the settings. */
export function problemAt(
  entry: Pick<FileFields, 'path' | 'locate'>,
  path: readonly (string | number)[],
  sentence: Sentence,
): Problem {
  return {
    path: entry.path,
    ...entry.locate(path),
    field: path.join('.') || undefined,
    ...wordProblem(sentence),
  };
}

/**
 * Keeps what a check has found at an entry as long as the entry itself is kept: the CMS checks everything anew with every
 * key, and one entry has changed.
 *
 * @param check Looks at nothing but the entry.
 */
export function rememberFindings<Source extends FileFields>(
  check: (entry: Source) => Problem[],
): (entry: Source) => Problem[] {
  const known = new WeakMap<Source, Problem[]>();
  return (entry) => {
    const findings = known.get(entry) ?? check(entry);
    known.set(entry, findings);
    return findings;
  };
}

/** The texts in `values` that occur more than once, with the places of their repetitions. */
export function findRepeated<Value>(
  values: readonly Value[],
  key: (value: Value) => string,
): { value: Value; index: number }[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    const isRepeated = seen.has(key(value));
    seen.add(key(value));
    return isRepeated ? [{ value, index }] : [];
  });
}
