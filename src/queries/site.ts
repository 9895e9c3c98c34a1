import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { isPublicRedirect } from '../domain/candidacy-links.ts';
import { compareTitles } from '../domain/collation.ts';
import { parseNow, type Moment } from '../domain/time.ts';
import type { EntryData, singletons } from '../schemas/index.ts';
import type { z } from 'zod';
import { remember } from './remember.ts';

export type Settings = z.output<ReturnType<typeof singletons.settings.schema>>;

/** The site's settings. */
export async function getSettings(): Promise<Settings> {
  const entry = await getEntry('settings', 'settings');
  if (entry === undefined) throw new Error('settings.yml was not loaded');
  return entry.data;
}

/** The instant that this build takes for "now". */
export function getNow(): Moment {
  return parseNow(import.meta.env.SITE_NOW);
}

export interface Redirect {
  from: string;
  to: string | undefined;
  note: string | undefined;
}

/** Addresses that have been public and are no more; none that names a candidate whose time has ended. */
export async function getRedirects(): Promise<Redirect[]> {
  const entry = await getEntry('redirects', 'redirects');
  const candidacies = new Set((await getCollection('candidacies')).map(({ id }) => id));
  return (entry?.data.moved ?? [])
    .filter((moved) => isPublicRedirect(moved, (id) => candidacies.has(id)))
    .map(({ from, to, note }) => ({ from, to, note }));
}

export interface InfoPage extends EntryData<'pages'> {
  id: string;
}

/** The pages of `pages/`, as the menus list them: by `order`, then by title. */
export const getInfoPages = remember(async (): Promise<InfoPage[]> => {
  const entries = await getCollection('pages');
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .sort(
      (a, b) =>
        (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) ||
        compareTitles(a.title, b.title),
    );
});

/** The pages of `pages/` with their bodies. */
export function getPageEntries(): Promise<CollectionEntry<'pages'>[]> {
  return getCollection('pages');
}
