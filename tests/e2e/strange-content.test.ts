import { beforeAll, describe, expect, inject, it } from 'vitest';
import { FINDABLE } from '../site/fixtures/strange.ts';
import { STRANGE_TITLES } from '../site/fixtures/strange-titles.ts';
import { findSmallTargets, measureOverflow, runAxe } from './inspect.ts';
import { open, phone, useBrowser } from './launch.ts';

const newPage = useBrowser();
const baseURL = () => inject('strangeUrl');

/** A page of every template that shows a title, on content with titles that try to break it. */
const paths = [
  '/',
  '/programm/',
  '/programm/morgen/',
  '/programm/leer/',
  '/programm/fassungen/',
  '/programm/forderungen/',
  '/arbeitskreise/',
  '/wahlen/',
  '/wahlen/gross/',
  '/wahlen/gross/mit-bild/',
  '/termine/',
  '/termine/rad/',
  '/termine/abgesagt/',
  '/termine/entfallen/',
  '/vorstand/',
  '/suche/',
  ...Object.keys(STRANGE_TITLES).flatMap((id) => [
    `/${id}/`,
    `/arbeitskreise/${id}/`,
    `/berichte/${id}/`,
    `/termine/${id}/`,
    `/wahlen/${id}/`,
    `/wahlen/${id}/${id}/`,
    `/programm/heute/${id}/`,
  ]),
];

describe('hostile titles', () => {
  const widths = [320, 360, 1280];
  const tooWide: string[] = [];
  const inaccessible: string[] = [];
  const heard: string[] = [];

  // One walk for all questions: opening a page takes longer than most answers.
  beforeAll(async () => {
    const page = await newPage({ baseURL: baseURL(), viewport: phone, colorScheme: 'dark' });
    page.on('dialog', (dialog) => {
      heard.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') heard.push(message.text());
    });
    for (const path of paths) {
      await page.setViewportSize(phone);
      await open(page, path);
      const problems = [...(await runAxe(page)), ...(await findSmallTargets(page))];
      inaccessible.push(...problems.map((problem) => `${path}: ${problem}`));
      for (const width of widths) {
        await page.setViewportSize({ width, height: 740 });
        const overflow = await measureOverflow(page);
        if (overflow > 0) tooWide.push(`${path} at ${String(width)}: ${String(overflow)} px`);
      }
    }
  });

  it('push no page beyond the edge of a screen of 320, 360 or 1280 pixels', () => {
    expect(tooWide).toEqual([]);
  });

  it('leave every page accessible and every target large enough, on a phone in the dark', () => {
    expect(inaccessible).toEqual([]);
  });

  it('run nothing: no dialog, no error, no breach of the policy', () => {
    expect(heard).toEqual([]);
  });
});

describe('the search in hostile content', () => {
  async function search(query: string) {
    const page = await newPage({ baseURL: baseURL() });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await open(page, '/suche/');
    await page.getByRole('searchbox').fill(query);
    await page.getByText(`zu „${query}“`).waitFor();
    const links = await page
      .locator('[data-search-group] a')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('href') ?? ''));
    return { page, links, dialogs };
  }

  it('shows a title that looks like a script as text', async () => {
    const { page, links, dialogs } = await search('alert');
    expect(links).toContain('/berichte/skript/');
    expect(await page.getByRole('link', { name: STRANGE_TITLES.skript }).count()).toBeGreaterThan(
      0,
    );
    expect(await page.locator('main script:not([src])').count()).toBe(0);
    expect(dialogs).toEqual([]);
  });

  it('finds what is written from right to left', async () => {
    const { links } = await search('שלום');
    expect(links).toContain('/arbeitskreise/rechts/');
  });

  it('leads to the heading under which the word stands', async () => {
    const { links } = await search(FINDABLE.compound);
    const places = [FINDABLE.chapter, FINDABLE.currentChapter].map(
      (address) => address + FINDABLE.fragment,
    );
    expect(links.filter((link) => places.includes(link))).toHaveLength(1);
  });

  it.each([
    ['the end of a compound', 'bremse', [FINDABLE.chapter, FINDABLE.currentChapter]],
    ['the middle of a compound', 'preis', [FINDABLE.chapter, FINDABLE.currentChapter]],
    ['the end of a compound in a title', 'werkstatt', [FINDABLE.group]],
    ['an umlaut spelled out', 'Buergerbuero', [FINDABLE.chapter, FINDABLE.currentChapter]],
    ['an umlaut without its dots', 'Burgerburo', [FINDABLE.chapter, FINDABLE.currentChapter]],
    ['capitals', 'MIETPREISBREMSE', [FINDABLE.chapter, FINDABLE.currentChapter]],
  ])('finds %s (%s)', async (_case, query, addresses) => {
    const { links } = await search(query);
    const pages = links.map((link) => link.replace(/#.*$/, ''));
    expect(pages.some((link) => addresses.includes(link as never))).toBe(true);
  });

  it('does not find who has withdrawn, or what has moved', async () => {
    const withdrawn = await search('Zurück');
    expect(withdrawn.links).not.toContain('/wahlen/gross/zurueck/');
    const moved = await search('umgezogen');
    expect(moved.links).toEqual([]);
  });
});

describe('a portrait', () => {
  it('is as large as the initials of those who show none', async () => {
    const page = await newPage({ baseURL: baseURL(), viewport: phone });
    await open(page, '/wahlen/gross/');
    const squares = await page.locator('.candidate .portrait').evaluateAll((elements) =>
      elements.map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${Math.round(width)} × ${Math.round(height)}`;
      }),
    );
    expect(squares.length).toBeGreaterThan(2);
    expect(new Set(squares).size).toBe(1);
  });

  it('loads', async () => {
    const page = await newPage({ baseURL: baseURL() });
    await open(page, '/wahlen/gross/mit-bild/');
    const picture = page.getByRole('img', { name: 'Porträt' });
    await picture.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector('img')?.complete);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
      0,
    );
  });
});
