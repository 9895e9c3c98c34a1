import { describe, expect, inject, it } from 'vitest';
import { all, getPage, readSite, toReadable, type Page } from './checks/site.ts';
import { NOW } from './now.ts';

const site = readSite(inject('site'));
const strange = readSite(inject('strangeSite'));

interface Event {
  id: string;
  occurrences: { start: string; status: string }[];
}

const events = JSON.parse(site.read('/data/termine.json')) as Event[];
const isAhead = (start: string) => Date.parse(start) > Date.parse(NOW);

const textsOf = (page: Page, selector: string) =>
  all(page, selector).map(({ textContent }) => toReadable(textContent));

describe.each([
  { content: 'the shipped content', shown: site },
  { content: 'hostile content', shown: strange },
])('the list of groups of $content', ({ shown }) => {
  const list = getPage(shown, '/arbeitskreise/');
  const links = all(list, '.group h2 a').map((link) => link.getAttribute('href') ?? '');

  it('goes from those that live to those that rest', () => {
    const order = ['aktiv', 'in Gründung', 'pausiert'];
    const states = textsOf(list, '.group .label').map((label) => order.indexOf(label));
    expect(states.length).toBe(links.length);
    expect(states).toEqual(states.toSorted());
  });

  it('says of each group what its own page says', () => {
    const own = links.map((link) => textsOf(getPage(shown, link), '.status .label')[0]);
    expect(textsOf(list, '.group .label')).toEqual(own);
  });
});

describe('a group that the board calls active', () => {
  const SILENCE = 'Seit dem 12. Mai 2026 kein Termin und kein Bericht.';

  it('rests by rule after six months of silence, in the list and on its page', () => {
    const page = getPage(strange, '/arbeitskreise/still/');
    expect(textsOf(page, '.status .label')).toEqual(['pausiert']);
    expect(textsOf(page, '.empty')[0]).toContain(SILENCE);
    const [row] = all(getPage(strange, '/arbeitskreise/'), '.group').filter((group) =>
      group.querySelector('[href="/arbeitskreise/still/"]'),
    );
    expect(toReadable(row?.textContent)).toContain(SILENCE);
  });
});

describe('a group and the chapters it answers for', () => {
  it('name each other', () => {
    const groups = all(getPage(site, '/arbeitskreise/'), '.group h2 a').map(
      (link) => link.getAttribute('href') ?? '',
    );
    const pairs = groups.flatMap((group) =>
      all(getPage(site, group), '[aria-labelledby="gruppe-kapitel"] a').map((link) => ({
        group,
        chapter: link.getAttribute('href') ?? '',
      })),
    );
    expect(pairs.length).toBeGreaterThan(3);
    for (const { group, chapter } of pairs) {
      const back = all(getPage(site, chapter), `main .facts a[href="${group}"]`);
      expect(back, `${chapter} → ${group}`).toHaveLength(1);
    }
  });
});

describe('the texts of the reading circle', () => {
  it('lead to the meeting of their day', () => {
    const links = all(getPage(site, '/arbeitskreise/lesekreis/'), '.reading a');
    expect(links.length).toBeGreaterThan(1);
    expect(new Set(links.map((link) => link.getAttribute('href')))).toEqual(
      new Set(['/termine/lesekreis-sitzung/']),
    );
  });
});

describe('the page for new members', () => {
  const page = getPage(site, '/mitmachen/');

  it('takes them by the hand in five steps, before its text', () => {
    expect(all(page, 'main ol > li h3')).toHaveLength(5);
    const headings = textsOf(page, 'main h2');
    expect(headings.indexOf('Schritt für Schritt')).toBe(0);
    expect(headings.length).toBeGreaterThan(1);
  });

  it('begins with the next date that is good for newcomers', () => {
    const [first] = all(page, 'main ol > li');
    expect(first?.querySelector('a')?.getAttribute('href')).toBe('/termine/juso-treff/');
    const [{ occurrences }] = events.filter(({ id }) => id === 'juso-treff') as [Event];
    const next = occurrences.find(({ start, status }) => status === 'planned' && isAhead(start));
    expect(first?.querySelector('time')?.getAttribute('datetime')).toBe(next?.start);
  });

  it('is the only one with steps', () => {
    const pages = site.pages.filter(({ document }) => document.querySelector('#schritte'));
    expect(pages.map(({ path }) => path)).toEqual(['/mitmachen/']);
  });
});
