import { findCompounds, isRelated } from '../domain/compounds.ts';

/** A page that was found. */
export interface Hit {
  title: string;
  url: string;
  kind: string;
  /** Places on the page, each with its own address. */
  places: { title: string; url: string; excerpt: string }[];
}

/** The part of Pagefind's browser interface that is used here (pagefind 1.6, docs "Pagefind search API"). */
interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  search(
    query: string,
    options: { filters?: Record<string, string> },
  ): Promise<{ results: { id: string; score: number; data(): Promise<PagefindData> }[] }>;
}

interface PagefindData {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters: { Art?: string[]; Rang?: string[] };
  sub_results: { title: string; url: string; excerpt: string }[];
}

const MAX_HITS = 30;
const MAX_COMPOUNDS = 6;
const MAX_PLACES = 3;

let loading: Promise<{ pagefind: Pagefind; words: string[] }> | undefined;

/** Loads the index with the first search; a reader who does not search loads none of it. */
function load(): Promise<{ pagefind: Pagefind; words: string[] }> {
  const address = '/pagefind/pagefind.js';
  loading ??= Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    fetch('/pagefind/words.json').then((response) => response.json() as Promise<string[]>),
  ]).then(async ([pagefind, words]) => {
    await pagefind.options({ excerptLength: 24 });
    return { pagefind, words };
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/**
 * Searches the site; a word is also looked for inside compounds.
 *
 * @param query What was typed.
 * @param kind Only pages of this kind.
 * @returns Pages, best first; those found by the typed words stand before those found through a compound.
 */
export async function searchSite(query: string, kind: string | undefined): Promise<Hit[]> {
  const { pagefind, words } = await load();
  const options = kind === undefined ? {} : { filters: { Art: kind } };
  const queries = [query, ...widen(query, words)];
  const answers = await Promise.all(queries.map((text) => pagefind.search(text, options)));

  const found = new Map<string, () => Promise<PagefindData>>();
  for (const { results } of answers) {
    for (const result of results) {
      if (!found.has(result.id)) found.set(result.id, () => result.data());
    }
  }
  const pages = await Promise.all([...found.values()].slice(0, MAX_HITS).map((data) => data()));
  return pages
    .filter((page) => isAboutQuery(page, query))
    .sort((a, b) => getRank(a) - getRank(b))
    .map(toHit);
}

/** The query with one of its words replaced by a compound that contains it. */
function widen(query: string, words: readonly string[]): string[] {
  const terms = query.split(/\s+/).filter((term) => term !== '');
  return terms.flatMap((term) =>
    findCompounds(term, words, MAX_COMPOUNDS).map((word) => query.replace(term, word)),
  );
}

/**
 * Whether a marked word has to do with the query. Pagefind falls back to ever shorter beginnings of a word that it does
 * not know, down to a single letter.
 */
function isAboutQuery({ excerpt, sub_results: places }: PagefindData, query: string): boolean {
  const marked = [excerpt, ...places.map((place) => place.excerpt)].flatMap((html) =>
    [...html.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word ?? ''),
  );
  const terms = query.split(/\s+/).filter((term) => term !== '');
  return marked.length === 0 || marked.some((word) => terms.some((term) => isRelated(term, word)));
}

/** Drafts stand behind what is in force, whatever the words say: nobody shall quote the wrong text. */
function getRank({ filters }: PagefindData): number {
  return filters.Rang?.includes('Entwurf') === true ? 1 : 0;
}

function toHit({ url, excerpt, meta, filters, sub_results: places }: PagefindData): Hit {
  const title = meta.title ?? url;
  // The place without an anchor is the page itself, which the heading above links to.
  const inside = places.filter((place) => place.url !== url);
  const shown = inside.length > 0 ? inside : [{ title, url, excerpt }];
  return { title, url, kind: filters.Art?.[0] ?? 'Seite', places: shown.slice(0, MAX_PLACES) };
}
