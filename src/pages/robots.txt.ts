import type { APIRoute } from 'astro';
import { createRobots } from '~/exports/robots.ts';

export const GET: APIRoute = () =>
  new Response(createRobots({ site: import.meta.env.SITE }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
