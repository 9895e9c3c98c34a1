/*
 * Keys that an entry has in the CMS only; none begins like a field of a schema. `format/` takes them off before a file
 * is written.
 */

/** The address that an editor types for a new entry. */
export const ADDRESS = '_address';

/** Where the entry's file lies and what stood in it when it was opened. */
export const FILE = '_file';

/** Whether an event is still to come. */
export const WHEN = '_when';

/** Why an entry's file cannot be read. */
export const UNREADABLE = '_unreadable';

/** Where the German name of a field's value is: `kind` → `_kind`. */
export function createLabelKey(field: string): string {
  return `_${field}`;
}
