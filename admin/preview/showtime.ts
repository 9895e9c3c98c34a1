import { splitId } from '../../src/domain/addresses.ts';
import { getVisiblePeriod } from '../../src/domain/retention.ts';
import {
  compare,
  formatDate,
  formatTime,
  parseNow,
  toIsoString,
  toLocalDateTime,
} from '../../src/domain/time.ts';
import { entriesOf, type Content } from '../../src/validation/content.ts';
import type { CollectionKey, Entry } from '../../src/validation/entry.ts';

export interface Showtime {
  /** Instant that the preview takes for "now", ISO 8601. */
  now: string;
  /** German: why the preview shows another time than today's. */
  note?: string;
}

/**
 * The time at which readers see an entry: today, but for a letter that is not public yet, or no longer.
 *
 * @throws RangeError when a date or time of the election or the candidacy is none.
 */
export function getShowtime(content: Content, draft: Entry | undefined, now: string): Showtime {
  if (draft?.collection !== 'candidacies') return { now };
  const candidacy = draft as Entry<'candidacies'>;
  const election = findElection(content, draft.id);
  if (election === undefined) return { now };

  const { from, end } = getVisiblePeriod(election.data, candidacy.data);
  const today = parseNow(now);
  if (compare(end, from) <= 0) return { now };
  if (compare(today, from) < 0) {
    const note = `So steht das Schreiben ab ${formatDate(from)}, ${formatTime(from)} auf der Seite. Vorher ist es nicht zu sehen.`;
    return { now: toIsoString(from), note };
  }
  if (compare(today, end) < 0) return { now };
  const last = end.subtract({ minutes: 1 });
  const note = `So stand das Schreiben bis ${formatDate(last)} auf der Seite. Heute ist es nicht mehr zu sehen.`;
  return { now: toIsoString(last), note };
}

/**
 * The time that stands in for one that is not entered yet: today, but a letter counts as handed in before the deadline
 * until somebody says when it came, or a late one would have no page.
 *
 * @param place What the draft is.
 * @param now Instant of the preview, ISO 8601.
 * @returns Clock in Berlin, `YYYY-MM-DDTHH:mm`.
 */
export function getPlaceholderTime(
  content: Content,
  place: { collection: CollectionKey; id: string } | undefined,
  now: string,
): string {
  const today = toLocalDateTime(parseNow(now));
  if (place?.collection !== 'candidacies') return today;
  const due = findElection(content, place.id)?.data.lettersDue;
  return due !== undefined && due < today ? due : today;
}

function findElection(content: Content, candidacy: string): Entry<'elections'> | undefined {
  const { parent } = splitId(candidacy);
  return entriesOf(content, 'elections').find(({ id }) => id === parent);
}
