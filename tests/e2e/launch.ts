import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { BROWSER_HELP, findBrowser } from '../../bin/browser.ts';

/** Starts one browser for a file of tests, and closes it. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = findBrowser();
    if (executablePath === undefined) throw new Error(`Kein Browser gefunden. ${BROWSER_HELP}`);
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    });
  });
  afterAll(() => browser.close());
  return async (options) => {
    const context = await browser.newContext({ baseURL: inject('url'), ...options });
    return context.newPage();
  };
}

/** A phone as narrow as they come. */
export const phone = { width: 360, height: 740 };

/** One page of every template, on the shipped content. */
export const templates = {
  home: '/',
  programme: '/programm/',
  edition: '/programm/2030-entwurf/',
  chapter: '/programm/2025/wohnen/',
  'chapter in force': '/programm/mobilitaet/',
  'chapter in consultation': '/programm/2030-entwurf/wohnen/',
  'edition with a seal': '/programm/2025/',
  comparisons: '/programm/vergleich/',
  comparison: '/programm/vergleich/2025-entwurf/2025/',
  editions: '/programm/fassungen/',
  demands: '/programm/forderungen/',
  groups: '/arbeitskreise/',
  group: '/arbeitskreise/lesekreis/',
  report: '/berichte/lesekreis-2026-10/',
  elections: '/wahlen/',
  election: '/wahlen/jhv-2027/',
  letter: '/wahlen/jhv-2027/beispiel-eins/',
  standing: '/wahlen/delegation-2027/kandidieren/',
  'standing, closed': '/wahlen/jhv-2027/kandidieren/',
  'side by side': '/wahlen/jhv-2027/vergleich/',
  'withdrawn letter': '/wahlen/jhv-2027/beispiel-vier/',
  events: '/termine/',
  'events of a kind': '/termine/art/bildung/',
  'events of a group': '/termine/gruppe/lesekreis/',
  'month without events': '/termine/monat/2026-03/',
  month: '/termine/monat/2027-02/',
  year: '/termine/jahr/2027/',
  'past year': '/termine/jahr/2025/',
  event: '/termine/juso-treff/',
  'cancelled event': '/termine/klima-spaziergang/',
  page: '/mitmachen/',
  'page with people': '/vorstand/',
  search: '/suche/',
  'search with results': '/suche/?q=Wohnung',
  handbook: '/redaktion/',
  'chapter of the handbook': '/redaktion/meldungen/',
  'fields in the handbook': '/redaktion/felder/',
  'not found': '/gibt-es-nicht/',
} as const;

/** Opens a template and waits until it is complete: fonts loaded, results shown. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  if (path.includes('?q=')) await page.locator('[data-search-group]').first().waitFor();
}
