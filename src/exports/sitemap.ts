import { createUrl, type Site } from './url.ts';
import { escapeXml } from './xml.ts';

/** Where the sitemap lies. The index is what others know; it leaves room for more parts than one. */
export const sitemapPaths = { index: '/sitemap-index.xml', pages: '/sitemap-0.xml' } as const;

export interface SitemapPage {
  /** Site-relative. */
  readonly path: string;
  /** `YYYY-MM-DD`, only where it is the truth: search engines stop believing a site that guesses. */
  readonly lastmod?: string | undefined;
}

/** The sitemap itself (https://www.sitemaps.org/protocol.html), in the order given. */
export function createSitemap({
  site,
  pages,
}: {
  readonly site: Site;
  readonly pages: readonly SitemapPage[];
}): string {
  return createDocument('urlset', 'url', site, pages);
}

/** The list of sitemaps, of which this site has one. */
export function createSitemapIndex({ site }: { readonly site: Site }): string {
  return createDocument('sitemapindex', 'sitemap', site, [{ path: sitemapPaths.pages }]);
}

function createDocument(
  root: string,
  item: string,
  site: Site,
  pages: readonly SitemapPage[],
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...pages.map(({ path, lastmod }) => {
      const date = lastmod === undefined ? '' : `<lastmod>${escapeXml(lastmod)}</lastmod>`;
      return `  <${item}><loc>${escapeXml(createUrl(site, path))}</loc>${date}</${item}>`;
    }),
    `</${root}>`,
    '',
  ].join('\n');
}
