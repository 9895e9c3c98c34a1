import { all, type Page, type Site } from './site.ts';

/** Elements whose address the browser fetches without being asked, other than links that a reader follows. */
const FETCHED = [
  { selector: 'script[src]', attribute: 'src' },
  { selector: 'img[src], source[src], video[src], audio[src], track[src]', attribute: 'src' },
  { selector: 'iframe[src], embed[src], input[src], frame[src]', attribute: 'src' },
  { selector: 'object[data]', attribute: 'data' },
  { selector: 'video[poster]', attribute: 'poster' },
  { selector: 'use[href], image[href]', attribute: 'href' },
  { selector: 'base[href]', attribute: 'href' },
  { selector: 'form[action]', attribute: 'action' },
];

/** What a `<link>` may name on another host: addresses for machines that no browser loads. */
const NOT_FETCHED = new Set(['canonical', 'alternate', 'me', 'author', 'license', 'prev', 'next']);

/** Every address on another host that a browser would ask for while it shows the page. */
export function findForeignRequests(site: Site, page: Page): string[] {
  const fetched = [
    ...FETCHED.flatMap(({ selector, attribute }) =>
      all(page, selector).map((element) => element.getAttribute(attribute) ?? ''),
    ),
    ...all(page, '[srcset]').flatMap((element) =>
      (element.getAttribute('srcset') ?? '')
        .split(',')
        .map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''),
    ),
    ...all(page, 'link[href]')
      .filter((link) =>
        (link.getAttribute('rel') ?? '').split(/\s+/).some((rel) => !NOT_FETCHED.has(rel)),
      )
      .map((link) => link.getAttribute('href') ?? ''),
  ];
  return fetched.filter((address) => isForeign(site, address));
}

/** Every address on another host that a style sheet would load. */
export function findForeignStyles(site: Site): string[] {
  return [...site.files]
    .filter((file) => file.endsWith('.css') && file.startsWith('/_astro/'))
    .flatMap((file) =>
      [...site.read(file).matchAll(/url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)/g)]
        .map(([, url, imported]) => url ?? imported ?? '')
        .filter((address) => isForeign(site, address))
        .map((address) => `${file}  ${address}`),
    );
}

/** Whole addresses of the site's own count as well: a copy under another name would ask the original. */
function isForeign(site: Site, address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address) || !URL.canParse(address, site.origin);
}
