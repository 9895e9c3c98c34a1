import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, templates, useBrowser } from './launch.ts';

const newPage = useBrowser();

const status = (page: Page) => page.getByRole('status');
const hits = (page: Page) => page.locator('[data-search-group] h3 a');

async function search(page: Page, query: string): Promise<void> {
  await open(page, templates.search);
  await page.getByRole('searchbox').fill(query);
  await page.getByText(`zu „${query}“`).waitFor();
}

describe('the search', () => {
  it('finds while someone types, grouped by kind, and says how much', async () => {
    const page = await newPage();
    await search(page, 'Wohnungen');
    expect(await status(page).textContent()).toMatch(/^\d+ Treffer zu „Wohnungen“$/);
    expect(await page.locator('[data-search-group="Programm"]').count()).toBe(1);
    expect(await page.locator('mark').first().textContent()).toMatch(/wohnung/i);
  });

  it('opens a result at the heading under which the word stands', async () => {
    const page = await newPage();
    await search(page, 'Erbbaurecht');
    const place = page.locator('.hit li a[href*="#"]').first();
    const address = (await place.getAttribute('href')) ?? '';
    await place.click();
    await page.waitForURL(`**${address}`);
    const target = page.locator(`[id="${address.split('#')[1] ?? ''}"]`);
    expect(await target.isVisible()).toBe(true);
  });

  it('shows one kind only when asked to, and keeps the choice in the address', async () => {
    const page = await newPage();
    await search(page, 'Lesekreis');
    await page.getByRole('radio', { name: 'Bericht' }).check();
    await page.waitForURL('**/suche/?q=Lesekreis&art=Bericht');
    await page.locator('[data-search-group="Arbeitskreis"]').waitFor({ state: 'detached' });
    expect(await page.locator('[data-search-group="Bericht"]').count()).toBe(1);
    expect(await page.locator('[data-search-group]').count()).toBe(1);
  });

  it('answers an address that somebody has shared', async () => {
    const page = await newPage();
    await open(page, '/suche/?q=Awareness&art=Termin');
    expect(await page.getByRole('radio', { name: 'Termin' }).isChecked()).toBe(true);
    expect(await hits(page).count()).toBeGreaterThan(0);
  });

  it.each([
    ['inside a compound', 'verkehrsrecht', /verkehrsrecht/i],
    ['at the end of a compound', 'werkstatt', /werkstatt|werkstätten/i],
    ['with its umlaut spelled out', 'oeffentlich', /öffentlich/i],
    ['without its umlaut', 'offentlich', /öffentlich/i],
  ])('finds a word %s', async (_case, query, expected) => {
    const page = await newPage();
    await search(page, query);
    const marked = await page.locator('mark').allTextContents();
    expect(marked.some((word) => expected.test(word))).toBe(true);
  });

  it('puts what is in force before drafts', async () => {
    const page = await newPage();
    await search(page, 'Wohnung');
    const titles = await page.locator('[data-search-group="Programm"] h3').allTextContents();
    const firstDraft = titles.findIndex((title) => title.includes('Entwurf'));
    expect(firstDraft).toBeGreaterThan(0);
    expect(titles.slice(firstDraft).every((title) => title.includes('Entwurf'))).toBe(true);
  });

  it('says so when nothing is found, and does not pass off other words as hits', async () => {
    const page = await newPage();
    await search(page, 'Xylophonquark');
    expect(await status(page).textContent()).toContain('Nichts gefunden');
    expect(await hits(page).count()).toBe(0);
  });

  it('shows what is typed as text, whatever it is', async () => {
    const page = await newPage();
    const query = '<img src=x onerror=alert(1)>';
    await search(page, query);
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('loads nothing of its index before someone searches, on no page', async () => {
    const page = await newPage();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    const isSearch = (path: string) => path.includes('?q=');
    for (const path of Object.values(templates)) if (!isSearch(path)) await open(page, path);
    expect(requested.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await page.goto(templates.search);
    await search(page, 'Wohnen');
    expect(requested.filter((url) => url.includes('/pagefind/'))).not.toEqual([]);
  });

  it('shows everything again when the field is emptied', async () => {
    const page = await newPage();
    await search(page, 'Wohnen');
    const overview = page.getByRole('heading', { name: 'Alles im Überblick' });
    expect(await overview.isVisible()).toBe(false);
    await page.getByRole('searchbox').fill('');
    await overview.waitFor();
    expect(await page.locator('[data-search-group]').count()).toBe(0);
    await page.waitForURL((url) => url.pathname === '/suche/' && url.search === '');
  });

  it('has the field in focus, and its results are announced', async () => {
    const page = await newPage();
    await open(page, templates.search);
    expect(
      await page.getByRole('searchbox').evaluate((field) => field === document.activeElement),
    ).toBe(true);
    expect(await status(page).count()).toBe(1);
  });

  it('tells what to do when its index cannot be loaded', async () => {
    const page = await newPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    await open(page, templates.search);
    await page.getByRole('searchbox').fill('Wohnen');
    await page.getByText('nicht erreichbar').waitFor();
    expect(await page.getByRole('heading', { name: 'Alles im Überblick' }).isVisible()).toBe(true);
  });
});
