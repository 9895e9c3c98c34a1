import { compareText } from '../domain/collation.ts';
import { expandOccurrences, type Schedule } from '../domain/recurrence.ts';
import { shiftByDays, toIsoString, type Moment } from '../domain/time.ts';
import { createUrl, type Site } from './url.ts';

/** One event of `/data/termine.json` of the contract. */
export interface EventJson {
  id: string;
  title: string;
  url: string;
  group: string | null;
  occurrences: { start: string; end: string; status: 'planned' | 'cancelled' }[];
}

interface Event extends Schedule {
  readonly id: string;
  readonly title: string;
  /** Site-relative. */
  readonly url: string;
  readonly group?: string | undefined;
}

/** The window of the contract. */
const DAYS_BACK = 31;
const DAYS_AHEAD = 400;

/**
 * The events around `now` with their dates, both in the order of time. An event without a date in the window is left
 * out; dates that the rule has but that fall through are told as cancelled.
 */
export function createEventsJson({
  site,
  now,
  events,
}: {
  readonly site: Site;
  readonly now: Moment;
  readonly events: readonly Event[];
}): EventJson[] {
  const window = { from: shiftByDays(now, -DAYS_BACK), to: shiftByDays(now, DAYS_AHEAD) };
  return events
    .map((event) => ({ event, occurrences: expandOccurrences(event, window) }))
    .filter(({ occurrences }) => occurrences.length > 0)
    .toSorted((a, b) => getFirst(a) - getFirst(b) || compareText(a.event.id, b.event.id))
    .map(({ event, occurrences }) => ({
      id: event.id,
      title: event.title,
      url: createUrl(site, event.url),
      group: event.group ?? null,
      occurrences: occurrences.map(({ start, end, status }) => ({
        start: toIsoString(start),
        end: toIsoString(end),
        status,
      })),
    }));
}

function getFirst({ occurrences }: { occurrences: readonly { start: Moment }[] }): number {
  return occurrences[0]?.start.epochMilliseconds ?? Infinity;
}
