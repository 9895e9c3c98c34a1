import type { APIRoute } from 'astro';
import { createEventsJson } from '~/exports/events-json.ts';
import { serializeJson } from '~/exports/json.ts';
import { getEvents } from '~/queries/events.ts';
import { getNow } from '~/queries/site.ts';

export const GET: APIRoute = async () => {
  const site = import.meta.env.SITE;
  const events = createEventsJson({ site, now: getNow(), events: await getEvents() });
  return new Response(serializeJson(events), { headers: { 'Content-Type': 'application/json' } });
};
