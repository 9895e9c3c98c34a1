import type { z } from 'zod';
import { collections, singletons } from '../schemas/index.ts';
import { withoutImages } from '../schemas/kit/collection.ts';
import { describeFields, type FieldSchema } from '../schemas/kit/describe.ts';
import { fieldAt } from './fields.ts';
import { either, type Wording } from './wording.ts';
import type { FieldPath } from './yaml.ts';

const definitions = { ...collections, ...singletons };

/** Name of a collection or of a file that holds one record. */
export type DefinitionKey = keyof typeof definitions;

export interface Description {
  schema: z.ZodObject;
  fields: FieldSchema;
}

const described = new Map<DefinitionKey, Description>();

/** The fields of a collection as checked here: pictures are the names of their files. */
export function describeDefinition(key: DefinitionKey): Description {
  const known = described.get(key);
  if (known) return known;
  const schema: z.ZodObject = definitions[key].schema(withoutImages);
  const description = { schema, fields: describeFields(schema) };
  described.set(key, description);
  return description;
}

/**
 * Names a field: by its key in the file, by its label in the form.
 *
 * @param path To the field; the items of a list have any number.
 */
export function nameField(key: DefinitionKey, path: FieldPath): Wording {
  const name = String(path.at(-1));
  const { label } = fieldAt(describeDefinition(key).fields, path) ?? {};
  return either(`„${name}“`, `„${label ?? name}“`);
}

/** Names a value that is chosen: as it is written in the file, by its label in the form. */
export function nameOption(key: DefinitionKey, path: FieldPath, value: string): Wording {
  const { options } = fieldAt(describeDefinition(key).fields, path) ?? {};
  return either(`„${value}“`, `„${options?.[value] ?? value}“`);
}
