import { describe, expect, it } from 'vitest';
import EventFacts from '../../src/components/events/EventFacts.astro';
import { toMoment } from '../../src/domain/time.ts';
import { markNow } from '../../src/scripts/mark-now.ts';
import { render, textOf } from './render.ts';

const evening = (day: string) => ({
  date: day,
  start: toMoment(`${day}T19:00`),
  end: toMoment(`${day}T22:00`),
  status: 'planned',
  moved: false,
});

const series = { title: 'Lesekreis', recurs: true, rhythm: 'jede Woche am Montag, achtmal' };

/** The facts as they show after the script ran at an instant. */
async function showAt(instant: string, props: Record<string, unknown>): Promise<HTMLElement> {
  const page = await render(EventFacts, { past: [], contact: 'kontakt@example.org', ...props });
  markNow(page.ownerDocument, Date.parse(instant));
  return page;
}

const whenOf = (page: HTMLElement) =>
  [...page.querySelectorAll<HTMLElement>('.when')]
    .filter((element) => element.closest('[hidden]') === null)
    .map(textOf);

describe('when an event is', () => {
  it('stays on the page of a series that has ended', async () => {
    const page = await showAt('2026-11-26T12:00:00+01:00', {
      event: series,
      main: evening('2026-10-26'),
      upcoming: [],
    });
    expect(textOf(page.querySelector('dt'))).toBe('Wann');
    expect(whenOf(page)).toEqual(['Montag, 26. Oktober 2026, 19 bis 22 Uhr']);
  });

  it('is the following date of a series once the next is over', async () => {
    const upcoming = [evening('2026-11-30'), evening('2026-12-07')];
    const props = { event: series, main: upcoming[0], upcoming };
    expect(whenOf(await showAt('2026-11-30T12:00:00+01:00', props))).toEqual([
      'Heute Montag, 30. November 2026, 19 bis 22 Uhr',
    ]);
    expect(whenOf(await showAt('2026-12-01T12:00:00+01:00', props))).toEqual([
      'Montag, 7. Dezember 2026, 19 bis 22 Uhr',
    ]);
  });

  it('says that the next date was moved, and from which day', async () => {
    const moved = { ...evening('2026-12-02'), date: '2026-11-30', moved: true, note: 'Halle zu.' };
    const props = { event: series, main: moved, upcoming: [moved] };
    const page = await showAt('2026-11-26T12:00:00+01:00', props);
    expect(textOf(page.querySelector('.when .label'))).toBe('Verlegt');
    expect([...page.querySelectorAll('.when .small')].map(textOf)).toEqual([
      'statt Montag, 30. November 2026',
      'Halle zu.',
    ]);
    const later = { ...evening('2026-11-30'), moved: true };
    const sameDay = await showAt('2026-11-26T12:00:00+01:00', {
      event: series,
      main: later,
      upcoming: [later],
    });
    expect(whenOf(sameDay)).toEqual(['Montag, 30. November 2026, 19 bis 22 Uhr Verlegt']);
  });

  it('is marked by the script, which comes with every time, on the page of a single event too', async () => {
    const page = await showAt('2026-11-26T12:00:00+01:00', {
      event: { ...series, recurs: false, rhythm: undefined },
      main: evening('2026-11-26'),
      upcoming: [evening('2026-11-26')],
    });
    expect(whenOf(page)).toEqual(['Heute Donnerstag, 26. November 2026, 19 bis 22 Uhr']);
    expect(page.querySelectorAll('script[src*="HappeningTime"]')).toHaveLength(1);
  });
});
