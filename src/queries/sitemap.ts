import { addresses } from '../domain/addresses.ts';
import { getYearLinks } from './calendar.ts';
import { getComparisons } from './comparisons.ts';
import { getCandidacyPages, getElections, getComparedElections } from './elections.ts';
import { getEvents } from './events.ts';
import { getGroups, getReports } from './groups.ts';
import { getEditions } from './programme.ts';
import { getInfoPages } from './site.ts';

export interface IndexedPage {
  path: string;
}

/**
 * Every page that search engines may list, under the one address that it keeps: of the programme the permanent ones,
 * not those that move on with the edition in force; of the calendar the years, which are its archive, not the months and
 * selections, which show the same once more. Letters leave when their election is over, as their pages say with
 * `noindex`. Nothing in the content tells when a page last changed, so no page says it.
 */
export async function getIndexedPages(): Promise<IndexedPage[]> {
  const lists = await Promise.all([
    listProgramme(),
    getComparisons().then((all) => getAddresses(all.filter(({ isForward }) => isForward))),
    getGroups().then(getAddresses),
    getReports().then(getAddresses),
    getElections().then(getAddresses),
    listForms(),
    listLetters(),
    listCandidates(),
    getEvents().then(getAddresses),
    getYearLinks().then(getAddresses),
    getInfoPages().then((pages) => pages.map(({ id }) => addresses.page(id))),
  ]);
  return [...LISTS, ...lists.flat()].map((path) => ({ path }));
}

const LISTS = [
  addresses.home,
  addresses.programme,
  addresses.demands,
  addresses.editions,
  addresses.comparisons,
  addresses.groups,
  addresses.elections,
  addresses.events,
  addresses.search,
];

async function listProgramme(): Promise<string[]> {
  const editions = await getEditions();
  return editions.flatMap(({ url, chapters }) => [url, ...getAddresses(chapters)]);
}

/** Whoever looks for how to stand finds the form, as long as there is one. */
async function listForms(): Promise<string[]> {
  const elections = await getElections();
  return elections.filter(({ isOpen }) => isOpen).map(({ id }) => addresses.standing(id));
}

async function listLetters(): Promise<string[]> {
  const pages = await getCandidacyPages();
  return pages
    .filter(({ election, candidacy }) => election.state === 'public' && !candidacy.withdrawn)
    .map(({ candidacy }) => candidacy.url);
}

async function listCandidates(): Promise<string[]> {
  const elections = await getComparedElections();
  return elections
    .filter(({ state }) => state === 'public')
    .map(({ id }) => addresses.candidates(id));
}

function getAddresses(entries: readonly { url: string }[]): string[] {
  return entries.map(({ url }) => url);
}
