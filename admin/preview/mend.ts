import type { FieldSchema } from '../../src/schemas/kit/describe.ts';
import { describeDefinition, type DefinitionKey } from '../../src/validation/definitions.ts';
import { fieldAt } from '../../src/validation/fields.ts';
import { createPlaceholder } from './placeholder.ts';

type Path = readonly (string | number)[];
type Fields = Record<string, unknown>;

/**
 * Front matter that a page can be made of, from what somebody is just typing: a value that is refused gives way to the
 * last good one, or to a placeholder where the field is required, or is left out.
 *
 * @param written Front matter as it stands in the draft.
 * @param before The last front matter of this entry that was accepted.
 * @param now Clock that stands in for a time, `YYYY-MM-DDTHH:mm` or longer.
 * @returns undefined where nothing helps.
 */
export function mendFields(
  definition: DefinitionKey,
  written: unknown,
  { before, now }: { before: Fields | undefined; now: string },
): { data: Fields; input: Fields } | undefined {
  const { schema, fields } = describeDefinition(definition);
  const input = structuredClone(isFields(written) ? written : {});
  const fill = (path: Path) =>
    isRequired(fields, path) ? createPlaceholder(fieldAt(fields, path) ?? {}, now) : undefined;
  const remedies: ((path: Path) => unknown)[] = [
    (path) => (isEmpty(getAt(input, path)) ? fill(path) : structuredClone(getAt(before, path))),
    (path) => fill(path),
    // What is wrong inside of a list or a group of fields takes all of it along.
    (path) => fill(path.slice(0, 1)),
  ];
  for (const [index, remedy] of remedies.entries()) {
    const { error } = schema.safeParse(input);
    for (const issue of error?.issues ?? []) {
      const path = issue.path as Path;
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) setAt(input, [...path, key], undefined);
      } else setAt(input, index === 2 ? path.slice(0, 1) : path, remedy(path));
    }
  }
  const { data } = schema.safeParse(input);
  return data === undefined ? undefined : { data, input };
}

/** Nothing has been entered yet, or it was deleted: what stood there before would hide that. */
function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isRequired(fields: FieldSchema, path: Path): boolean {
  const parent = fieldAt(fields, path.slice(0, -1));
  return parent?.required?.includes(String(path.at(-1))) ?? false;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function getAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Fields)[key] : undefined),
    value,
  );
}

/** Sets a value, or removes it where it is `undefined`. */
function setAt(target: Fields, path: Path, value: unknown): void {
  const parent = getAt(target, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent !== 'object' || parent === null || key === undefined) return;
  if (value !== undefined) (parent as Fields)[key] = value;
  // An item that is gone leaves no hole.
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}
