import { describe, expect, it } from 'vitest';
import Agenda from '../../src/components/events/Agenda.astro';
import MonthView from '../../src/components/events/MonthView.astro';
import YearSheet from '../../src/components/events/YearSheet.astro';
import { createMonthGrid } from '../../src/domain/month-grid.ts';
import { toMoment } from '../../src/domain/time.ts';
import { render, textOf } from './render.ts';

const happening = {
  event: { title: 'Lesekreis', url: '/termine/lesekreis/' },
  occurrence: {
    date: '2027-01-12',
    start: toMoment('2027-01-12T19:00'),
    end: toMoment('2027-01-12T21:00'),
    status: 'planned',
    moved: false,
  },
};

/** From Saturday morning until Sunday is over. */
const weekend = {
  ...happening,
  occurrence: {
    ...happening.occurrence,
    start: toMoment('2027-01-16T10:00'),
    end: toMoment('2027-01-18T00:00'),
  },
};

const choice = {
  all: { title: 'Alle Termine', url: '/termine/' },
  kinds: [{ title: 'Bildung', url: '/termine/art/bildung/' }],
  groups: [{ title: 'Lesekreis', url: '/termine/gruppe/lesekreis/' }],
};

describe('a list of dates', () => {
  const agenda = {
    title: 'Lesekreis',
    coming: [happening],
    more: 2,
    months: ['2028-01'],
    isSelection: true,
  };

  it('of a group sends to its calendar for what is later, not to months that hold all events', async () => {
    const page = await render(Agenda, { agenda });
    expect(textOf(page)).toContain(
      '2 weitere Termine stehen im Kalender, den du abonnieren kannst.',
    );
    expect(page.querySelectorAll('a[href*="/monat/"]')).toHaveLength(0);
  });

  it('of all events leads on to the months', async () => {
    const page = await render(Agenda, { agenda: { ...agenda, isSelection: false } });
    const link = page.querySelector('a[href*="/monat/"]');
    expect(link?.getAttribute('href')).toBe('/termine/monat/2028-01/');
  });

  it('without any says which it is', async () => {
    const page = await render(Agenda, { agenda: { ...agenda, coming: [], more: 0 } });
    expect(textOf(page.querySelector('.empty'))).toContain('kein Termin geplant: Lesekreis.');
  });
});

describe('a month', () => {
  const show = (happenings: (typeof happening)[]) =>
    render(MonthView, {
      month: '2027-01',
      weeks: createMonthGrid('2027-01', happenings, ({ occurrence }) => occurrence),
      happenings,
      previous: '2026-12',
      next: '2027-02',
      choice,
      today: { month: '2026-11', year: 2026 },
    });

  it('leads to the lists of a kind and of a group, and to the calendar of all events', async () => {
    const page = await show([happening]);
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(
      expect.arrayContaining([
        '/termine/art/bildung/',
        '/termine/gruppe/lesekreis/',
        '#abonnieren',
        'webcal://jusos.example/termine.ics',
      ]),
    );
    expect(page.querySelector('#abonnieren')).not.toBeNull();
  });

  it('says of the days between the first and the last that it takes all day', async () => {
    const camp = {
      ...happening,
      occurrence: {
        ...happening.occurrence,
        start: toMoment('2027-01-15T17:00'),
        end: toMoment('2027-01-17T14:00'),
      },
    };
    const page = await show([camp]);
    expect([...page.querySelectorAll('td .time')].map(textOf)).toEqual([
      'ab 17 Uhr',
      'ganztägig',
      'bis 14 Uhr',
    ]);
  });

  it('says of an end at midnight that it is the end of the day', async () => {
    const page = await show([weekend]);
    expect([...page.querySelectorAll('td .time')].map(textOf)).toEqual(['ab 10 Uhr', 'bis 24 Uhr']);
  });
});

describe('the year', () => {
  it('names the last day of what lasts for several, not the one that begins as it ends', async () => {
    const page = await render(YearSheet, {
      months: [{ month: '2027-01', happenings: [weekend] }],
    });
    expect(textOf(page.querySelector('li'))).toBe('Sa 16. 10 Uhr Lesekreis (bis 17. Januar)');
  });

  it('tells the dates of a weekly series in one line where there are too many', async () => {
    const weekly = (id: string) =>
      [4, 11, 18].map((day) => ({
        event: { ...happening.event, id, recurrence: { frequency: 'weekly' } },
        occurrence: {
          ...happening.occurrence,
          start: toMoment(`2027-01-${String(day).padStart(2, '0')}T19:00`),
          end: toMoment(`2027-01-${String(day).padStart(2, '0')}T21:00`),
        },
      }));
    const series = Array.from({ length: 100 }, (_, index) => weekly(String(index)));
    const page = await render(YearSheet, {
      months: [{ month: '2027-01', happenings: series.flat() }],
    });
    expect(page.querySelectorAll('li')).toHaveLength(100);
    expect(textOf(page.querySelector('li'))).toBe('Mo 19 Uhr Lesekreis: 4., 11., 18.');
  });
});
