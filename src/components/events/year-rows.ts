/** What of a date decides where it stands in the year. */
interface Item {
  readonly event: {
    readonly id: string;
    readonly title: string;
    readonly recurrence?: { readonly frequency: string } | undefined;
  };
  readonly occurrence: { readonly status: 'planned' | 'cancelled'; readonly moved: boolean };
}

/** A line of the year: one date, or the dates that a weekly series has in a month. */
export type YearRow<Date extends Item> = [Date, ...Date[]];

/** So much goes on one sheet of A4 (tests/e2e/print-year.test.ts). */
const LINES_OF_A_SHEET = 260;

/**
 * The lines of a year, month by month. Where one line for each date would not fit on a sheet, a weekly series has one a
 * month, at its first date there. What was moved or is off keeps its own.
 *
 * @param months The dates of each month, by start.
 */
export function createYearRows<Date extends Item>(
  months: readonly (readonly Date[])[],
): YearRow<Date>[][] {
  const single = months.map((dates) => dates.map((date): YearRow<Date> => [date]));
  return countLines(single) <= LINES_OF_A_SHEET ? single : months.map(groupSeries);
}

/** In lines: the name of a month takes two, what a long title or more dates add is less than one. */
export function countLines(months: readonly (readonly YearRow<Item>[])[]): number {
  const rows = months.flat();
  const long = rows.filter(
    ([{ event }, ...others]) => event.title.length > 40 || others.length > 0,
  );
  return 2 * months.length + rows.length + 0.75 * long.length;
}

function groupSeries<Date extends Item>(dates: readonly Date[]): YearRow<Date>[] {
  const groups = Map.groupBy(dates, (date) => (isOrdinary(date) ? date.event.id : date));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others]],
  );
}

function isOrdinary({ event, occurrence }: Item): boolean {
  const { status, moved } = occurrence;
  return event.recurrence?.frequency === 'weekly' && status === 'planned' && !moved;
}
