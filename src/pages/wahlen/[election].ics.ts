import type { APIRoute, GetStaticPaths } from 'astro';
import { createCalendar } from '~/exports/calendar/calendar.ts';
import { getElectionCalendars, type CalendarFile } from '~/queries/calendars.ts';

export const getStaticPaths = (async () => {
  const files = await getElectionCalendars();
  return files.map(({ id, calendar }) => ({ params: { election: id }, props: { calendar } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<CalendarFile, 'calendar'>> = ({ props: { calendar } }) =>
  new Response(createCalendar(calendar), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
