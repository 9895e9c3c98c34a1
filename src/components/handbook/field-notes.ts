import type { z } from 'zod';
import { collections, singletons } from '../../schemas/index.ts';
import { withoutImages, type CollectionDefinition } from '../../schemas/kit/collection.ts';
import { describeFields, formatExample, type FieldSchema } from '../../schemas/kit/describe.ts';

/** One form of the CMS. */
export interface Form {
  /** Part of an address on the page, `#events`. */
  id: string;
  title: string;
  fields: FieldNote[];
}

/** What the handbook says of one field. */
export interface FieldNote {
  label: string;
  required: boolean;
  hint?: string | undefined;
  example?: string | undefined;
  /** What there is to choose from. */
  options: string[];
  /** The fields inside, of a group or of one item of a list. */
  fields: FieldNote[];
}

/** Every form of the CMS with its fields, in the order of its menu; all of it from the schemas. */
export function listForms(): Form[] {
  const entries = Object.values<CollectionDefinition>(collections).map((definition) => ({
    id: definition.name,
    title: definition.label,
    fields: [
      ...describePlace(definition.editing),
      ...describe(definition.schema(withoutImages)),
      ...describeBody(definition),
    ],
  }));
  const files = Object.entries(singletons).map(([id, { label, schema }]) => ({
    id,
    title: `Website: ${label}`,
    fields: describe(schema()),
  }));
  return [...entries, ...files];
}

function describe(schema: z.ZodObject): FieldNote[] {
  return toNotes(describeFields(schema));
}

function toNotes({ properties = {}, required = [] }: FieldSchema): FieldNote[] {
  return Object.entries(properties)
    .filter(([, { widget }]) => widget !== 'hidden')
    .map(([name, field]) => toNote(field, required.includes(name)));
}

function toNote(field: FieldSchema, required: boolean): FieldNote {
  const { label = '', hint, choices, options } = field;
  return {
    label,
    required,
    hint,
    // What is chosen from a list is not typed.
    example: choices === undefined ? formatExample(field) || undefined : undefined,
    options: (field.enum ?? []).map((value) => options?.[String(value)] ?? String(value)),
    fields: toNotes(field.items ?? field),
  };
}

/** What becomes part of the address comes first in the form, and is no field of the entry. */
function describePlace({ folder, address }: CollectionDefinition['editing']): FieldNote[] {
  const none = { required: true, options: [], fields: [] };
  return [
    ...(folder === undefined ? [] : [{ ...none, label: folder.label, hint: folder.hint }]),
    ...('typed' in address ? [{ ...none, label: 'Adresse', ...address.typed }] : []),
  ];
}

function describeBody({ body, name }: CollectionDefinition): FieldNote[] {
  if (body === 'none') return [];
  const label = name === 'candidacies' ? 'Schreiben' : 'Text';
  return [{ label, required: false, options: [], fields: [] }];
}
