import { useGermanDates } from './dates.ts';
import { de } from './de.ts';
import { useGermanSlugs } from './slugs.ts';

/**
 * Makes Decap German: phrases, dates, addresses. Call it before `init`, whose configuration says `locale: 'de'`.
 *
 * English is not registered at all: a phrase that is missing shows its key, which nobody overlooks.
 */
export function installGerman(cms: {
  registerLocale: (locale: string, phrases: typeof de) => void;
}): void {
  cms.registerLocale('de', de);
  useGermanDates();
  useGermanSlugs();
}
