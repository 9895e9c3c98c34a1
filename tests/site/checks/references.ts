import { all, type Page, type Site } from './site.ts';

/** Something in a file of the site that points somewhere. */
export interface Reference {
  /** The file that it stands in. */
  from: string;
  /** As written. */
  target: string;
}

/** Every address that the site's own files name: pages, structured data, feed, sitemap, data, styles, text files. */
export function collectReferences(site: Site): Reference[] {
  return [
    ...site.pages.flatMap((page) => collectFromPage(site, page)),
    ...[...site.files].flatMap((file) => {
      const strategy = STRATEGIES.find(({ matches }) => matches.test(file));
      return strategy === undefined
        ? []
        : strategy.collect(site.read(file)).map((target) => ({ from: file, target }));
    }),
  ];
}

/**
 * What is wrong with a reference, or nothing.
 *
 * @returns `undefined` for what leads off the site, which is not ours to check.
 */
export function findFault(site: Site, { from, target }: Reference): string | undefined {
  const base = new URL(from.replace(/index\.html$/, ''), site.origin);
  if (!URL.canParse(target, base)) return 'is no address';
  const url = new URL(target, base);
  if (url.origin !== site.origin) return undefined;
  const path = decodeURIComponent(url.pathname);
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) return 'does not exist';
  if (url.hash === '' || !file.endsWith('.html')) return undefined;
  return hasFragment(site, file, decodeURIComponent(url.hash.slice(1)))
    ? undefined
    : 'names a fragment that the page lacks';
}

function collectFromPage(site: Site, page: Page): Reference[] {
  const targets = [
    ...ATTRIBUTES.flatMap(({ selector, attribute }) =>
      all(page, selector).map((element) => element.getAttribute(attribute) ?? ''),
    ),
    ...all(page, '[srcset]').flatMap((element) => splitSrcset(element.getAttribute('srcset'))),
    ...all(page, 'meta[http-equiv="refresh"]').map((meta) => readRefresh(meta)),
    ...all(page, 'script[type="application/ld+json"]').flatMap((script) =>
      collectAddresses(JSON.parse(script.textContent), site.origin),
    ),
  ];
  return targets.map((target) => ({ from: page.file, target }));
}

const ATTRIBUTES = [
  { selector: '[href]', attribute: 'href' },
  { selector: '[src]', attribute: 'src' },
  { selector: '[poster]', attribute: 'poster' },
  { selector: 'form[action]', attribute: 'action' },
  { selector: 'blockquote[cite], q[cite], ins[cite], del[cite]', attribute: 'cite' },
  { selector: 'meta[property="og:url"], meta[property="og:image"]', attribute: 'content' },
];

/** How to find the addresses in files that are no pages. */
const STRATEGIES: { matches: RegExp; collect: (text: string) => string[] }[] = [
  {
    matches: /\.xml$/,
    collect: (text) =>
      [...text.matchAll(/<(?:loc|id)>([^<]*)<|(?:href|xml:base)="([^"]*)"/g)].map(
        ([, content, attribute]) => (content ?? attribute ?? '').replaceAll('&amp;', '&'),
      ),
  },
  { matches: /^\/data\/.*\.json$/, collect: (text) => collectAddresses(JSON.parse(text)) },
  {
    matches: /^\/_astro\/.*\.css$/,
    collect: (text) =>
      [...text.matchAll(/url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)/g)].map(
        ([, url, imported]) => url ?? imported ?? '',
      ),
  },
  {
    matches: /^\/(?:robots|\.well-known\/security)\.txt$/,
    collect: (text) => text.match(/https?:\/\/\S+/g) ?? [],
  },
];

/** Every string in a JSON value that is a whole address; of one origin, where it is given. */
function collectAddresses(value: unknown, origin = ''): string[] {
  if (typeof value === 'string') {
    // Names of things ("…#organization") and templates for search engines are no pages.
    const isAddress = /^https?:\/\//.test(value) && value.startsWith(origin);
    return isAddress && !/#(?:organization|website)$|\{/.test(value) ? [value] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((part) => collectAddresses(part, origin));
}

function splitSrcset(srcset: string | null): string[] {
  return (srcset ?? '').split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

function readRefresh(meta: Element): string {
  return /url=(.*)$/i.exec(meta.getAttribute('content') ?? '')?.[1] ?? '';
}

const fragments = new WeakMap<Site, Map<string, Set<string>>>();

function hasFragment(site: Site, file: string, fragment: string): boolean {
  const known = fragments.get(site) ?? indexFragments(site);
  fragments.set(site, known);
  return known.get(file)?.has(fragment) ?? false;
}

function indexFragments(site: Site): Map<string, Set<string>> {
  return new Map(
    site.pages.map((page) => [page.file, new Set(all(page, '[id]').map(({ id }) => id))]),
  );
}
