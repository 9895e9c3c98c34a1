import { describe, expect, it } from 'vitest';
import CandidateRow from '../../src/components/elections/CandidateRow.astro';
import { render, textOf } from './render.ts';

const candidacy = {
  id: 'beispiel',
  url: '/wahlen/jhv/beispiel/',
  name: 'Beispiel Eins',
  status: 'published',
  withdrawn: false,
  branch: 'Bilk',
  occupation: 'Azubi',
};

const show = (change: object = {}) =>
  render(CandidateRow, { candidacy: { ...candidacy, ...change } });

describe('the row of a candidate', () => {
  it('is one link with face, name and details', async () => {
    const row = await show();
    expect(row.querySelectorAll('a')).toHaveLength(1);
    expect(row.querySelector('a')?.getAttribute('href')).toBe('/wahlen/jhv/beispiel/');
    expect(textOf(row.querySelector('.name'))).toBe('Beispiel Eins');
    expect([...row.querySelectorAll('.detail')].map(textOf)).toEqual(['Ortsverein Bilk', 'Azubi']);
  });

  it('has the same markup for everyone, whatever they wrote and whenever they handed it in', async () => {
    const [one, other] = [
      await show(),
      await show({
        name: 'Eine Person mit einem sehr langen Namen',
        branch: 'Unterbilk und Friedrichstadt',
        occupation: 'Verwaltungsfachangestellte',
        submitted: '2020-01-01T00:00',
        facts: [{ label: 'Juso seit', value: '2001' }],
        answers: [{ question: 'Warum?', text: 'Darum. '.repeat(200) }],
      }),
    ];
    expect(shapeOf(one)).toEqual(shapeOf(other));
  });

  it('tells place on the list and district of a public election', async () => {
    const row = await show({ listPlace: 4, district: 3 });
    expect(textOf(row)).toContain('Listenplatz 4');
    expect(textOf(row)).toContain('Stadtbezirk 3');
  });

  it.each([
    ['withdrawn', 'zurückgezogen'],
    ['elected', 'gewählt'],
    ['notElected', 'nicht gewählt'],
  ])('says in words that somebody is %s', async (status, word) => {
    const row = await show({ status, withdrawn: status === 'withdrawn' });
    expect(textOf(row.querySelector('.label')).toLowerCase()).toBe(word);
  });

  it('strikes the name of who has withdrawn, and of nobody else', async () => {
    const withdrawn = await show({ status: 'withdrawn', withdrawn: true });
    expect(textOf(withdrawn.querySelector('.gone'))).toBe('Beispiel Eins');
    expect((await show({ status: 'notElected' })).querySelector('.gone')).toBeNull();
  });

  it('has no gap where details are missing', async () => {
    const row = await show({ branch: undefined, occupation: undefined });
    expect(row.querySelector('.detail')).toBeNull();
  });
});

/** Elements and classes, without text. */
function shapeOf(root: Element): string[] {
  return [...root.querySelectorAll('*')].map(
    (element) => `${element.localName}.${element.getAttribute('class') ?? ''}`,
  );
}
