import { sitemapPaths } from './sitemap.ts';
import { createUrl, type Site } from './url.ts';

/**
 * Everything may be read (RFC 9309). What should not be found says `noindex` on its own page, which a crawler that is
 * kept out would never see.
 */
export function createRobots({ site }: { readonly site: Site }): string {
  return [
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${createUrl(site, sitemapPaths.index)}`,
    '',
  ].join('\n');
}
