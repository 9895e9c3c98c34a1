import { readdirSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { EVENT_KIND_SLUGS } from '../../src/domain/addresses.ts';
import { getPage, readSite, toReadable } from './checks/site.ts';
import { NOW } from './now.ts';

const site = readSite(inject('site'));
const has = (address: string) =>
  site.files.has(address.endsWith('/') ? `${address}index.html` : address);

/** Ids of a content folder's entries. */
const idsOf = (folder: string, pattern = /^(.+)\.mdx$/) =>
  readdirSync(`content/${folder}`).flatMap((name) => pattern.exec(name)?.[1] ?? []);

/** The addresses of the contract, except those that come with an issue of their own. */
describe('an address of the contract', () => {
  it.each([
    '/',
    '/programm/',
    '/programm/forderungen/',
    '/programm/fassungen/',
    '/programm/vergleich/',
    '/arbeitskreise/',
    '/wahlen/',
    '/termine/',
    '/suche/',
    '/mitmachen/',
    '/awareness/',
    '/vorstand/',
    '/satzung/',
    '/impressum/',
    '/datenschutz/',
    '/barrierefreiheit/',
    '/redaktion/',
    '/feed.xml',
    '/data/programm.json',
    '/data/wahlen.json',
    '/data/termine.json',
    '/404.html',
    '/robots.txt',
    '/sitemap-index.xml',
    '/.well-known/security.txt',
  ])('%s answers', (address) => {
    expect(has(address)).toBe(true);
  });

  it.each([
    ['groups', '/arbeitskreise/'],
    ['reports', '/berichte/'],
    ['elections', '/wahlen/'],
    ['events', '/termine/'],
    ['pages', '/'],
  ])('answers for every entry of %s', (folder, address) => {
    const ids = idsOf(folder);
    expect(ids).not.toEqual([]);
    expect(ids.filter((id) => !has(`${address}${id}/`))).toEqual([]);
  });

  it('answers for every calendar', () => {
    expect(has('/termine.ics')).toBe(true);
    expect(idsOf('events').filter((id) => !has(`/termine/${id}.ics`))).toEqual([]);
    expect(idsOf('groups').filter((id) => !has(`/arbeitskreise/${id}/termine.ics`))).toEqual([]);
  });

  it('answers for the events of every group and kind, be there none', () => {
    expect(idsOf('groups').filter((id) => !has(`/termine/gruppe/${id}/`))).toEqual([]);
    const kinds = Object.values(EVENT_KIND_SLUGS);
    expect(kinds.filter((slug) => !has(`/termine/art/${slug}/`))).toEqual([]);
  });

  it('answers for every edition and every chapter of each', () => {
    const editions = readdirSync('content/programme');
    expect(editions).not.toEqual([]);
    for (const edition of editions) {
      expect(has(`/programm/${edition}/`), edition).toBe(true);
      const chapters = idsOf(`programme/${edition}`);
      expect(chapters.filter((id) => !has(`/programm/${edition}/${id}/`))).toEqual([]);
    }
  });

  it('answers for the files of every edition and of its chapters', () => {
    for (const edition of readdirSync('content/programme')) {
      for (const ending of ['pdf', 'epub', 'txt'])
        expect(has(`/programm/${edition}.${ending}`), `${edition}.${ending}`).toBe(true);
      const chapters = idsOf(`programme/${edition}`);
      expect(chapters.filter((id) => !has(`/programm/${edition}/${id}.pdf`))).toEqual([]);
    }
  });

  it('answers for the comparison of every two editions, in both directions', () => {
    const editions = readdirSync('content/programme');
    for (const before of editions) {
      const others = editions.filter((after) => after !== before);
      const missing = others.filter((after) => !has(`/programm/vergleich/${before}/${after}/`));
      expect(missing, before).toEqual([]);
    }
  });

  it('answers for every chapter of the edition in force without naming it', () => {
    const { edition, chapters } = JSON.parse(site.read('/data/programm.json')) as {
      edition: string;
      chapters: { id: string }[];
    };
    const ids = idsOf(`programme/${edition}`);
    expect(chapters.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(ids.filter((id) => !has(`/programm/${id}/`))).toEqual([]);
  });
});

describe('the page for unknown addresses', () => {
  const page = getPage(site, '/404.html');

  it('says what happened and leads on', () => {
    expect(toReadable(page.document.querySelector('main')?.textContent)).not.toBe('');
    expect(page.document.querySelectorAll('main a[href^="/"]').length).toBeGreaterThan(3);
  });

  it('claims no address of its own', () => {
    expect(page.document.querySelector('link[rel="canonical"]')).toBeNull();
    expect(page.document.querySelector('meta[property="og:url"]')).toBeNull();
  });
});

describe('security.txt', () => {
  const text = site.read('/.well-known/security.txt');

  it('says whom to write to, at which address it stands and in which languages', () => {
    expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
    expect(text).toContain(`Canonical: ${site.origin}/.well-known/security.txt`);
    expect(text).toMatch(/^Preferred-Languages: de/m);
  });

  it('expires within the year that the standard recommends', () => {
    const expires = Date.parse(/^Expires: (\S+)$/m.exec(text)?.[1] ?? '');
    expect(expires).toBeGreaterThan(Date.parse(NOW));
    expect(expires).toBeLessThanOrEqual(Date.parse(NOW) + 366 * 24 * 3_600_000);
  });
});

describe('robots.txt', () => {
  it('lets everyone in and names the sitemap', () => {
    const robots = site.read('/robots.txt');
    expect(robots).toContain('User-agent: *\nAllow: /\n');
    expect(robots).not.toContain('Disallow');
    expect(robots).toContain(`Sitemap: ${site.origin}/sitemap-index.xml`);
  });
});
