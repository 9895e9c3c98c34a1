import { addMonths, type LocalDate } from './time.ts';

/** When a group reports next. */
export interface NextReport {
  readonly due: LocalDate;
  readonly isOverdue: boolean;
}

/**
 * The day by which a group's next report is due: so many months after its last one.
 *
 * @param everyMonths How often the group reports, in months.
 * @param last Day of the last report.
 * @param today The day in Düsseldorf; on the day itself a report is not overdue yet.
 * @returns undefined as long as there is no report to count from
 * @throws RangeError when `last` is no date
 */
export function getNextReport(
  everyMonths: number,
  last: LocalDate | undefined,
  today: LocalDate,
): NextReport | undefined {
  if (last === undefined) return undefined;
  const due = addMonths(last, everyMonths);
  return { due, isOverdue: due < today };
}
