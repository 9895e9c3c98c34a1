import { Backend } from 'decap-cms-core/dist/esm/backend';
import type { ImmutableMap } from '../state.ts';
import { getBerlinTime } from './read-date.ts';

interface NewEntry {
  path: string;
  data: Record<string, unknown>;
}

type ProcessEntry = (
  state: unknown,
  collection: ImmutableMap,
  entry: NewEntry,
) => Promise<NewEntry>;

/**
 * Fills what only the day on which a form is opened can tell. Decap's own defaults stand in the configuration, which is
 * as old as the build; and a value that a field sets itself would count as unsaved work.
 */
export function fillNewEntries(): void {
  const process = Backend.prototype.processEntry as ProcessEntry;
  Object.assign(Backend.prototype, {
    processEntry(this: unknown, state: unknown, collection: ImmutableMap, entry: NewEntry) {
      if (entry.path === '') Object.assign(entry.data, getInitialValues(collection, entry.data));
      return process.call(this, state, collection, entry);
    },
  });
}

function getInitialValues(collection: ImmutableMap, data: Record<string, unknown>) {
  const fields = collection.get('fields') as Iterable<ImmutableMap> | undefined;
  const names = [...(fields ?? [])]
    .filter((field) => field.get('initially') === 'today')
    .map((field) => String(field.get('name')))
    // An address may have brought a value along (`#/collections/reports/new?date=…`).
    .filter((name) => data[name] === undefined || data[name] === '');
  const [today = ''] = getBerlinTime().split('T');
  return Object.fromEntries(names.map((name) => [name, today]));
}
