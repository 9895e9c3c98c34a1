import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { all, getPage, readSite, toReadable } from './checks/site.ts';
import { NOW } from './now.ts';

interface ElectionJson {
  id: string;
  title: string;
  date: string;
  lot: { seed: string; source: string } | null;
  offices: {
    id: string;
    title: string;
    candidacies: { id: string; name: string; status: string; url: string }[];
  }[];
}

const site = readSite(inject('site'));
const elections = JSON.parse(site.read('/data/wahlen.json')) as ElectionJson[];
const offices = elections.flatMap((election) =>
  election.offices.map((office) => ({ election, office, id: `${election.id}, ${office.id}` })),
);

describe('the candidates for an office', () => {
  const drawn = offices.filter(
    ({ election, office }) => election.lot !== null && office.candidacies.length > 1,
  );

  it('are drawn by lot in at least one election, so that there is an order to check', () => {
    expect(drawn).not.toEqual([]);
  });

  it.each(drawn)('stand in the order of the lot ($id)', ({ election, office }) => {
    const ids = readCandidacies(election.id, office.id);
    const { lot } = readFrontMatter(`elections/${election.id}.mdx`) as { lot: { seed: string } };
    const order = ids
      .map((id) => ({
        id,
        hash: createHash('sha256').update(`${lot.seed}\n${office.id}\n${id}`).digest('hex'),
      }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1));
    expect(office.candidacies.map(({ id }) => id)).toEqual(order.map(({ id }) => id));
  });

  it.each(offices.filter(({ office }) => office.candidacies.length > 0))(
    'stand on the page as in the data ($id)',
    ({ election, office }) => {
      const page = getPage(site, `/wahlen/${election.id}/`);
      const section = page.document.getElementById(`amt-${office.id}`)?.closest('section');
      const links = [...(section?.querySelectorAll('a[href^="/wahlen/"]') ?? [])];
      expect(links.map((link) => site.origin + (link.getAttribute('href') ?? ''))).toEqual(
        office.candidacies.map(({ url }) => url),
      );
      expect(links.map((link) => toReadable(link.querySelector('.name')?.textContent))).toEqual(
        office.candidacies.map(({ name }) => name),
      );
    },
  );

  it.each(offices.filter(({ office }) => office.candidacies.length > 1))(
    'lead from one letter to the next in that order ($id)',
    ({ office }) => {
      const urls = office.candidacies.map(({ url }) => url);
      const next = urls.map((url) => {
        const { document } = getPage(site, new URL(url).pathname);
        const href = document.querySelector('a[rel="next"]')?.getAttribute('href');
        return href ? site.origin + href : undefined;
      });
      expect(next).toEqual([...urls.slice(1), undefined]);
    },
  );

  it('have the same elements in their rows, whoever they are', () => {
    const shapes = offices.flatMap(({ election, office }) => {
      const page = getPage(site, `/wahlen/${election.id}/`);
      return office.candidacies.map(({ url }) => {
        const row = page.document.querySelector(`main a[href="${new URL(url).pathname}"]`);
        return [...(row?.querySelectorAll('.face, .name') ?? [])].map((part) => part.localName);
      });
    });
    expect(new Set(shapes.map((shape) => shape.join())).size).toBe(1);
  });
});

describe('the page of an election', () => {
  it.each(elections.filter(({ lot }) => lot !== null))(
    'prints seed, source and rule of the lot ($id)',
    ({ id, lot }) => {
      const text = toReadable(
        getPage(site, `/wahlen/${id}/`).document.querySelector('main')?.textContent,
      );
      expect(text).toContain(lot?.seed);
      expect(text).toContain(lot?.source);
      expect(text).toContain('SHA-256');
    },
  );

  it.each(elections.filter(({ lot }) => lot === null))(
    'says that nothing is drawn yet where candidates stand by name ($id)',
    ({ id, offices: [office] }) => {
      const text = toReadable(
        getPage(site, `/wahlen/${id}/`).document.querySelector('main')?.textContent,
      );
      const isOrdered = (office?.candidacies.length ?? 0) > 1;
      expect(text.includes('Noch nicht ausgelost') || !isOrdered).toBe(true);
      expect(text).not.toContain('Die Reihenfolge hat das Los bestimmt');
    },
  );
});

describe('a letter', () => {
  const letters = offices.flatMap(({ office }) => office.candidacies);

  it.each(letters.filter(({ status }) => status === 'withdrawn'))(
    'that was withdrawn is gone, and its page says so ($id)',
    ({ url, name }) => {
      const page = getPage(site, new URL(url).pathname);
      expect(all(page, '.prose')).toEqual([]);
      expect(toReadable(page.document.querySelector('main')?.textContent)).toContain(
        'zurückgezogen',
      );
      expect(toReadable(page.document.querySelector('h1')?.textContent)).toBe(name);
      expect(isSearchable(url)).toBe(false);
    },
  );

  it.each(letters.filter(({ status }) => status !== 'withdrawn'))(
    'that stands is on its page and in the search ($id)',
    ({ url }) => {
      const page = getPage(site, new URL(url).pathname);
      expect(all(page, '.prose p').length).toBeGreaterThan(0);
      expect(isSearchable(url)).toBe(true);
    },
  );

  it('is listed by search engines only until the vote', () => {
    for (const election of elections) {
      const isOver = Date.parse(`${election.date}T23:59:59+01:00`) < Date.parse(NOW);
      const urls = election.offices.flatMap(({ candidacies }) => candidacies);
      for (const { url, status } of urls) {
        const robots = getPage(site, new URL(url).pathname).document.querySelector(
          'meta[name="robots"]',
        );
        expect(robots?.getAttribute('content') ?? 'index', url).toBe(
          isOver || status === 'withdrawn' ? 'noindex' : 'index',
        );
      }
    }
  });
});

function isSearchable(url: string): boolean {
  return all(getPage(site, new URL(url).pathname), '[data-pagefind-body]').length > 0;
}

function readCandidacies(election: string, office: string): string[] {
  return readdirSync(`content/candidacies/${election}`)
    .filter((name) => name.endsWith('.mdx'))
    .filter((name) => {
      const entry = readFrontMatter(`candidacies/${election}/${name}`) as { office: string };
      return entry.office === office;
    })
    .map((name) => name.slice(0, -'.mdx'.length));
}

function readFrontMatter(path: string): unknown {
  const [, yaml = ''] = readFileSync(`content/${path}`, 'utf8').split(/^---$/m);
  return parse(yaml);
}
