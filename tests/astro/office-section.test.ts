import { describe, expect, it } from 'vitest';
import OfficeSection from '../../src/components/elections/OfficeSection.astro';
import { render, textOf } from './render.ts';

const candidacy = (id: string, fields: object = {}) => ({
  id,
  url: `/wahlen/wahl/${id}/`,
  name: `Person ${id}`,
  status: 'published',
  withdrawn: false,
  ...fields,
});

const show = (office: object, state = 'public') =>
  render(OfficeSection, {
    election: { id: 'wahl', state },
    office: {
      id: 'rat',
      title: 'Rat',
      seats: undefined,
      drawn: true,
      candidacyCount: 0,
      candidacies: [],
      ...office,
    },
  });

describe('the candidates of a public election', () => {
  const candidacies = [
    candidacy('a', { district: 8 }),
    candidacy('b'),
    candidacy('c', { district: 3 }),
    candidacy('d', { district: 8 }),
  ];

  it('can be narrowed to a district, each of which is offered once, by number', async () => {
    const section = await show({ candidacies, candidacyCount: 4 });
    const targets = [...section.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
    expect(targets).toEqual(['#bezirk_alle_rat', '#bezirk_3_rat', '#bezirk_8_rat']);
    for (const target of targets) {
      expect(section.querySelector(`[id="${target?.slice(1) ?? ''}"]`)).not.toBeNull();
    }
  });

  it('stand in the order of the lot, whatever their district is', async () => {
    const section = await show({ candidacies, candidacyCount: 4 });
    const rows = [...section.querySelectorAll('ol > li')];
    expect(rows.map((row) => row.getAttribute('data-district'))).toEqual(['8', null, '3', '8']);
    expect(rows.map((row) => textOf(row.querySelector('.name')))).toEqual(
      candidacies.map(({ name }) => name),
    );
  });

  it('have no filter where there is nothing to choose', async () => {
    const section = await show({ candidacies: candidacies.slice(0, 2), candidacyCount: 2 });
    expect(section.querySelector('nav')).toBeNull();
  });
});

describe('the number of candidacies', () => {
  it('stays when all names have gone', async () => {
    const text = textOf(await show({ candidacyCount: 4 }, 'ended'));
    expect(text).toContain('4 Kandidaturen.');
    expect(text).toContain('nicht mehr öffentlich');
  });

  it('says that somebody has gone where others still stand', async () => {
    const candidacies = [candidacy('a')];
    const text = textOf(await show({ candidacies, candidacyCount: 2 }, 'over'));
    expect(text).toContain('2 Kandidaturen. Einige sind nicht mehr öffentlich.');
    expect(textOf(await show({ candidacies, candidacyCount: 1 }))).not.toContain('Einige');
  });

  it('of one who withdrew is not told as one who has gone', async () => {
    const candidacies = [candidacy('a'), candidacy('b', { withdrawn: true, status: 'withdrawn' })];
    const text = textOf(await show({ candidacies, candidacyCount: 1 }));
    expect(text).toContain('Eine Kandidatur, eine weitere zurückgezogen.');
    expect(text).not.toContain('Einige');
  });

  it('is none where everybody withdrew', async () => {
    const candidacies = [candidacy('a', { withdrawn: true, status: 'withdrawn' })];
    expect(textOf(await show({ candidacies }))).toContain('Keine Kandidatur, eine zurückgezogen.');
  });
});

describe('an office without letters', () => {
  it.each([
    ['nominations', 'Alle erscheinen gemeinsam.'],
    ['public', 'liegt noch kein Schreiben vor'],
    ['over', 'gab es kein Schreiben'],
    ['ended', 'nicht mehr öffentlich'],
  ])('says why when the election is %s', async (state, words) => {
    expect(textOf(await show({}, state))).toContain(words);
  });
});
