import { describe, expect, inject, it } from 'vitest';
import { parseXml } from '../unit/exports/parse-xml.ts';
import { getPage, isIndexed, readSite, toReadable } from './checks/site.ts';
import { NOW } from './now.ts';

const site = readSite(inject('site'));

describe('the sitemap', () => {
  const index = parseXml(site.read('/sitemap-index.xml'));
  const parts = readTexts(index, 'loc').map((url) => new URL(url).pathname);

  it('lists every page that search engines may list, and no other', () => {
    const listed = parts.flatMap((part) => readTexts(parseXml(site.read(part)), 'loc'));
    const indexed = site.pages
      .filter((page) => isIndexed(site, page))
      .map(({ path }) => site.origin + path);
    expect(listed.toSorted()).toEqual(indexed.toSorted());
  });

  it('has all its parts', () => {
    expect(parts).not.toEqual([]);
    expect(parts.filter((part) => !site.files.has(part))).toEqual([]);
  });
});

describe('the feed', () => {
  const feed = parseXml(site.read('/feed.xml'));
  const entries = [...feed.querySelectorAll('entry')];

  it('is announced on every page', () => {
    const silent = site.pages.filter(
      ({ document }) =>
        document
          .querySelector('link[rel="alternate"][type="application/atom+xml"]')
          ?.getAttribute('href') !== '/feed.xml',
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('has entries of every kind: letters, reports, editions, events', () => {
    const kinds = entries.map((entry) =>
      new URL(entry.querySelector('id')?.textContent ?? '').pathname.split('/').at(1),
    );
    expect(new Set(kinds)).toEqual(new Set(['wahlen', 'berichte', 'programm', 'termine']));
  });

  it('has the newest first, nothing of the future and each once', () => {
    const times = entries.map((entry) =>
      Date.parse(entry.querySelector('updated')?.textContent ?? ''),
    );
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(Math.max(...times)).toBeLessThanOrEqual(Date.parse(NOW));
    const ids = entries.map((entry) => entry.querySelector('id')?.textContent);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('was updated when its newest entry was', () => {
    const updated = feed.querySelector('feed > updated')?.textContent;
    expect(updated).toBe(entries[0]?.querySelector('updated')?.textContent);
  });

  it('calls every entry what its page is called', () => {
    for (const entry of entries.filter((each) => !isLetter(each))) {
      const { pathname } = new URL(entry.querySelector('id')?.textContent ?? '');
      const heading = getPage(site, pathname).document.querySelector('h1')?.textContent;
      const title = toReadable(entry.querySelector('title')?.textContent);
      expect(title.replace(/^Abgesagt: /, '')).toBe(toReadable(heading));
    }
  });

  it('holds no word of a letter, which stays with readers when its time has ended', () => {
    for (const entry of entries.filter(isLetter)) {
      const { pathname } = new URL(entry.querySelector('id')?.textContent ?? '');
      const letter = getPage(site, pathname).document.querySelector('.prose p');
      expect(entry.querySelector('content')).toBeNull();
      expect(toReadable(entry.textContent)).not.toContain(toReadable(letter?.textContent));
    }
  });
});

function isLetter(entry: Element): boolean {
  return entry.querySelector('category')?.getAttribute('term') === 'Kandidatur';
}

function readTexts(document: Document, name: string): string[] {
  return [...document.querySelectorAll(name)].map(({ textContent }) => textContent);
}
