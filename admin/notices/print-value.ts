import { readDate } from '../widgets/read-date.ts';
import { findField, getFieldLabel } from './labels.ts';

/**
 * A field's value as its form shows it, in one line or, for a list, one per item.
 *
 * @param keys Where the field is in the form of `path`, as for `findField`.
 */
export function printValue(value: unknown, path: string, keys: readonly string[]): string {
  if (value === undefined) return '(leer)';
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (Array.isArray(value)) return value.map((item) => printValue(item, path, keys)).join('\n');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, item]) => {
        const inner = [...keys, key];
        return `${getFieldLabel(path, inner)}: ${printValue(item, path, inner)}`;
      })
      .join(', ');
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const field = findField(path, keys);
  if (field?.widget === 'datetime') return readDate(text) ?? text;
  const options = (field?.options ?? []) as { label: string; value: unknown }[];
  return options.find((option) => String(option.value) === text)?.label ?? text;
}
