import type { APIRoute } from 'astro';
import { createSecurityTxt } from '~/exports/security-txt.ts';
import { getNow, getSettings } from '~/queries/site.ts';

export const GET: APIRoute = async () => {
  const { email } = await getSettings();
  const text = createSecurityTxt({ site: import.meta.env.SITE, email, now: getNow() });
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
