import { z } from 'zod';

/** What an editor sees of a field: the CMS form, the messages of a refused entry and the handbook read it from here. */
export interface FieldMeta {
  /** German name of the field, as the form shows it. */
  label: string;
  /** One sentence for the form: what the value does on the site. */
  hint?: string;
  /** A value that is accepted, for messages ("zum Beispiel: …"). */
  example?: string;
  /** Form widget where the type alone does not decide it. */
  widget?: 'text' | 'date' | 'datetime' | 'image' | 'hidden';
  /** What the form of a new entry begins with: the day in Berlin on which it is opened. */
  initially?: 'today';
  /** German names of an enum's values. */
  options?: Record<string, string>;
  /** The value is the id of an entry of this collection. */
  relation?: CollectionName;
  /** The value is an id that the entry's election gives (an office, a question), or the entry's own body (a demand). */
  choices?: 'offices' | 'questions' | 'demands';
  /** German name of one item of a list. */
  itemLabel?: string;
  /** Only the board enters it; the sentence tells whoever else does. */
  boardOnly?: string;
}

export type CollectionName =
  | 'editions'
  | 'chapters'
  | 'groups'
  | 'reports'
  | 'elections'
  | 'candidacies'
  | 'events'
  | 'people'
  | 'pages';

/** Registry that carries {@link FieldMeta}; `z.toJSONSchema(…, { metadata: fieldMeta })` merges it into the output. */
export const fieldMeta = z.registry<FieldMeta>();

/**
 * Attaches what editors see to a finished schema.
 *
 * Call it last: zod drops registered metadata when a schema is wrapped by a later `.optional()` or `.default()`.
 */
export function field<Schema extends z.ZodType>(schema: Schema, meta: FieldMeta): Schema {
  fieldMeta.add(schema, meta);
  return schema;
}
