import dayjs from 'dayjs';
import de from 'dayjs/locale/de.js';

/**
 * Makes Decap write dates in German: "22. November 2026", not "November 22, 2026".
 *
 * Decap formats dates with dayjs's global locale in two places: on cards of the workflow (phrase
 * `workflow.workflow.dateFormat`) and for `{{start | date('…')}}` in summaries and slugs. Fields for dates are the
 * browser's own and follow its language.
 */
export function useGermanDates(): void {
  dayjs.locale(german);
}

/** How a summary shows a moment: `Do, 14. Januar 2027, 19:00 Uhr`. */
export const MOMENT = 'dd, D. MMMM YYYY, HH:mm [Uhr]';

/** How a summary shows a day: `14. Januar 2027`. */
export const DAY = 'D. MMMM YYYY';

// dayjs reads `invalidDate`, but its types do not know it; without it an empty date is "Invalid Date".
const german = { ...de, weekdaysMin: withoutDots(de.weekdaysMin), invalidDate: 'ohne Datum' };

function withoutDots(names: string[] = []): string[] {
  return names.map((name) => name.replace('.', ''));
}
