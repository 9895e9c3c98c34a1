import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  articleJsonLd,
  breadcrumbJsonLd,
  organizationJsonLd,
  personJsonLd,
  serializeJsonLd,
  webSiteJsonLd,
} from '../../../src/exports/json-ld.ts';
import { HOSTILE_TEXTS } from './hostile.ts';

const site = 'https://jusos.example';
const organization = { name: 'Jusos Düsseldorf' };
const CHAPTER = {
  '@type': 'Organization',
  '@id': 'https://jusos.example/#organization',
  name: 'Jusos Düsseldorf',
  url: 'https://jusos.example/',
};

/** What a machine reads: the JSON between the tags. */
const read = (value: Parameters<typeof serializeJsonLd>[0]): unknown =>
  JSON.parse(serializeJsonLd(value));

describe('organizationJsonLd', () => {
  const settings = {
    name: 'Jusos Düsseldorf',
    shortName: 'Jusos',
    description: 'Eine Stadt für alle.',
    email: 'kontakt@jusos.example',
  };

  it('introduces the chapter', () => {
    expect(read(organizationJsonLd({ site, organization: settings }))).toEqual({
      '@context': 'https://schema.org',
      ...CHAPTER,
      alternateName: 'Jusos',
      description: 'Eine Stadt für alle.',
      email: 'kontakt@jusos.example',
    });
  });

  it('names its profiles elsewhere', () => {
    const social = [{ url: 'https://example.org/@jusos' }];
    expect(
      read(organizationJsonLd({ site, organization: { ...settings, social } })),
    ).toHaveProperty('sameAs', ['https://example.org/@jusos']);
  });
});

describe('webSiteJsonLd', () => {
  it('tells where to search', () => {
    const webSite = webSiteJsonLd({
      site,
      organization: { ...organization, description: 'Eine Stadt.' },
    });
    expect(read(webSite)).toMatchObject({
      '@type': 'WebSite',
      url: 'https://jusos.example/',
      inLanguage: 'de',
      publisher: CHAPTER,
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: 'https://jusos.example/suche/?q={search_term_string}' },
        'query-input': 'required name=search_term_string',
      },
    });
  });
});

describe('personJsonLd', () => {
  it('tells name, page and chapter of a candidate, and nothing else', () => {
    const candidate = {
      name: 'Beispiel Eins',
      path: '/wahlen/jhv-2027/beispiel-eins/',
      occupation: 'Tischler*in',
      branch: 'Bilk',
    };
    expect(read(personJsonLd({ site, organization, ...candidate }))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Person',
      name: 'Beispiel Eins',
      url: 'https://jusos.example/wahlen/jhv-2027/beispiel-eins/',
      affiliation: CHAPTER,
    });
  });
});

describe('articleJsonLd', () => {
  const report = {
    site,
    path: '/berichte/lesekreis-2026-10/',
    headline: 'Zwei Abende mit dem Manifest',
    datePublished: '2026-10-28',
    organization,
  };

  it('describes a report of the chapter', () => {
    expect(read(articleJsonLd(report))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: 'Zwei Abende mit dem Manifest',
      url: 'https://jusos.example/berichte/lesekreis-2026-10/',
      mainEntityOfPage: 'https://jusos.example/berichte/lesekreis-2026-10/',
      image: 'https://jusos.example/berichte/lesekreis-2026-10/vorschau.png',
      datePublished: '2026-10-28',
      inLanguage: 'de',
      isPartOf: { '@type': 'WebSite', '@id': 'https://jusos.example/#website' },
      author: CHAPTER,
      publisher: CHAPTER,
    });
  });

  it('describes a chapter as part of its edition', () => {
    const partOf = { name: 'Kommunalwahlprogramm 2025', path: '/programm/2025/' };
    expect(read(articleJsonLd({ ...report, partOf }))).toMatchObject({
      isPartOf: {
        '@type': 'CreativeWork',
        name: 'Kommunalwahlprogramm 2025',
        url: 'https://jusos.example/programm/2025/',
      },
    });
  });
});

describe('breadcrumbJsonLd', () => {
  it('counts the pages from the home page on', () => {
    const trail = [
      { name: 'Startseite', path: '/' },
      { name: 'Fassung 2025', path: '/programm/2025/' },
    ];
    expect(read(breadcrumbJsonLd(trail, new URL(site)))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        {
          '@type': 'ListItem',
          position: 1,
          name: 'Startseite',
          item: 'https://jusos.example/',
        },
        {
          '@type': 'ListItem',
          position: 2,
          name: 'Fassung 2025',
          item: 'https://jusos.example/programm/2025/',
        },
      ],
    });
  });
});

describe('serializeJsonLd', () => {
  const embed = (value: Parameters<typeof serializeJsonLd>[0]) =>
    parseHTML(
      `<!doctype html><body><script type="application/ld+json">${serializeJsonLd(value)}</script><p>danach</p>`,
    ).document;

  it.each(Object.entries(HOSTILE_TEXTS))('survives a page: %s', (_name, text) => {
    const document = embed({ name: text });
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelector('p')?.textContent).toBe('danach');
    expect(JSON.parse(document.querySelector('script')?.textContent ?? '')).toEqual({ name: text });
  });

  it('writes nothing that HTML or JavaScript could mistake, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const text = serializeJsonLd({ name });
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(text)).toEqual({ name });
      }),
    );
  });

  it('writes the escapes of JSON', () => {
    expect(serializeJsonLd([{ name: '</script>&\u2028' }])).toBe(
      String.raw`[{"name":"\u003c/script\u003e\u0026\u2028"}]`,
    );
  });

  it('leaves out what has no value', () => {
    expect(serializeJsonLd({ name: 'x', address: undefined })).toBe('{"name":"x"}');
  });
});
