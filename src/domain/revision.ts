import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  compare,
  parseNow,
  shiftBySeconds,
  toLocalDateTime,
  toMomentAfterGap,
  type LocalDateTime,
  type Moment,
} from './time.ts';

/** How often an event was changed and when last, as its file holds it for calendars. */
export interface StoredRevision {
  readonly sequence: number;
  readonly lastModified: LocalDateTime;
  /** Of the content that it was written for ({@link getFingerprint}). */
  readonly fingerprint: string;
}

/** What calendars are told: SEQUENCE and LAST-MODIFIED of RFC 5545 3.8.7. */
export interface Revision {
  readonly sequence: number;
  readonly lastModified: Moment;
}

/** An event as its file holds it, its front matter read by the schema. */
export interface RevisedEntry {
  readonly data: RevisedData;
  readonly body: string;
}

interface RevisedData {
  readonly status?: string | undefined;
  readonly recurrence?: { readonly exceptions?: readonly unknown[] | undefined } | undefined;
  readonly revision?: StoredRevision | undefined;
}

/**
 * The revision of an event, out of its file alone: no Git, no file times, so that any copy gives the same.
 *
 * A file that was edited by hand no longer matches its stored fingerprint and counts as changed once more. One without a
 * revision counts its cancellation and its exceptions from a fixed day on, so that these reach subscribers, too; the time
 * never lies ahead. It falls when one of these is taken back by hand, which {@link lacksRevision} is there to prevent.
 */
export function getRevision(entry: RevisedEntry): Revision {
  const { revision: stored } = entry.data;
  if (stored === undefined) {
    const changes = countChanges(entry.data);
    return { sequence: changes, lastModified: shiftBySeconds(UNSTAMPED, changes) };
  }
  const written = toMomentAfterGap(stored.lastModified);
  return isEditedByHand(entry)
    ? { sequence: stored.sequence + 1, lastModified: shiftBySeconds(written, 1) }
    : { sequence: stored.sequence, lastModified: written };
}

/** Asks whether the content is another than the one that the stored revision was written for. */
export function isEditedByHand(entry: RevisedEntry): boolean {
  const { revision: stored } = entry.data;
  return stored !== undefined && stored.fingerprint !== getFingerprint(entry);
}

/**
 * Asks whether an entry tells of changes and holds no revision: what calendars were told of it would be lost with the
 * exception or the cancellation that it is counted from.
 */
export function lacksRevision({ data }: RevisedEntry): boolean {
  return data.revision === undefined && countChanges(data) > 0;
}

/**
 * The revision of a file that is being saved.
 *
 * @param entry What is saved.
 * @param before What stood there; undefined for a new file.
 * @returns What to store: as it was where nothing has changed, otherwise higher and later than anything published before,
 *   even if this clock is slow. Nothing has to be stored of a file that has none and did not change.
 */
export function renewRevision(
  entry: RevisedEntry,
  before: RevisedEntry | undefined,
  now: Moment,
): StoredRevision | undefined {
  const fingerprint = getFingerprint(entry);
  if (before === undefined) return { sequence: 0, lastModified: toLocalDateTime(now), fingerprint };
  if (fingerprint === getFingerprint(before)) return before.data.revision;
  const { sequence, lastModified } = getRevision(before);
  return { sequence: sequence + 1, lastModified: writeLater(lastModified, now), fingerprint };
}

/**
 * The revision of a file that somebody has edited by hand: what {@link getRevision} tells of it already, with the
 * fingerprint of what it holds now. The next edit will be noticed again.
 */
export function settleRevision(entry: RevisedEntry, now: Moment): StoredRevision {
  const fingerprint = getFingerprint(entry);
  const { revision: stored } = entry.data;
  if (stored?.fingerprint === fingerprint) return stored;
  const { sequence, lastModified } = getRevision(entry);
  return { sequence, lastModified: writeLater(lastModified, now), fingerprint };
}

/**
 * What goes with an event that is published otherwise than its file holds it, so that calendars are told of it what the
 * file tells: an edit by hand stays one, and what publishing changes is none.
 *
 * @param published Another content than the entry's.
 */
export function carryRevision(
  entry: RevisedEntry,
  published: RevisedEntry,
): StoredRevision | undefined {
  const { revision: stored } = entry.data;
  const fingerprint = getFingerprint(isEditedByHand(entry) ? entry : published);
  return stored && { ...stored, fingerprint };
}

/** 16 hex digits that change with the content, and with nothing else: neither the order of fields nor the revision. */
export function getFingerprint({ data, body }: RevisedEntry): string {
  const { revision: _revision, ...content } = data;
  const text = JSON.stringify([sortKeys(content), body.replaceAll('\r\n', '\n').trim()]);
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}

/**
 * Since when an entry counts as unchanged that holds no revision. Before any save, so that the first one is later; not
 * taken from the entry, of which every date can be edited.
 */
export const UNSTAMPED = parseNow('2020-01-01T00:00:00Z');

function countChanges({ status, recurrence }: RevisedData): number {
  return (status === 'cancelled' ? 1 : 0) + (recurrence?.exceptions?.length ?? 0);
}

/**
 * The file holds minutes, so a second of a hand edit or a second save within a minute takes the next one. In the hour
 * that autumn repeats, what the file holds means the first time, and the next later one comes when the hour is over.
 */
function writeLater(last: Moment, now: Moment): LocalDateTime {
  let moment = now;
  if (compare(readBack(now), last) <= 0) moment = shiftBySeconds(last, MINUTE);
  while (compare(readBack(moment), last) <= 0) moment = shiftBySeconds(moment, MINUTE);
  return toLocalDateTime(moment);
}

/** The instant that is left of one once a file holds it. */
function readBack(moment: Moment): Moment {
  return toMomentAfterGap(toLocalDateTime(moment));
}

/** Seconds. */
const MINUTE = 60;

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sortKeys(item)]),
  );
}
