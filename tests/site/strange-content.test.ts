import { describe, expect, inject, it } from 'vitest';
import { parseXml } from '../unit/exports/parse-xml.ts';
import { findWord, readHaystack } from './checks/bytes.ts';
import { all, getPage, readSite, toLetters, toReadable } from './checks/site.ts';
import { STRANGE_CHAPTER_TITLES, STRANGE_TITLES } from './fixtures/strange-titles.ts';

const site = readSite(inject('strangeSite'));
const titles = Object.entries(STRANGE_TITLES).map(([id, title]) => ({ id, title }));
const chapterTitles = Object.entries(STRANGE_CHAPTER_TITLES).map(([id, title]) => ({ id, title }));

/** Where an entry with the title stands, per collection. */
const PAGES = [
  ['a page', (id: string) => `/${id}/`],
  ['a group', (id: string) => `/arbeitskreise/${id}/`],
  ['a report', (id: string) => `/berichte/${id}/`],
  ['an event', (id: string) => `/termine/${id}/`],
  ['an election', (id: string) => `/wahlen/${id}/`],
  ['a candidate', (id: string) => `/wahlen/${id}/${id}/`],
] as const;

describe.each(titles)('the title $title', ({ id, title }) => {
  it.each(PAGES)('of %s is shown as typed', (_, address) => {
    const page = getPage(site, address(id));
    const heading = toReadable(page.document.querySelector('h1')?.textContent);
    expect(toMarks(heading)).toBe(toMarks(title));
    expect(toLetters(page.document.title)).toContain(toLetters(title));
  });

  it('of somebody in office is shown as typed', () => {
    const names = all(getPage(site, '/vorstand/'), 'h3').map((heading) =>
      toMarks(toReadable(heading.textContent)),
    );
    expect(names).toContain(toMarks(title));
  });

  it('is in the data files to the letter', () => {
    const data = ['wahlen', 'termine'].map((name) =>
      collectTexts(JSON.parse(site.read(`/data/${name}.json`))),
    );
    for (const texts of data) expect(texts).toContain(title);
  });

  it('is in the feed to the letter', () => {
    const feed = parseXml(site.read('/feed.xml'));
    const entries = [...feed.querySelectorAll('entry > title')].map((entry) => entry.textContent);
    expect(entries).toEqual(expect.arrayContaining([title, `${title}: ${title}`]));
  });

  it('is in the structured data to the letter', () => {
    const texts = all(
      getPage(site, `/termine/${id}/`),
      'script[type="application/ld+json"]',
    ).flatMap((script) => collectTexts(JSON.parse(script.textContent)));
    expect(texts).toContain(title);
  });
});

describe.each(chapterTitles)('the title $title in the programme', ({ id, title }) => {
  const { document } = getPage(site, `/programm/heute/${id}/`);

  it('of a chapter is shown as typed', () => {
    expect(toMarks(toReadable(document.querySelector('h1')?.textContent))).toBe(toMarks(title));
    expect(toLetters(document.title)).toContain(toLetters(title));
  });

  it('of a demand is shown as typed, and its fragment is the id', () => {
    const heading = document.getElementById(`${id}-1`)?.querySelector('.demand__title');
    expect(toMarks(toReadable(heading?.textContent))).toBe(toMarks(title));
  });

  it('is in the data file to the letter', () => {
    expect(collectTexts(JSON.parse(site.read('/data/programm.json')))).toContain(title);
  });
});

describe('text that looks like a script', () => {
  it('makes no element on any page', () => {
    const foreign = site.pages.flatMap((page) =>
      all(page, 'script')
        .filter((script) => script.textContent.includes('alert(1)'))
        .filter((script) => script.getAttribute('type') !== 'application/ld+json'),
    );
    expect(foreign).toEqual([]);
  });

  it('ends no script of structured data', () => {
    const broken = site.pages.filter((page) =>
      all(page, 'script[type="application/ld+json"]').some((script) =>
        /<\/?script|<!--/i.test(script.textContent),
      ),
    );
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  it('is found by the search like any other text', async () => {
    const files = findWord(await readHaystack(inject('strangeSite')), '<script>alert(1)</script>');
    expect(files.filter((path) => path.startsWith('pagefind/fragment/'))).not.toEqual([]);
  });
});

describe('an address that has moved', () => {
  const page = getPage(site, '/arbeitskreise/ak-rad/');

  it('leads to the new one, by itself and by a link', () => {
    const refresh = page.document.querySelector('meta[http-equiv="refresh"]');
    expect(refresh?.getAttribute('content')).toBe('0; url=/arbeitskreise/rad/');
    expect(all(page, 'main a[href="/arbeitskreise/rad/"]')).toHaveLength(1);
  });

  it('is not listed by search engines', () => {
    expect(page.document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe(
      'noindex',
    );
  });
});

describe('an address whose page was removed', () => {
  const page = getPage(site, '/termine/entfallen/');

  it('says so, and why', () => {
    expect(toReadable(page.document.querySelector('h1')?.textContent)).toContain('nicht mehr');
    expect(toReadable(page.document.querySelector('main')?.textContent)).toContain(
      'Ersatzlos entfallen: <script>alert(1)</script>',
    );
  });

  it('leads nowhere by itself and is not listed by search engines', () => {
    expect(page.document.querySelector('meta[http-equiv="refresh"]')).toBeNull();
    expect(page.document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe(
      'noindex',
    );
  });
});

/** Everything but spaces and the quotation marks that German typography sets. */
function toMarks(text: string): string {
  return text.replace(/["'„“”‚‘’\s]/g, '');
}

function collectTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(collectTexts);
}
