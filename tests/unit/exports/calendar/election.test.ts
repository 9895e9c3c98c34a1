import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../../src/exports/calendar/calendar.ts';
import { createElectionEvents } from '../../../../src/exports/calendar/election.ts';
import { SITE } from './events.ts';

const ics = createCalendar({
  site: SITE,
  publisher: 'Jusos Düsseldorf',
  name: 'Jahreshauptversammlung 2027',
  description: 'Fristen und Wahltag',
  path: '/wahlen/jhv-2027.ics',
  page: '/wahlen/jhv-2027/',
  components: createElectionEvents(
    {
      id: 'jhv-2027',
      url: '/wahlen/jhv-2027/',
      title: 'Jahreshauptversammlung 2027',
      date: '2027-01-30',
      place: 'Bürgerhaus',
      lettersDue: '2027-01-10T23:59',
      lettersPublic: '2027-01-12T12:00',
    },
    SITE,
  ),
});

describe('the calendar of an election', () => {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

  it('has both deadlines and the day, each with a UID that no event can have', () => {
    expect(events.map(({ uid, summary }) => [uid, summary])).toEqual([
      ['jhv-2027.due@jusos.example', 'Abgabe der Schreiben: Jahreshauptversammlung 2027'],
      ['jhv-2027.public@jusos.example', 'Schreiben online: Jahreshauptversammlung 2027'],
      ['jhv-2027.day@jusos.example', 'Jahreshauptversammlung 2027'],
    ]);
  });

  it('has deadlines of no length and a day of one day', () => {
    expect(events.map(({ startDate, endDate }) => [String(startDate), String(endDate)])).toEqual([
      ['2027-01-10T23:59:00', '2027-01-10T23:59:00'],
      ['2027-01-12T12:00:00', '2027-01-12T12:00:00'],
      ['2027-01-30', '2027-01-31'],
    ]);
  });
});
