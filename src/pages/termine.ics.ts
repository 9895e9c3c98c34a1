import type { APIRoute } from 'astro';
import { createCalendar } from '~/exports/calendar/calendar.ts';
import { getChapterCalendar } from '~/queries/calendars.ts';

export const GET: APIRoute = async () =>
  new Response(createCalendar(await getChapterCalendar()), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
