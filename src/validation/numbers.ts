import type { FieldSchema } from '../schemas/kit/describe.ts';
import type { FieldPath } from './yaml.ts';

/**
 * Reads a number as text where the field holds text: `title: 2030` and `seed: 0471` mean what they look like.
 *
 * @param field Description of the value.
 * @param value Plain data, as parsed.
 * @param written How a value stands in the file; `0471` would otherwise become "471".
 * @returns The data with those numbers replaced; everything else as it was.
 */
export function readNumbersAsText(
  field: FieldSchema | undefined,
  value: unknown,
  written: (path: FieldPath) => string | undefined,
  path: FieldPath = [],
): unknown {
  if (typeof value === 'number') {
    return field?.type === 'string' ? (written(path) ?? String(value)) : value;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      readNumbersAsText(field?.items, item, written, [...path, index]),
    );
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        readNumbersAsText(field?.properties?.[key], item, written, [...path, key]),
      ]),
    );
  }
  return value;
}
