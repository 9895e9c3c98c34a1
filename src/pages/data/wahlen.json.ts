import type { APIRoute } from 'astro';
import { createElectionsJson } from '~/exports/elections-json.ts';
import { serializeJson } from '~/exports/json.ts';
import { getElections } from '~/queries/elections.ts';

export const GET: APIRoute = async () => {
  const site = import.meta.env.SITE;
  const elections = createElectionsJson({ site, elections: await getElections() });
  return new Response(serializeJson(elections), {
    headers: { 'Content-Type': 'application/json' },
  });
};
