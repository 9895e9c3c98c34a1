import { describe, expect, it } from 'vitest';
import { createSitemap, createSitemapIndex } from '../../../src/exports/sitemap.ts';
import { parseXml } from './parse-xml.ts';

const site = 'https://jusos.example';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const readAll = (xml: string, selector: string) =>
  [...parseXml(xml).querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('createSitemap', () => {
  it('lists absolute addresses in the order given', () => {
    const pages = [{ path: '/' }, { path: '/termine/' }, { path: '/programm/2025/wohnen/' }];
    expect(readAll(createSitemap({ site, pages }), 'urlset > url > loc')).toEqual([
      'https://jusos.example/',
      'https://jusos.example/termine/',
      'https://jusos.example/programm/2025/wohnen/',
    ]);
  });

  it('is a document of the sitemap protocol, with or without pages', () => {
    const { documentElement } = parseXml(createSitemap({ site, pages: [] }));
    expect(documentElement.tagName).toBe('urlset');
    expect(documentElement.getAttribute('xmlns')).toBe(NAMESPACE);
  });

  it('tells when a page changed where that is known', () => {
    const pages = [{ path: '/a/', lastmod: '2026-10-28' }, { path: '/b/' }];
    expect(readAll(createSitemap({ site, pages }), 'lastmod')).toEqual(['2026-10-28']);
  });

  it('escapes what XML or an address does not take', () => {
    const pages = [{ path: `/suche/?q=a&b='<ö>"` }];
    expect(readAll(createSitemap({ site, pages }), 'loc')).toEqual([
      'https://jusos.example/suche/?q=a&b=%27%3C%C3%B6%3E%22',
    ]);
  });
});

describe('createSitemapIndex', () => {
  it('points to the one sitemap', () => {
    const index = createSitemapIndex({ site: new URL(site) });
    expect(parseXml(index).documentElement.getAttribute('xmlns')).toBe(NAMESPACE);
    expect(readAll(index, 'sitemapindex > sitemap > loc')).toEqual([
      'https://jusos.example/sitemap-0.xml',
    ]);
  });
});
