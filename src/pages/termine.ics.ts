import type { APIRoute } from 'astro';
import { respondWithCalendar } from '~/exports/calendar/response.ts';
import { getChapterCalendar } from '~/queries/calendars.ts';

export const GET: APIRoute = async () => respondWithCalendar(await getChapterCalendar());
