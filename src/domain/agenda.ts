import { toMonth, type Month } from './month-grid.ts';
import { compare, shiftByDays, type Moment } from './time.ts';

/** A list of what comes, cut to what a page can hold. */
export interface AgendaCut<Item> {
  coming: Item[];
  /** How many more there are, and the months that they are in. */
  more: number;
  months: Month[];
}

/**
 * How much of what comes a list shows. The list of all events leads on to months, which hold all events too. A selection
 * has no months of its own, so it shows the whole year ahead, in which whoever chose it finds everything.
 *
 * @param happenings Soonest first.
 * @param isSelection Whether these are the events of one kind or group.
 */
export function cutAgenda<Item extends { readonly occurrence: { readonly start: Moment } }>(
  happenings: readonly Item[],
  now: Moment,
  isSelection: boolean,
): AgendaCut<Item> {
  const nextYear = shiftByDays(now, DAYS_OF_SELECTION);
  const within = isSelection
    ? happenings.filter(({ occurrence }) => compare(occurrence.start, nextYear) < 0)
    : happenings;
  const coming = within.slice(0, isSelection ? MOST_OF_SELECTION : MOST_OF_ALL);
  // What lies further ahead than a year is shown where nothing is nearer.
  const shown = coming.length > 0 ? coming : happenings.slice(0, 1);
  const rest = happenings.slice(shown.length);
  return {
    coming: shown,
    more: rest.length,
    months: [...new Set(rest.map(({ occurrence }) => toMonth(occurrence.start)))],
  };
}

/** What keeps `/termine/` within 14 KB, however many events there are. */
const MOST_OF_ALL = 30;

/** A year and some days, so that a yearly date is always among them. */
const DAYS_OF_SELECTION = 370;

/** Two dates a week for a year; what keeps the page of a selection small. */
const MOST_OF_SELECTION = 110;
