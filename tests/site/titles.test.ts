import { describe, expect, inject, it } from 'vitest';
import { getPage, inspect, isIndexed, readSite, toReadable, type Page } from './checks/site.ts';

const site = readSite(inject('site'));
const indexed = site.pages.filter((page) => isIndexed(site, page));

describe('every page', () => {
  it('has a title and a description', () => {
    const findings = inspect(site, (page) => [
      ...(readTitle(page) === '' ? ['no title'] : []),
      ...(readDescription(page) === '' ? ['no description'] : []),
    ]);
    expect(findings).toEqual([]);
  });

  it('names the chapter in its title', () => {
    const { name } = readOrganization();
    const findings = inspect(site, (page) => (readTitle(page).includes(name) ? [] : ['']));
    expect(findings).toEqual([]);
  });

  it('says the same to those who share it as to those who read it', () => {
    const findings = inspect(site, (page) =>
      readTitle(page).startsWith(readMeta(page, 'property="og:title"')) &&
      readMeta(page, 'property="og:description"') === readDescription(page)
        ? []
        : [readMeta(page, 'property="og:title"')],
    );
    expect(findings).toEqual([]);
  });
});

describe('pages that search engines list', () => {
  it('are most of the site', () => {
    expect(indexed.length).toBeGreaterThan(60);
  });

  it('have a title of their own', () => {
    expect(findShared(readTitle)).toEqual([]);
  });

  it('have a description of their own', () => {
    expect(findShared(readDescription)).toEqual([]);
  });

  it('are shared under the address that they are listed under', () => {
    const findings = indexed.filter(
      (page) => readMeta(page, 'property="og:url"') !== site.origin + page.path,
    );
    expect(findings.map(({ path }) => path)).toEqual([]);
  });
});

describe('pages that search engines do not list', () => {
  const others = site.pages.filter((page) => !isIndexed(site, page));

  it('say noindex, or name the page that stands for them', () => {
    const findings = others.filter((page) => {
      const canonical = readCanonical(page);
      if (canonical === undefined) return !readMeta(page, 'name="robots"').includes('noindex');
      return !isIndexed(site, getPage(site, new URL(canonical).pathname));
    });
    expect(findings.map(({ path }) => path)).toEqual([]);
  });

  it('never say both', () => {
    const findings = others.filter(
      (page) => readCanonical(page) !== undefined && readMeta(page, 'name="robots"') !== '',
    );
    expect(findings.map(({ path }) => path)).toEqual([]);
  });

  it('are moving addresses of chapters, comparisons from new to old, past letters, parts of the calendar, the handbook and the site’s tools', () => {
    const kinds = new Set(others.map(({ path }) => path.replace(/[^/]+\/$/, '…/')));
    expect([...kinds].filter((kind) => !KNOWN_KINDS.test(kind))).toEqual([]);
  });

  it('include every chapter’s moving address, which stands for the permanent one', () => {
    const programme = JSON.parse(site.read('/data/programm.json')) as {
      chapters: { id: string; url: string }[];
    };
    for (const { id, url } of programme.chapters) {
      expect(readCanonical(getPage(site, `/programm/${id}/`))).toBe(url);
      expect(readCanonical(getPage(site, new URL(url).pathname))).toBe(url);
    }
  });
});

const KNOWN_KINDS =
  /^\/(?:programm\/…\/|programm\/vergleich\/[^/]+\/…\/|wahlen\/[^/]+\/…\/|redaktion\/…\/|termine\/(?:art|gruppe|monat)\/…\/|…\/|404\.html)$/;

function readTitle({ document }: Page): string {
  return toReadable(document.querySelector('title')?.textContent);
}

function readDescription(page: Page): string {
  return readMeta(page, 'name="description"');
}

function readMeta({ document }: Page, attribute: string): string {
  return toReadable(document.querySelector(`meta[${attribute}]`)?.getAttribute('content'));
}

function readCanonical({ document }: Page): string | undefined {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
}

function readOrganization(): { name: string } {
  return { name: readMeta(getPage(site, '/'), 'property="og:site_name"') };
}

function findShared(read: (page: Page) => string): { text: string; paths: string[] }[] {
  return [...Map.groupBy(indexed, read)]
    .filter(([, pages]) => pages.length > 1)
    .map(([text, pages]) => ({ text, paths: pages.map(({ path }) => path) }));
}
