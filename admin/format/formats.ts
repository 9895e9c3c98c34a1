import type { Moment } from '../../src/domain/time.ts';
import type { CmsCollection } from '../config/types.ts';
import { FILE, UNREADABLE } from '../config/keys.ts';
import { deriveFields } from './derive.ts';
import { readEntryFile, writeEntryFile, type Fields, type FileKind } from './entry-file.ts';
import { packSaved, unpackOpened } from './envelope.ts';
import { findPlace } from './place.ts';
import { keepRevision, REVISION } from './revise.ts';
import { sortNested } from './sort-nested.ts';

/** A format as Decap registers it. */
export interface Format {
  extension: string;
  fromFile: (envelope: string) => Fields;
  toFile: (data: Fields, order?: string[]) => string;
}

/**
 * The two formats of the content folder, `entry` (.mdx) and `record` (.yml).
 *
 * They replace all of Decap's: those hand front matter to gray-matter, which runs what follows `---js`.
 *
 * @param now For what is derived from dates.
 */
export function createFormats(
  collections: readonly CmsCollection[],
  now: () => Moment,
): Record<FileKind, Format> {
  const create = (kind: FileKind, extension: string): Format => ({
    extension,
    fromFile: (envelope) => {
      // What backends say of a file that is not there.
      if (envelope === '') return {};
      const { path, text, base } = unpackOpened(envelope);
      const file = readEntryFile(text, kind);
      const { collection, fields: place } = findPlace(collections, path) ?? {};
      const origin = { ...place, [FILE]: { path, text: base } };
      if ('unreadable' in file) {
        const name = path.split('/').at(-1) ?? path;
        return { title: name, name, ...origin, [UNREADABLE]: file.unreadable };
      }
      const { fields, body } = file;
      const own = dropOurKeys(fields);
      const derived = collection && deriveFields(collection, fields, now);
      return { ...derived, ...own, ...origin, ...(body && { body }) };
    },
    toFile: (data, order = []) => {
      const file = data[FILE] as { path?: string; text?: string | null } | undefined;
      const [path, base] = [file?.path ?? '', file?.text ?? undefined];
      if (data[UNREADABLE] !== undefined && base !== undefined) {
        return packSaved({ path, text: base, base });
      }
      const { body, ...fields } = dropOurKeys(data);
      const own = order.includes(REVISION) ? keepRevision(fields, base) : fields;
      const sorted = sortNested(own, findForm(collections, order));
      const content = { fields: sorted, body: typeof body === 'string' ? body : '' };
      return packSaved({ path, text: writeEntryFile(base, content, kind, order), base });
    },
  });
  return { entry: create('entry', 'mdx'), record: create('record', 'yml') };
}

/** The form with these fields; Decap says no more of where an entry belongs. */
function findForm(collections: readonly CmsCollection[], names: readonly string[]) {
  const forms = collections.flatMap(({ fields = [], files = [] }) => [
    fields,
    ...files.map((file) => file.fields),
  ]);
  return (
    forms.find(
      (form) =>
        form.length === names.length && form.every(({ name }, index) => name === names[index]),
    ) ?? []
  );
}

/** Without the keys of `config/keys.ts`: those of a form, or those that a file pretends to have. */
function dropOurKeys(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !key.startsWith('_')));
}
