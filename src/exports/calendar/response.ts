import { createCalendar, type Calendar } from './calendar.ts';

/** A calendar as a route answers with it; a built site leaves the type to the web server (`deploy/`). */
export function respondWithCalendar(calendar: Calendar): Response {
  return new Response(createCalendar(calendar), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
