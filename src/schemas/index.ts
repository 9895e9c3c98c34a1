import type { z } from 'zod';
import { candidacies } from './candidacies.ts';
import { chapters } from './chapters.ts';
import { editions } from './editions.ts';
import { elections } from './elections.ts';
import { events } from './events.ts';
import { groups } from './groups.ts';
import { pages } from './pages.ts';
import { people } from './people.ts';
import { redirects } from './redirects.ts';
import { reports } from './reports.ts';
import { settings } from './settings.ts';

/** Every kind of entry, in the order of the CMS menu. */
export const collections = {
  events,
  reports,
  groups,
  candidacies,
  elections,
  chapters,
  editions,
  people,
  pages,
};

/** Files that hold one record for the whole site. */
export const singletons = { settings, redirects };

export type Collections = typeof collections;

/** The validated front matter of a collection's entry. */
export type EntryData<Name extends keyof Collections> = z.output<
  ReturnType<Collections[Name]['schema']>
>;
