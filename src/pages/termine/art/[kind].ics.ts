import type { APIRoute, GetStaticPaths } from 'astro';
import { createCalendar } from '~/exports/calendar/calendar.ts';
import { getKindCalendars, type CalendarFile } from '~/queries/calendars.ts';

export const getStaticPaths = (async () => {
  const files = await getKindCalendars();
  return files.map(({ id, calendar }) => ({ params: { kind: id }, props: { calendar } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<CalendarFile, 'calendar'>> = ({ props: { calendar } }) =>
  new Response(createCalendar(calendar), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
