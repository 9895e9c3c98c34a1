import { describe, expect, it } from 'vitest';
import JoiningSteps from '../../src/components/joining/JoiningSteps.astro';
import { toMoment } from '../../src/domain/time.ts';
import { markNow } from '../../src/scripts/mark-now.ts';
import { render, textOf } from './render.ts';

const occurrence = {
  date: '2026-12-10',
  start: toMoment('2026-12-10T19:00'),
  end: toMoment('2026-12-10T22:00'),
  status: 'planned',
  moved: false,
};

const event = {
  title: 'Juso-Treff',
  url: '/termine/juso-treff/',
  summary: 'Ein offener Abend.',
  location: { name: 'Jugendring', address: 'Musterweg 1', accessibility: 'Rampe am Hof.' },
};

const nothing = {
  contact: 'neu@example.org',
  first: [],
  buddies: undefined,
  awareness: undefined,
  welcomePackage: [],
  seminar: undefined,
};

const everything = {
  ...nothing,
  first: [{ event, occurrence }],
  buddies: 'Schreib uns.',
  awareness: { title: 'Awareness-Team', url: '/arbeitskreise/awareness/', email: 'aw@example.org' },
  welcomePackage: ['Programm', 'Termine'],
  seminar: { event: { ...event, title: 'Seminar', url: '/termine/seminar/' }, dates: [occurrence] },
};

const show = (props: object) => render(JoiningSteps, { ...props });

const titlesOf = (page: HTMLElement) => [...page.querySelectorAll('h3')].map(textOf);

describe('the steps of joining', () => {
  it('are five, in the order in which one takes them', async () => {
    const page = await show(everything);
    expect(titlesOf(page)).toEqual([
      'Komm vorbei',
      'Lass dich begleiten',
      'Hier ist jemand für dich da',
      'Freu dich auf dein Willkommenspaket',
      'Lern den Verband kennen',
    ]);
    expect(page.querySelectorAll('ol > li')).toHaveLength(5);
  });

  it('begin with when, where, how to get in, and a mail that says so', async () => {
    const page = await show(everything);
    const [first] = [...page.querySelectorAll('li')];
    expect(textOf(first)).toContain('Donnerstag, 10. Dezember 2026, 19 bis 22 Uhr');
    expect(textOf(first)).toContain('Ort Jugendring, Musterweg 1');
    expect(textOf(first)).toContain('Ohne Stufen hinein Rampe am Hof.');
    expect(decodeURIComponent(first?.querySelector('.action')?.getAttribute('href') ?? '')).toBe(
      'mailto:neu@example.org?subject=Ich komme: Juso-Treff, 10. Dezember 2026',
    );
  });

  it('leave out what there is no data for, and say what to do while no date is known', async () => {
    const page = await show(nothing);
    expect(titlesOf(page)).toEqual(['Komm vorbei']);
    expect(textOf(page)).toContain('Gerade steht kein Treffen für Neue fest.');
    expect(page.querySelector('.action')?.getAttribute('href')).toContain('mailto:neu@example.org');
  });

  it('do not promise a way in without steps that nobody has described', async () => {
    const page = await show({
      ...nothing,
      first: [{ event: { ...event, location: undefined }, occurrence }],
    });
    expect(textOf(page)).toContain('Ohne Stufen hinein Noch keine Angabe.');
    expect(textOf(page)).not.toContain('Ort ');
  });

  it('say that a seminar has no next date yet', async () => {
    const page = await show({ ...everything, seminar: { ...everything.seminar, dates: [] } });
    expect(textOf(page)).toContain('Der nächste Tag steht noch nicht fest.');
  });

  it('lead to the date that follows once the first is over, and then to a mail', async () => {
    const later = {
      ...occurrence,
      start: toMoment('2027-01-14T19:00'),
      end: toMoment('2027-01-14T22:00'),
    };
    const page = await show({
      ...everything,
      first: [occurrence, later].map((each) => ({ event, occurrence: each })),
      seminar: { ...everything.seminar, dates: [occurrence, later] },
    });
    const readAt = (instant: string) => {
      markNow(page.ownerDocument, Date.parse(instant));
      return ['li:first-child', 'li:last-child'].map((step) =>
        [...page.querySelectorAll(`${step} [data-happening], ${step} [data-when-over]`)]
          .filter((element) => element.closest('[hidden]') === null)
          .map((element) => textOf(element.querySelector('time') ?? element)),
      );
    };
    const words = 'Donnerstag, 14. Januar 2027, 19 bis 22 Uhr';
    expect(readAt('2026-12-10T22:00:00+01:00')).toEqual([[words], [words]]);
    expect(readAt('2027-01-14T22:00:00+01:00')).toEqual([
      [expect.stringContaining('Gerade steht kein Treffen für Neue fest.')],
      [expect.stringContaining('Der nächste Tag steht noch nicht fest.')],
    ]);
  });

  it('show data as text', async () => {
    const page = await show({ ...everything, buddies: '<script>', welcomePackage: ['<b>'] });
    expect(page.querySelectorAll('script:not([src]), b')).toHaveLength(0);
    expect(textOf(page)).toContain('<script>');
  });
});
