import { z } from 'zod';
import { fieldMeta, type FieldMeta } from './field.ts';

/** A schema as JSON Schema with the editors' metadata merged in: what messages, forms and the handbook read. */
export type FieldSchema = Partial<FieldMeta> & {
  type?: string;
  properties?: Record<string, FieldSchema>;
  items?: FieldSchema;
  required?: string[];
  enum?: (string | number)[];
  default?: string | number | boolean;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
};

/** Describes a schema's fields. The schema must not use Astro's `image()`; pass the stand-in context. */
export function describeFields(schema: z.ZodObject): FieldSchema {
  const json = z.toJSONSchema(schema, {
    metadata: fieldMeta,
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  });
  return json as FieldSchema;
}

/** A field that only the board enters. */
export interface BoardField {
  name: string;
  label: string;
  /** See {@link FieldMeta.boardOnly}. */
  reason: string;
  /** What it is where nobody has entered anything. */
  untouched: FieldSchema['default'];
}

/** The board's fields of a schema: forms, imports and checks for everybody else read them from here. */
export function listBoardFields(schema: z.ZodObject): BoardField[] {
  return Object.entries(describeFields(schema).properties ?? {}).flatMap(([name, field]) =>
    field.boardOnly === undefined
      ? []
      : [{ name, label: field.label ?? name, reason: field.boardOnly, untouched: field.default }],
  );
}

/** The field's example as a form shows it: `14.01.2027, 19:00`. Empty where it has none. */
export function formatExample({ example = '', type, widget }: FieldSchema): string {
  if (type === 'boolean') return 'ja';
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?$/.exec(example) ?? [];
  if (year === undefined || (widget !== 'date' && widget !== 'datetime')) return example;
  const date = `${day ?? ''}.${month ?? ''}.${year}`;
  return time === undefined ? date : `${date}, ${time}`;
}
