import type { APIRoute } from 'astro';
import { createSitemap } from '~/exports/sitemap.ts';
import { getIndexedPages } from '~/queries/sitemap.ts';

export const GET: APIRoute = async () => {
  const sitemap = createSitemap({ site: import.meta.env.SITE, pages: await getIndexedPages() });
  return new Response(sitemap, { headers: { 'Content-Type': 'application/xml' } });
};
