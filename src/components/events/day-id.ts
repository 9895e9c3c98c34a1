import type { LocalDate } from '../../domain/time.ts';

/** The fragment that a day has in the list of its month: the month's table leads there. */
export function dayId(date: LocalDate): string {
  return `tag-${date}`;
}
