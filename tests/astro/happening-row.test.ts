import { describe, expect, it } from 'vitest';
import HappeningRow from '../../src/components/events/HappeningRow.astro';
import { toMoment } from '../../src/domain/time.ts';
import { render, textOf } from './render.ts';

const event = { title: 'Juso-Treff', url: '/termine/juso-treff/' };

const occurrence = {
  date: '2027-01-14',
  start: toMoment('2027-01-14T19:00'),
  end: toMoment('2027-01-14T22:00'),
  status: 'planned',
  moved: false,
};

const show = (change: object = {}, about: object = {}, level?: number) =>
  render(HappeningRow, {
    event: { ...event, ...about },
    occurrence: { ...occurrence, ...change },
    ...(level !== undefined && { level }),
  });

describe('the row of a date', () => {
  it('says what, when and where, and leads to the event', async () => {
    const row = await show({}, { location: { name: 'Jugendring' } });
    expect(textOf(row.querySelector('h3 a'))).toBe('Juso-Treff');
    expect(row.querySelector('a')?.getAttribute('href')).toBe('/termine/juso-treff/');
    expect(row.querySelector('time')?.getAttribute('datetime')).toBe('2027-01-14');
    expect(textOf(row)).toContain('19 bis 22 Uhr, Jugendring');
  });

  it('says "Abgesagt" when it is cancelled, and strikes what, when and where', async () => {
    const row = await show(
      { status: 'cancelled', note: 'Die Halle ist zu.' },
      { location: { name: 'Halle' } },
    );
    expect(textOf(row.querySelector('.label'))).toBe('Abgesagt');
    const struck = [...row.querySelectorAll('.gone')].map((element) => textOf(element));
    expect(struck).toEqual(['Juso-Treff', '19 bis 22 Uhr, Halle']);
    expect(textOf(row)).toContain('Die Halle ist zu.');
  });

  it('strikes nothing and says nothing when it takes place', async () => {
    const row = await show();
    expect(row.querySelectorAll('.gone')).toHaveLength(0);
    expect(row.querySelectorAll('.label')).toHaveLength(0);
  });

  it('says "Verlegt" when it has moved, with its new day', async () => {
    const row = await show({
      moved: true,
      start: toMoment('2027-01-21T19:00'),
      end: toMoment('2027-01-21T22:00'),
    });
    expect(textOf(row.querySelector('.label'))).toBe('Verlegt');
    expect(row.querySelector('time')?.getAttribute('datetime')).toBe('2027-01-21');
    expect(row.querySelectorAll('.gone')).toHaveLength(0);
  });

  it('tells scripts when it begins and ends, whatever the reader’s zone', async () => {
    const times = (await show()).querySelector('[data-happening="planned"] time');
    expect(times?.getAttribute('datetime')).toBe('2027-01-14T19:00:00+01:00');
    expect(times?.getAttribute('data-end')).toBe('2027-01-14T22:00:00+01:00');
  });

  it('says that one can take part online', async () => {
    const row = await show({}, { online: 'https://meet.example/treff' });
    expect(textOf(row)).toContain('online');
  });

  it('takes the place among the headings that it is given', async () => {
    const row = await show({}, {}, 4);
    expect(row.querySelectorAll('h4')).toHaveLength(1);
    expect(row.querySelectorAll('h3')).toHaveLength(0);
  });

  it('shows a title as text, whatever it says', async () => {
    const row = await show({}, { title: '<script>alert(1)</script>' });
    expect(row.querySelectorAll('h3 *:not(a)')).toHaveLength(0);
    expect(textOf(row.querySelector('h3'))).toBe('<script>alert(1)</script>');
  });
});
