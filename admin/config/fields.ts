import { formatExample, type FieldSchema } from '../../src/schemas/kit/describe.ts';
import { collections } from '../../src/schemas/index.ts';
import type { CollectionDefinition } from '../../src/schemas/kit/collection.ts';
import type { CmsField } from './types.ts';

/**
 * Describes the form of a schema.
 *
 * @param schema What {@link describeFields} says of a zod object: labels, hints, options and nesting, in field order.
 * @returns One form field per property, in the same order.
 * @throws Error where a field has no label or a type that no widget edits: a mistake of the schema, not of an editor.
 */
export function createFields(schema: FieldSchema): CmsField[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) =>
    createField(name, property, { required: schema.required?.includes(name) ?? false }),
  );
}

/** The field that an entry goes by. */
export function getTitleField({ editing }: Pick<CollectionDefinition, 'editing'>): string {
  return 'from' in editing.address ? editing.address.from : 'title';
}

interface Surroundings {
  required: boolean;
  /** Label of the optional group that the field is part of: its parts are needed only once the group is used. */
  optionalGroup?: string;
}

function createField(name: string, schema: FieldSchema, surroundings: Surroundings): CmsField {
  if (schema.label === undefined) throw new Error(`The field "${name}" has no label`);
  const { required, optionalGroup } = surroundings;
  const base = {
    name,
    label: schema.label,
    required: required && optionalGroup === undefined,
    ...describe(schema, required ? optionalGroup : undefined),
    ...(schema.initially && { initially: schema.initially }),
  };
  return { ...base, ...createWidget(name, schema, surroundings) };
}

function createWidget(
  name: string,
  schema: FieldSchema,
  { required, optionalGroup }: Surroundings,
): Pick<CmsField, 'widget'> & Partial<CmsField> {
  if (schema.widget !== undefined) return widgets[schema.widget];
  if (schema.relation !== undefined) return relate(schema.relation);
  if (schema.choices !== undefined) return { widget: 'choice', choices: schema.choices };
  if (schema.enum !== undefined) return choose(schema);
  switch (schema.type) {
    case 'object': {
      const group = required ? optionalGroup : schema.label;
      const fields = Object.entries(schema.properties ?? {}).map(([key, property]) =>
        createField(key, property, {
          required: schema.required?.includes(key) ?? false,
          ...(group !== undefined && { optionalGroup: group }),
        }),
      );
      return { widget: 'object', collapsed: !required, fields };
    }
    case 'array':
      return createList(name, schema);
    case 'boolean':
      return { widget: 'boolean', default: false };
    case 'integer':
    case 'number':
      return {
        widget: 'number',
        value_type: schema.type === 'integer' ? 'int' : 'float',
        ...(isSmall(schema.minimum) && { min: schema.minimum }),
        ...(isSmall(schema.maximum) && { max: schema.maximum }),
        ...(schema.type === 'number' && { step: 0.1 }),
      };
    case 'string':
      return { widget: 'string' };
    default:
      throw new Error(`No widget edits the field "${name}"; give it one in its schema`);
  }
}

/** Widgets that the schema names because the type alone does not decide. Dates stay text: `YYYY-MM-DD`, Berlin time. */
const widgets = {
  text: { widget: 'text' },
  hidden: { widget: 'hidden' },
  image: { widget: 'image', choose_url: false },
  date: {
    widget: 'datetime',
    format: 'YYYY-MM-DD',
    date_format: 'DD.MM.YYYY',
    time_format: false,
    default: '',
  },
  datetime: {
    widget: 'datetime',
    format: 'YYYY-MM-DDTHH:mm',
    date_format: 'DD.MM.YYYY',
    time_format: 'HH:mm',
    default: '',
  },
} satisfies Record<NonNullable<FieldSchema['widget']>, Partial<CmsField>>;

function relate(collection: NonNullable<FieldSchema['relation']>) {
  const title = getTitleField(collections[collection]);
  return {
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    search_fields: [title],
    display_fields: [title],
    // Decap asks for 20 and silently shows no more.
    options_length: 500,
  };
}

function choose(schema: FieldSchema) {
  const options = (schema.enum ?? []).map((value) => ({
    label: schema.options?.[String(value)] ?? String(value),
    value,
  }));
  return {
    widget: 'select',
    options,
    ...(schema.default !== undefined && { default: schema.default }),
  };
}

function createList(
  name: string,
  schema: FieldSchema,
): Pick<CmsField, 'widget'> & Partial<CmsField> {
  const { items } = schema;
  if (items?.relation !== undefined) return { ...relate(items.relation), multiple: true };
  if (items?.properties === undefined) throw new Error(`No widget edits the list "${name}"`);
  const [first] = Object.keys(items.properties);
  return {
    widget: 'list',
    ...(schema.itemLabel !== undefined && { label_singular: schema.itemLabel }),
    summary: `{{fields.${first ?? ''}}}`,
    collapsed: true,
    minimize_collapsed: false,
    ...(schema.minItems !== undefined && { min: schema.minItems }),
    ...(schema.maxItems !== undefined && { max: schema.maxItems }),
    default: [],
    fields: createFields(items),
  };
}

/** zod bounds every integer by what JavaScript can count; a form need not say so. */
function isSmall(bound: number | undefined): bound is number {
  return bound !== undefined && Math.abs(bound) < 1_000_000;
}

function describe(schema: FieldSchema, neededIn: string | undefined): { hint?: string } {
  const isTyped = schema.example !== undefined && schema.choices === undefined;
  const example = !isTyped ? undefined : `Zum Beispiel: ${formatExample(schema)}`;
  const needed = neededIn === undefined ? undefined : `Nötig, wenn du „${neededIn}“ ausfüllst.`;
  const sentences = [schema.hint, needed, example].filter((part) => part !== undefined);
  return sentences.length === 0 ? {} : { hint: sentences.join(' ') };
}
