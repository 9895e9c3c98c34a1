import { createUrl, type Site } from '../url.ts';
import type { ReadChapter } from './book.ts';

/**
 * Decides where a link of a chapter leads: to a place that the book holds, otherwise to the web. A fragment that only
 * the site's page has, or nobody, counts as the web: a dead link inside of it makes a book invalid.
 *
 * @returns Function that gives the target, or `undefined` for an address that is none.
 */
export function createLinkResolver(
  site: Site,
  chapters: readonly ReadChapter[],
): (href: string, from: ReadChapter) => string | undefined {
  const byPath = new Map(chapters.map((chapter) => [chapter.url, chapter]));
  return (href, from) => {
    if (href.startsWith('#')) {
      return from.ids.has(href.slice(1)) ? href : createUrl(site, from.url + href);
    }
    if (!href.startsWith('/')) return URL.canParse(href) ? href : undefined;
    const { pathname, hash, href: webAddress } = new URL(href, site);
    const chapter = byPath.get(pathname);
    const isInBook = hash === '' || chapter?.ids.has(hash.slice(1));
    return chapter && isInBook ? chapter.file + hash : webAddress;
  };
}
