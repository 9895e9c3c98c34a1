import type { CmsCollection, CmsConfig, CmsField } from '../config/types.ts';

let collections: readonly CmsCollection[] = [];

/** Remembers what the forms call their fields. */
export function noteLabels(config: CmsConfig): void {
  ({ collections } = config);
}

/** What an entry's form calls a field; its key where the form has none. `path` and `keys` as in {@link findField}. */
export function getFieldLabel(path: string, keys: readonly string[]): string {
  return findField(path, keys)?.label ?? keys.at(-1) ?? '';
}

/**
 * A field of an entry's form.
 *
 * @param path File of the entry, as the CMS names it: fields of the same name differ from form to form.
 * @param keys The field's name, after those of the fields that it is in: `['location', 'name']`.
 */
export function findField(path: string, keys: readonly string[]): CmsField | undefined {
  let fields = listFields(path);
  let field: CmsField | undefined;
  for (const key of keys) {
    field = fields.find(({ name }) => name === key);
    fields = field?.fields ?? [];
  }
  return field;
}

function listFields(path: string): readonly CmsField[] {
  for (const { folder, extension = '', fields, files } of collections) {
    const file = files?.find((candidate) => candidate.file === path);
    if (file !== undefined) return file.fields;
    const isHere = folder !== undefined && path.startsWith(`${folder}/`);
    if (isHere && path.endsWith(`.${extension}`)) return fields ?? [];
  }
  return [];
}
