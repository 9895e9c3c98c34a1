import type { APIRoute } from 'astro';
import { createSitemapIndex } from '~/exports/sitemap.ts';

export const GET: APIRoute = () =>
  new Response(createSitemapIndex({ site: import.meta.env.SITE }), {
    headers: { 'Content-Type': 'application/xml' },
  });
