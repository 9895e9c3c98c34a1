import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getPage, readSite, toReadable, type Site } from './checks/site.ts';
import { build } from './cli.ts';
import { chapter, edition, entry, settings, yaml } from './fixtures/entries.ts';
import { writeContent } from './fixtures/write-content.ts';

const SOURCE = 'https://rat.musterstadt.example/vorlage-7';
const OLD = 'Dieser Stand ist älter als ein Jahr.';
const demand = (id: string) => `:::demand{id="${id}" title="Titel ${id}"}\nText.\n:::`;

/** Two demands; of the first, one record is from 10 January 2026 and one from 5 January 2027. */
const content = {
  'settings.yml': yaml(settings),
  'programme/2026/edition.yml': yaml(edition),
  'programme/2026/wohnen.mdx': entry(
    {
      ...chapter,
      followUps: [
        {
          demand: 'eins',
          status: 'decided',
          date: '2027-01-05',
          source: SOURCE,
          note: 'Beschluss <7>.',
        },
        { demand: 'eins', status: 'submitted', date: '2026-01-10', source: `${SOURCE}/antrag` },
      ],
    },
    `${demand('eins')}\n\n${demand('zwei')}`,
  ),
};

const INSTANTS = {
  lastSecondBefore: '2027-01-04T23:59:59+01:00',
  oneYearLater: '2028-01-05T23:59:59+01:00',
  moreThanAYearLater: '2028-01-06T00:00:00+01:00',
};

let directory: string;
const sites = {} as Record<keyof typeof INSTANTS, Site>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'follow-ups-'));
  await writeContent(join(directory, 'content'), content);
  for (const [name, instant] of Object.entries(INSTANTS)) {
    const out = join(directory, name);
    await build({ CONTENT_DIR: join(directory, 'content'), OUT_DIR: out, SITE_NOW: instant });
    sites[name as keyof typeof INSTANTS] = readSite(out);
  }
});

afterAll(() => rm(directory, { recursive: true, force: true }));

/** What stands at a demand on its page and in the index: words, and where the link leads. */
function readStatus(site: Site, id: string) {
  const page = getPage(site, '/programm/2026/wohnen/').document;
  const index = getPage(site, '/programm/forderungen/').document;
  const link = index.querySelector(`main h3 a[href$="#${id}"]`);
  const read = (element: Element | null | undefined) => ({
    text: toReadable(element?.textContent),
    source: element?.querySelector('a')?.getAttribute('href'),
  });
  return {
    onPage: read(page.getElementById(id)?.querySelector('.demand__status')),
    inIndex: read(link?.closest('li')?.querySelector('.follow-up')),
  };
}

describe('what became of a demand', () => {
  it('stands at the demand and in the index of all demands, with its source', () => {
    const { onPage, inIndex } = readStatus(sites.oneYearLater, 'eins');
    expect(onPage.text).toBe('Beschlossen (Stand: 5. Januar 2027, Quelle): Beschluss <7>.');
    expect(inIndex.text).toBe('Beschlossen (Stand: 5. Januar 2027, Quelle)');
    expect([onPage.source, inIndex.source]).toEqual([SOURCE, SOURCE]);
  });

  it('is the newest record whose day has come, and not a later one', () => {
    const { onPage, inIndex } = readStatus(sites.lastSecondBefore, 'eins');
    for (const { text, source } of [onPage, inIndex]) {
      expect(text).toBe('Eingebracht (Stand: 10. Januar 2026, Quelle)');
      expect(source).toBe(`${SOURCE}/antrag`);
    }
  });

  it('is marked from the first day on which it is older than a year', () => {
    const before = readStatus(sites.oneYearLater, 'eins');
    const after = readStatus(sites.moreThanAYearLater, 'eins');
    for (const place of ['onPage', 'inIndex'] as const) {
      expect(before[place].text).not.toContain(OLD);
      expect(after[place].text).toMatch(new RegExp(`Quelle\\).* ${OLD}$`));
    }
  });

  it('is nothing where nobody has looked', () => {
    const { onPage, inIndex } = readStatus(sites.moreThanAYearLater, 'zwei');
    expect([onPage.text, inIndex.text]).toEqual(['', '']);
  });

  it('leaves no trace before its day has come', () => {
    const { text } = readStatus(sites.lastSecondBefore, 'eins').onPage;
    expect(text).not.toContain('Beschlossen');
    expect(getPage(sites.lastSecondBefore, '/programm/2026/wohnen/').html).not.toContain(
      'Beschluss &',
    );
  });
});
