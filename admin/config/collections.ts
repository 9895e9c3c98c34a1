import { collections, singletons } from '../../src/schemas/index.ts';
import { withoutImages, type CollectionDefinition } from '../../src/schemas/kit/collection.ts';
import { describeFields } from '../../src/schemas/kit/describe.ts';
import { SLUG } from '../../src/schemas/kit/types.ts';
import { createFields, getTitleField } from './fields.ts';
import { ADDRESS, createLabelKey } from './keys.ts';
import type { CmsCollection, CmsField } from './types.ts';

/**
 * Every collection of the site as the CMS shows it, in the order of the menu.
 *
 * @param contentRoot The content folder's path in the repository, `content`.
 */
export function createCollections(contentRoot: string): CmsCollection[] {
  return [
    ...Object.values(collections).map((definition) => createCollection(definition, contentRoot)),
    createSettings(contentRoot),
  ];
}

/**
 * One collection.
 *
 * @param without Fields that this form does not have.
 */
export function createCollection(
  definition: CollectionDefinition,
  contentRoot: string,
  without: readonly string[] = [],
): CmsCollection {
  const { name, label, labelSingular, files, editing, body } = definition;
  const isText = body !== 'none';
  const fields = createFields(describeFields(definition.schema(withoutImages)));
  return {
    name,
    label,
    label_singular: labelSingular,
    folder: `${contentRoot}/${files.folder}`,
    path: createPath(definition),
    slug: 'from' in editing.address ? `{{${editing.address.from}}}` : `{{${ADDRESS}}}`,
    extension: isText ? 'mdx' : 'yml',
    format: isText ? 'entry' : 'record',
    create: true,
    identifier_field: getTitleField(definition),
    summary: editing.summary,
    // Pictures lie beside the entry.
    media_folder: '',
    public_folder: '',
    sortable_fields: editing.sortBy.map(({ field, label: title, direction }, index) => ({
      field,
      label: title,
      ...(index === 0 && { default_sort: direction }),
    })),
    // Decap refuses both where they are empty.
    ...(editing.filters && {
      view_filters: editing.filters.map(({ label: title, field, value }) => ({
        label: title,
        field,
        pattern: `^${value}$`,
      })),
    }),
    ...(editing.groups && {
      view_groups: editing.groups.map(({ label: title, field }) => ({
        label: title,
        field: hasOptions(fields, field) ? createLabelKey(field) : field,
      })),
    }),
    fields: [
      ...createPlaceFields(definition),
      ...fields,
      ...(isText ? [createBody(definition)] : []),
    ].filter((field) => !without.includes(field.name)),
  };
}

function hasOptions(fields: readonly CmsField[], name: string): boolean {
  return fields.some((field) => field.name === name && field.options !== undefined);
}

/** Where a new entry's file lies in the collection's folder, without its extension: `{{_edition}}/{{slug}}`. */
function createPath({ files, editing }: CollectionDefinition): string {
  const folder = editing.folder === undefined ? '' : `{{${editing.folder.key}}}/`;
  return `${folder}{{slug}}${files.ending.replace(/\.\w+$/, '')}`;
}

/** What becomes part of the entry's address: chosen once, before the first saving. */
function createPlaceFields({ editing }: CollectionDefinition): CmsField[] {
  const fields: CmsField[] = [];
  if (editing.folder !== undefined) {
    const { key, collection, label, hint } = editing.folder;
    const target = collections[collection];
    fields.push({
      name: key,
      label,
      hint,
      required: true,
      widget: 'place',
      collection,
      // Decap's slug of an edition is `2030-entwurf-edition`: it takes the whole path.
      value_field: 'typed' in target.editing.address ? ADDRESS : '{{slug}}',
      search_fields: [getTitleField(target)],
      display_fields: [getTitleField(target)],
      options_length: 500,
    });
  }
  if ('typed' in editing.address) {
    const { hint, example } = editing.address.typed;
    fields.push({
      name: ADDRESS,
      label: 'Adresse',
      hint: `${hint} Zum Beispiel: ${example}`,
      required: true,
      widget: 'address',
      pattern: [
        SLUG.source,
        `Nimm nur Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel: ${example}`,
      ],
    });
  }
  return fields;
}

function createBody({ body, name, editing }: CollectionDefinition): CmsField {
  return {
    name: 'body',
    label: name === 'candidacies' ? 'Schreiben' : 'Text',
    widget: 'body',
    required: false,
    citable: body === 'citable',
    ...(name === 'candidacies' && { letter: true }),
    ...(editing.outline && { default: editing.outline.map((title) => `## ${title}`).join('\n\n') }),
  };
}

function createSettings(contentRoot: string): CmsCollection {
  return {
    name: 'site',
    label: 'Website',
    label_singular: 'Datei',
    format: 'record',
    media_folder: '',
    public_folder: '',
    files: Object.entries(singletons).map(([name, { label, path, schema }]) => ({
      name,
      label,
      file: `${contentRoot}/${path}`,
      fields: createFields(describeFields(schema())),
    })),
  };
}
