import { describe, expect, it } from 'vitest';
import GroupView from '../../src/components/groups/GroupView.astro';
import type { GroupState } from '../../src/domain/group-state.ts';
import { toMoment } from '../../src/domain/time.ts';
import { render, textOf } from './render.ts';

const group = {
  id: 'lesekreis',
  url: '/arbeitskreise/lesekreis/',
  title: 'Lesekreis',
  kind: 'readingCircle',
  summary: 'Wir lesen.',
  email: 'lesekreis@example.org',
  state: { status: 'active', by: 'board' } satisfies GroupState as GroupState,
  leads: [],
  readings: { coming: [], past: [] },
  upcoming: [],
  reports: [],
  chapters: [],
};

const show = (change: object = {}) =>
  render(GroupView, {
    group: { ...group, ...change },
    settings: { email: 'vorstand@example.org' },
  });

const mailOf = (page: HTMLElement) =>
  decodeURIComponent(page.querySelector('a.action')?.getAttribute('href') ?? '');

const reportsFrom = (...dates: string[]) =>
  dates.map((date) => ({ id: date, title: `Bericht ${date}`, url: `/berichte/${date}/`, date }));

const reading = (session: string | undefined, about: object = {}) => ({
  title: 'Manifest',
  author: 'Marx',
  session,
  meeting: undefined,
  ...about,
});

describe('the page of a group', () => {
  it('that is active leads to a mail to it', async () => {
    const page = await show();
    expect(textOf(page.querySelector('.label'))).toBe('aktiv');
    expect(mailOf(page)).toBe('mailto:lesekreis@example.org?subject=Mitmachen: Lesekreis');
  });

  it('that rule has paused says since when nothing was heard, and sends to the board', async () => {
    const page = await show({ state: { status: 'paused', by: 'rule', lastSign: '2026-05-12' } });
    expect(textOf(page.querySelector('.label'))).toBe('pausiert');
    expect(textOf(page.querySelector('.empty'))).toMatch(
      /^Seit dem 12\. Mai 2026 kein Termin und kein Bericht\. .*wieder aufnehmen/,
    );
    expect(mailOf(page)).toBe('mailto:vorstand@example.org?subject=Wieder aufnehmen: Lesekreis');
  });

  it('that is paused offers no calendar to subscribe to', async () => {
    const state = { status: 'paused', by: 'board' };
    expect((await show()).querySelector('.subscribe')).not.toBeNull();
    expect((await show({ state })).querySelector('.subscribe')).toBeNull();
  });

  it('that was never heard of names no date', async () => {
    const page = await show({ state: { status: 'paused', by: 'rule', lastSign: undefined } });
    expect(textOf(page.querySelector('.empty'))).toMatch(/^Bisher kein Termin und kein Bericht\./);
  });

  it('that the board has paused does not count the days', async () => {
    const page = await show({ state: { status: 'paused', by: 'board' } });
    expect(textOf(page.querySelector('.empty'))).toMatch(/^Die Gruppe ruht\./);
  });

  it('in founding says what is missing; later it does not', async () => {
    const helpWanted = 'Uns fehlen <drei> Leute.';
    const founding = await show({ helpWanted, state: { status: 'founding', by: 'board' } });
    expect(textOf(founding.querySelector('.help'))).toBe(
      'Was zur Gründung fehlt Uns fehlen <drei> Leute.',
    );
    expect(mailOf(founding)).toContain('?subject=Gründung: Lesekreis');
    expect((await show({ helpWanted })).querySelector('.help')).toBeNull();
  });

  it('names who leads it, with the role that fits', async () => {
    const leads = [
      { person: { name: 'Ada' }, role: 'Leitung Lesekreis' },
      { person: { name: 'Bo' }, role: undefined },
    ];
    const page = await show({ leads });
    expect([...page.querySelectorAll('.facts dd')].map(textOf)).toEqual([
      'Ada (Leitung Lesekreis)',
      'Bo',
    ]);
  });
});

describe('the reports of a group', () => {
  it('stand in a row with the day of the next one', async () => {
    const page = await show({
      reports: reportsFrom('2026-11-17', '2026-06-16'),
      reportEvery: 4,
      nextReport: { due: '2027-03-17', isOverdue: false },
    });
    expect(textOf(page.querySelector('.rhythm'))).toBe(
      'Berichtet alle vier Monate. Der nächste Bericht kommt bis zum 17. März 2027.',
    );
    const days = [...page.querySelectorAll('ol.rows time')].map((time) =>
      time.getAttribute('datetime'),
    );
    expect(days).toEqual(['2026-11-17', '2026-06-16']);
  });

  it.each([
    [{ due: '2026-11-01', isOverdue: true }, 'war bis zum 1. November 2026 geplant'],
    [undefined, 'Der erste Bericht steht noch aus.'],
  ])('say honestly when it is late, or when there is none yet', async (nextReport, words) => {
    const page = await show({ reportEvery: 1, nextReport });
    expect(textOf(page.querySelector('.rhythm'))).toContain(words);
    expect(textOf(page.querySelector('.rhythm'))).toContain('Berichtet jeden Monat.');
  });

  it('fold away where they are many', async () => {
    const dates = Array.from({ length: 9 }, (_, index) => `2026-0${9 - index}-01`);
    const page = await show({ reports: reportsFrom(...dates) });
    expect(textOf(page.querySelector('.band details summary'))).toBe('Frühere Berichte (3)');
    expect(page.querySelectorAll('.band details ol a')).toHaveLength(3);
  });
});

describe('the texts of a reading circle', () => {
  const occurrence = {
    date: '2027-01-26',
    start: toMoment('2027-01-26T19:00'),
    end: toMoment('2027-01-26T21:00'),
    status: 'planned',
    moved: false,
  };
  const event = { title: 'Lesekreis', url: '/termine/lesekreis/', location: { name: 'Ort folgt' } };

  it('say until when to read, with the weekday, and lead to the meeting of that day', async () => {
    const coming = [reading('2027-01-26', { meeting: { event, occurrence } }), reading(undefined)];
    const page = await show({ readings: { coming, past: [] } });
    const [first, second] = [...page.querySelectorAll('.reading')];
    expect(textOf(first?.querySelector('.when'))).toBe('Lies bis Dienstag, 26. Januar 2027');
    const link = first?.querySelector('a');
    expect(link?.getAttribute('href')).toBe('/termine/lesekreis/');
    expect(textOf(link)).toBe('Sitzung: 19 bis 21 Uhr, Ort folgt');
    expect(textOf(second?.querySelector('.when'))).toBe('Termin offen');
    expect(second?.querySelector('a')).toBeNull();
  });

  it('say when that meeting does not take place', async () => {
    const meeting = { event, occurrence: { ...occurrence, status: 'cancelled', note: 'Krank.' } };
    const page = await show({
      readings: { coming: [reading('2027-01-26', { meeting })], past: [] },
    });
    expect(textOf(page.querySelector('.reading'))).toMatch(/Abgesagt .*Krank\.$/);
    expect(page.querySelectorAll('.reading .gone')).toHaveLength(1);
  });

  it('that were read long ago fold away', async () => {
    const past = ['2026-09-29', '2026-08-25', '2026-07-28', '2026-06-30'].map((day) =>
      reading(day),
    );
    const page = await show({ readings: { coming: [], past } });
    expect(page.querySelectorAll('.reading')).toHaveLength(4);
    expect(textOf(page.querySelector('.band details summary'))).toBe('Früher gelesen (1)');
    expect(textOf(page.querySelector('.when'))).toBe('29. September 2026');
  });
});
