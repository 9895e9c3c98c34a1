import { nextOccurrence, type Schedule } from '../../src/domain/recurrence.ts';
import type { Moment } from '../../src/domain/time.ts';
import { createLabelKey, WHEN } from '../config/keys.ts';
import type { CmsCollection, CmsField } from '../config/types.ts';
import type { Fields } from './entry-file.ts';

/**
 * What lists are sorted, narrowed and divided by and no file holds: whether an event is still to come, and the German
 * names of what was chosen (a list would show `internal`).
 */
export function deriveFields(
  { name, fields: formFields = [] }: CmsCollection,
  fields: Fields,
  now: () => Moment,
): Fields {
  const labels = formFields.flatMap((field) => {
    const label = findLabel(field, fields[field.name]);
    return label === undefined ? [] : [[createLabelKey(field.name), label] as const];
  });
  return { ...Object.fromEntries(labels), ...(name === 'events' && deriveWhen(fields, now)) };
}

function findLabel({ options }: CmsField, value: unknown): string | undefined {
  const choices = Array.isArray(options) ? (options as { value: unknown; label: string }[]) : [];
  return choices.find((choice) => choice.value === value)?.label;
}

function deriveWhen(fields: Fields, now: () => Moment): Fields {
  try {
    const next = nextOccurrence(fields as unknown as Schedule, now());
    return { [WHEN]: next === undefined ? 'vergangen' : 'kommend' };
  } catch {
    // An event with a broken date is neither; the check tells what is wrong with it.
    return {};
  }
}
