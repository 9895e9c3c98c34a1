import { compareText } from './collation.ts';
import { toLocalDate, type LocalDate, type Moment } from './time.ts';

/** What became of a demand, as of a day. */
export interface FollowUp {
  /** Id of the demand. */
  readonly demand: string;
  readonly status: 'open' | 'submitted' | 'decided' | 'rejected' | 'done';
  readonly date: LocalDate;
  readonly source: string;
  readonly note?: string | undefined;
}

/**
 * The state of a demand today: the newest record whose day has come; of one day, the one listed last.
 * @returns undefined while there is none
 */
export function getFollowUp<T extends FollowUp>(
  records: readonly T[],
  demand: string,
  now: Moment,
): T | undefined {
  const today = toLocalDate(now);
  return records
    .filter((record) => record.demand === demand && record.date <= today)
    .toSorted((a, b) => compareText(a.date, b.date))
    .at(-1);
}

/** Whether a record is older than a year, so that readers should not take it for today's state. */
export function isStale({ date }: Pick<FollowUp, 'date'>, now: Moment): boolean {
  return date < toLocalDate(now.subtract({ years: 1 }));
}
