import { compareText } from '../domain/collation.ts';
import { expandOccurrences, type Occurrence } from '../domain/recurrence.ts';
import { startOfDay, startOfNextDay, toLocalDate, type LocalDate } from '../domain/time.ts';
import type { EntryData } from '../schemas/index.ts';
import type { Event, Happening } from './events.ts';

type ReadingData = NonNullable<EntryData<'groups'>['readings']>[number];

/** A text that a group reads. */
export interface Reading extends ReadingData {
  /** The meeting of that day, where the calendar has one. */
  meeting: Happening | undefined;
}

export interface ReadingList {
  /** Soonest first; what has no day yet comes last. */
  coming: Reading[];
  /** Latest first. */
  past: Reading[];
}

/**
 * A group's texts with the meetings at which they are talked about.
 *
 * @param events The group's own.
 * @param today A text of today is still to come.
 */
export function listReadings(
  readings: readonly ReadingData[],
  events: readonly Event[],
  today: LocalDate,
): ReadingList {
  const sorted = readings
    .map((reading) => ({ ...reading, meeting: findMeeting(events, reading.session) }))
    .sort((a, b) => compareText(a.session ?? '9999', b.session ?? '9999'));
  const isPast = ({ session }: Reading) => session !== undefined && session < today;
  return {
    coming: sorted.filter((reading) => !isPast(reading)),
    past: sorted.filter(isPast).reverse(),
  };
}

/** What takes place is found before what was cancelled. */
function findMeeting(events: readonly Event[], day: LocalDate | undefined): Happening | undefined {
  if (day === undefined) return undefined;
  const window = { from: startOfDay(day), to: startOfNextDay(day) };
  const happenings = events.flatMap((event) =>
    expandOccurrences(event, window)
      .filter(({ start }: Occurrence) => toLocalDate(start) === day)
      .map((occurrence) => ({ event, occurrence })),
  );
  return happenings.find(({ occurrence }) => occurrence.status === 'planned') ?? happenings[0];
}
