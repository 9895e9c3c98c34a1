import { renewRevision, settleRevision, type StoredRevision } from '../../src/domain/revision.ts';
import type { Moment } from '../../src/domain/time.ts';
import { events } from '../../src/schemas/events.ts';
import { readEntryFile, writeEntryFile, type Fields } from './entry-file.ts';
import { isEqual, prune } from './values.ts';

/** Nobody types it: it follows from what else stands in the file, and from what stood there before. */
export const REVISION = 'revision';

/** Fields of a form with the revision of the file that they came from, whatever the form says of it. */
export function keepRevision(fields: Fields, source: string | undefined): Fields {
  const { [REVISION]: _typed, ...rest } = fields;
  const file = source === undefined ? undefined : readEntryFile(source, 'entry');
  const stored = file !== undefined && 'fields' in file ? file.fields[REVISION] : undefined;
  return stored === undefined ? rest : { ...rest, [REVISION]: stored };
}

/**
 * An event's file with its revision renewed where its content has changed; no other line changes. What cannot be read,
 * or what the build would refuse, stays as it is: the build counts it as edited by hand.
 *
 * @param text What is to be written.
 * @param before What stands there now; undefined for a new file.
 */
export function renewFile(text: string, before: string | undefined, now: Moment): string {
  const entry = readEvent(text);
  if (entry === undefined) return text;
  const previous = before === undefined ? undefined : readEvent(before);
  const revision =
    before !== undefined && previous === undefined
      ? settleRevision(entry, now)
      : renewRevision(entry, previous, now);
  return writeRevision(text, revision);
}

/**
 * An event's file that was edited by hand, with the revision that calendars are told already; otherwise as it was.
 *
 * @returns `undefined` where the file cannot be read or the build would refuse it.
 */
export function settleFile(text: string, now: Moment): string | undefined {
  const entry = readEvent(text);
  return entry === undefined ? undefined : writeRevision(text, settleRevision(entry, now));
}

function readEvent(text: string) {
  const file = readEntryFile(text, 'entry');
  if ('unreadable' in file) return undefined;
  const { success, data } = events.schema().safeParse(prune(file.fields) ?? {});
  return success ? { data, body: file.body } : undefined;
}

function writeRevision(text: string, revision: StoredRevision | undefined): string {
  const file = readEntryFile(text, 'entry');
  if ('unreadable' in file || isEqual(file.fields[REVISION], revision)) return text;
  const fields = { ...file.fields, [REVISION]: revision };
  return writeEntryFile(text, { fields, body: file.body }, 'entry', ORDER);
}

const ORDER = Object.keys(events.schema().shape);
