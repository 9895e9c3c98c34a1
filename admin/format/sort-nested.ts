import type { CmsField } from '../config/types.ts';
import { isFields, type Fields } from './values.ts';

/** Puts what stands inside fields into the order of their form: Decap has it in the order in which it was typed. */
export function sortNested(fields: Fields, form: readonly CmsField[]): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const inner = form.find((field) => field.name === name)?.fields;
      return [name, inner === undefined ? value : sortValue(value, inner)];
    }),
  );
}

function sortValue(value: unknown, form: readonly CmsField[]): unknown {
  if (Array.isArray(value)) return value.map((item) => sortValue(item, form));
  if (!isFields(value)) return value;
  const places = form.map(({ name }) => name);
  const placeOf = (name: string) => (places.includes(name) ? places.indexOf(name) : places.length);
  const names = Object.keys(value).toSorted((one, other) => placeOf(one) - placeOf(other));
  return sortNested(Object.fromEntries(names.map((name) => [name, value[name]])), form);
}
