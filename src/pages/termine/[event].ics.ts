import type { APIRoute, GetStaticPaths } from 'astro';
import type { CalendarFile } from '~/exports/calendar/former.ts';
import { respondWithCalendar } from '~/exports/calendar/response.ts';
import { getEventCalendars } from '~/queries/calendars.ts';

export const getStaticPaths = (async () => {
  const files = await getEventCalendars();
  return files.map(({ id, calendar }) => ({ params: { event: id }, props: { calendar } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<CalendarFile, 'calendar'>> = ({ props: { calendar } }) =>
  respondWithCalendar(calendar);
