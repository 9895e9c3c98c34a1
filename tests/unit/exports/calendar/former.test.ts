import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../../../src/domain/addresses.ts';
import { createCalendar } from '../../../../src/exports/calendar/calendar.ts';
import { listFormerCalendars } from '../../../../src/exports/calendar/former.ts';
import { respondWithCalendar } from '../../../../src/exports/calendar/response.ts';
import { SITE } from './events.ts';

const owner = { site: SITE, publisher: 'Jusos Düsseldorf' };

const week = {
  id: 'woche',
  calendar: {
    ...owner,
    name: 'Aktionswoche',
    description: 'Eine Woche.',
    path: '/termine/woche.ics',
    page: '/termine/woche/',
    components: [['BEGIN:VEVENT', 'UID:woche@jusos.example', 'END:VEVENT']],
  },
};

const list = (from: string, to?: string, note?: string) =>
  listFormerCalendars({
    files: [week],
    redirects: [{ from, to, note }],
    folder: addresses.events,
    getPath: addresses.eventFile,
    ...owner,
  });

const listComponents = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics) as unknown[]).getAllSubcomponents().map(({ name }) => name);

describe('the calendar of an event', () => {
  it('answers at the old address with what it is now, once the event was renamed', () => {
    expect(list('/termine/tag/', '/termine/woche/')).toEqual([
      { id: 'tag', calendar: week.calendar },
    ]);
  });

  it.each([undefined, '/mitmachen/'])('is empty and valid once the event went (to %s)', (to) => {
    const [file] = list('/termine/tag/', to, 'Ersatzlos entfallen.');
    expect(file?.id).toBe('tag');
    expect(file?.calendar).toMatchObject({
      path: '/termine/tag.ics',
      page: '/termine/tag/',
      description: 'Ersatzlos entfallen.',
    });
    const ics = file === undefined ? '' : createCalendar(file.calendar);
    expect(listComponents(ics)).toEqual(['vtimezone']);
  });

  it.each(['/termine/', '/termine/monat/2026-01/', '/arbeitskreise/rad/'])(
    'never was at %s',
    (from) => {
      expect(list(from)).toEqual([]);
    },
  );
});

describe('the answer of a route', () => {
  it('says that it is a calendar in UTF-8', async () => {
    const response = respondWithCalendar(week.calendar);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    await expect(response.text()).resolves.toBe(createCalendar(week.calendar));
  });
});
