import {
  expandOccurrences,
  type Occurrence,
  type Recurrence,
  type Schedule,
} from '../../../src/domain/recurrence.ts';
import { startOfDay, toIsoString, type LocalDate } from '../../../src/domain/time.ts';

/** An evening event from 19 to 22 o'clock, so that a test shows only its rule. */
export function createSchedule(date: LocalDate, recurrence?: Recurrence): Schedule {
  return { start: `${date}T19:00`, end: `${date}T22:00`, recurrence };
}

/** Occurrences between the beginnings of two dates. */
export function expandBetween(event: Schedule, from: LocalDate, to: LocalDate): Occurrence[] {
  return expandOccurrences(event, { from: startOfDay(from), to: startOfDay(to) });
}

export function getDates(occurrences: readonly Occurrence[]): LocalDate[] {
  return occurrences.map(({ date }) => date);
}

export function getStarts(occurrences: readonly Occurrence[]): string[] {
  return occurrences.map(({ start }) => toIsoString(start));
}
