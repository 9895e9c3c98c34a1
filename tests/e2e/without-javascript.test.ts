import { describe, expect, it } from 'vitest';
import { open, phone, templates, useBrowser } from './launch.ts';

const newPage = useBrowser();

describe('without JavaScript', () => {
  it('the menu of a phone opens and leads on', async () => {
    const page = await newPage({ javaScriptEnabled: false, viewport: phone });
    await open(page, templates.home);
    await page.getByRole('button', { name: 'Menü' }).click();
    await page
      .getByRole('navigation', { name: 'Hauptmenü' })
      .getByRole('link', { name: 'Termine' })
      .click();
    await page.waitForURL('**/termine/');
  });

  it('the demands are filtered by chapter without loading a page', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await open(page, templates.demands);
    const sections = page.locator('.list > section');
    const all = await sections.count();
    const loads: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads.push(request.url());
    });
    const filter = page.getByRole('navigation', { name: 'Nach Kapitel' });
    await filter.getByRole('link', { name: 'Mobilität' }).click();
    expect(await sections.filter({ visible: true }).count()).toBe(1);
    await filter.getByRole('link', { name: 'Alle Kapitel' }).click();
    expect(await sections.filter({ visible: true }).count()).toBe(all);
    expect(loads).toEqual([]);
  });

  it('the calendar is chosen from: a group, a month, a day of it, and the event', async () => {
    const page = await newPage({ javaScriptEnabled: false, viewport: phone });
    await open(page, templates.events);
    await page.getByText('Nach Arbeitskreis', { exact: true }).click();
    const groups = page.getByRole('navigation', { name: 'Nach Arbeitskreis' });
    await groups.getByRole('link', { name: 'Lesekreis' }).click();
    await page.waitForURL('**/termine/gruppe/lesekreis/');
    await open(page, templates.month);
    await page.getByRole('link', { name: '18. Februar: ein Termin' }).click();
    await page.waitForURL('**#tag-2027-02-18');
    const day = page.locator(':target');
    await day.getByRole('link', { name: 'Juso-Treff' }).click();
    await page.waitForURL('**/termine/juso-treff/');
  });

  it('the search page lists everything instead', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await open(page, templates.search);
    expect(await page.getByText('braucht JavaScript').isVisible()).toBe(true);
    const overview = page.locator('[data-search-overview]');
    expect(
      await overview.getByRole('link', { name: 'Lesekreis', exact: true }).count(),
    ).toBeGreaterThan(0);
  });

  it('the search of the header leads to the search page', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await open(page, templates.home);
    await page.getByRole('banner').getByRole('link', { name: 'Suche' }).click();
    await page.waitForURL('**/suche/');
  });
});
