import type { FieldSchema } from '../../src/schemas/kit/describe.ts';

/**
 * A value that shows where something is still missing: `[Titel]` for text, a day for a date.
 *
 * @param now Clock that stands in for a time, `YYYY-MM-DDTHH:mm` or longer.
 */
export function createPlaceholder(field: FieldSchema, now: string): unknown {
  if (field.enum) return field.enum[0];
  if (field.properties) {
    const required = field.required ?? [];
    return Object.fromEntries(
      Object.entries(field.properties)
        .filter(([key]) => required.includes(key))
        .map(([key, child]) => [key, createPlaceholder(child, now)]),
    );
  }
  if (field.items) return [createPlaceholder(field.items, now)];
  switch (field.widget) {
    case 'date':
      return now.slice(0, 10);
    case 'datetime':
      return now.slice(0, 16);
    default:
      return createPlainValue(field);
  }
}

function createPlainValue(field: FieldSchema & { format?: string; pattern?: string }): unknown {
  switch (field.type) {
    case 'integer':
    case 'number':
      return Math.max(1, field.minimum ?? 1);
    case 'boolean':
      return false;
    default:
      return field.format === undefined && field.pattern === undefined
        ? `[${field.label ?? 'fehlt'}]`
        : field.example;
  }
}
