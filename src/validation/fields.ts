import type { FieldSchema } from '../schemas/kit/describe.ts';
import type { FieldPath } from './yaml.ts';

/** The description at a path; `undefined` where the schema has no such field. */
export function fieldAt(schema: FieldSchema, path: FieldPath): FieldSchema | undefined {
  return path.reduce<FieldSchema | undefined>(
    (at, segment) => (typeof segment === 'number' ? at?.items : at?.properties?.[segment]),
    schema,
  );
}

export interface FieldValue {
  path: (string | number)[];
  field: FieldSchema;
  value: unknown;
}

/** Every value of an entry together with its field's description, depth first. */
export function walkFields(
  field: FieldSchema,
  value: unknown,
  path: (string | number)[] = [],
): FieldValue[] {
  const own = { path, field, value };
  if (Array.isArray(value) && field.items) {
    const items = field.items;
    return [own, ...value.flatMap((item, index) => walkFields(items, item, [...path, index]))];
  }
  if (typeof value === 'object' && value !== null && field.properties) {
    const nested = Object.entries(field.properties).flatMap(([key, child]) => {
      const item = (value as Record<string, unknown>)[key];
      return item === undefined ? [] : walkFields(child, item, [...path, key]);
    });
    return [own, ...nested];
  }
  return [own];
}
