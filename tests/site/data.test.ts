import { describe, expect, inject, it } from 'vitest';
import { getPage, readSite } from './checks/site.ts';
import { NOW } from './now.ts';

const text = expect.any(String) as string;

/** What the contract says that the data files hold at least. */
describe.each([
  { content: 'the shipped content', directory: inject('site') },
  { content: 'hostile content', directory: inject('strangeSite') },
])('for machines, $content', ({ directory }) => {
  const site = readSite(directory);
  const read = (name: string): unknown => JSON.parse(site.read(`/data/${name}.json`));

  it('has the programme', () => {
    const chapter = expect.objectContaining({
      id: text,
      title: text,
      url: expect.stringMatching(/^https:/) as string,
      paragraphs: expect.arrayContaining([
        expect.objectContaining({ id: expect.stringMatching(/^abs-\d+$/) as string, text }),
      ]) as unknown[],
      demands: expect.any(Array) as unknown[],
    }) as object;
    expect(read('programm')).toMatchObject({
      edition: text,
      status: 'adopted',
      chapters: expect.arrayContaining([chapter]) as unknown[],
    });
    const { chapters } = read('programm') as { chapters: { demands: object[] }[] };
    expect(chapters).toEqual(chapters.map(() => chapter));
    for (const demand of chapters.flatMap(({ demands }) => demands)) {
      expect(demand).toMatchObject({ id: text, title: text, text, url: text });
    }
  });

  it('has the elections', () => {
    const elections = read('wahlen') as { offices: { candidacies: object[] }[] }[];
    expect(elections).not.toEqual([]);
    for (const election of elections) {
      expect(election).toMatchObject({
        id: text,
        title: text,
        date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
        offices: expect.any(Array) as unknown[],
      });
      expect(election).toHaveProperty('lot');
      for (const office of election.offices)
        expect(office).toMatchObject({ id: text, title: text });
      for (const candidacy of election.offices.flatMap(({ candidacies }) => candidacies)) {
        expect(candidacy).toMatchObject({ id: text, name: text, status: text, url: text });
      }
    }
  });

  it('has the events from 31 days before to 400 days after, in the order of time', () => {
    const events = read('termine') as {
      url: string;
      group: string | null;
      occurrences: { start: string; end: string; status: string }[];
    }[];
    expect(events).not.toEqual([]);
    const day = 24 * 3_600_000;
    for (const { url, group, occurrences } of events) {
      getPage(site, new URL(url).pathname);
      if (group !== null) getPage(site, `/arbeitskreise/${group}/`);
      expect(occurrences).not.toEqual([]);
      const starts = occurrences.map(({ start }) => Date.parse(start));
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      for (const { start, end, status } of occurrences) {
        expect([start, end]).toEqual([
          expect.stringMatching(ISO_WITH_OFFSET),
          expect.stringMatching(ISO_WITH_OFFSET),
        ]);
        expect(['planned', 'cancelled']).toContain(status);
        expect(Date.parse(end)).toBeGreaterThan(Date.parse(NOW) - 32 * day);
        expect(Date.parse(start)).toBeLessThan(Date.parse(NOW) + 401 * day);
      }
    }
  });

  it('begins with the dates that the page of events lists', () => {
    const { document } = getPage(site, '/termine/');
    const listed = [...document.querySelectorAll('main .agenda article')].map(
      (row) =>
        `${row.querySelector('a')?.getAttribute('href') ?? ''} ${row.querySelector('time')?.getAttribute('datetime') ?? ''}`,
    );
    expect(listed).toHaveLength(30);
    const told = (
      read('termine') as { url: string; occurrences: { start: string; end: string }[] }[]
    ).flatMap(({ url, occurrences }) =>
      occurrences
        .filter(({ end }) => Date.parse(end) > Date.parse(NOW))
        .map(({ start }) => `${new URL(url).pathname} ${start}`),
    );
    const byTime = (line: string) => Date.parse(line.split(' ')[1]!);
    expect(listed).toEqual(told.toSorted((a, b) => byTime(a) - byTime(b)).slice(0, listed.length));
  });
});

const ISO_WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;
