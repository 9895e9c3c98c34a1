import type { APIRoute } from 'astro';
import { serializeJson } from '~/exports/json.ts';
import { createProgrammeJson } from '~/exports/programme-json.ts';
import { getCurrentEdition } from '~/queries/programme.ts';

export const GET: APIRoute = async () => {
  const edition = await getCurrentEdition();
  const programme = createProgrammeJson({ site: import.meta.env.SITE, edition });
  return new Response(serializeJson(programme), {
    headers: { 'Content-Type': 'application/json' },
  });
};
