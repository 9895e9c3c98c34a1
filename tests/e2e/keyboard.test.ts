import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, phone, templates, useBrowser } from './launch.ts';

const newPage = useBrowser();

describe('with the keyboard alone', () => {
  it('the first stop leads past the menu to the content', async () => {
    const page = await newPage();
    await open(page, templates.chapter);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Zum Inhalt' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await skip.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(
      0,
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhalt');
  });

  it.each([
    ['home page', templates.home, {}],
    ['chapter', templates.chapter, {}],
    ['chapter on a phone', templates.chapter, { viewport: phone }],
    ['list of events on a phone', templates.events, { viewport: phone }],
    ['search with results', templates['search with results'], {}],
  ])('every stop on the %s shows where the focus is, in sight', async (_, path, options) => {
    const page = await newPage(options);
    await open(page, path);
    const hidden: string[] = [];
    await page.locator('.skip').focus();
    for (let stop = await countStops(page); stop > 1; stop -= 1) {
      await page.keyboard.press('Tab');
      const fault = await findFaultOfFocus(page);
      if (fault !== undefined) hidden.push(fault);
    }
    expect(hidden).toEqual([]);
  });

  it.each([
    ['home page', templates.home],
    ['election', templates.election],
    ['demands', templates.demands],
    ['search', templates.search],
  ])('one reaches everything on the %s that one can use, in its order', async (_, path) => {
    const page = await newPage();
    await open(page, path);
    // The search puts the focus into its field; the walk begins before everything.
    await page.locator('.skip').focus();
    const reached = [await describeFocus(page)];
    for (let stop = await countStops(page); stop > 1; stop -= 1) {
      await page.keyboard.press('Tab');
      reached.push(await describeFocus(page));
    }
    const usable = await page.evaluate(
      (selector) =>
        [...document.querySelectorAll<HTMLElement>(selector)]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      STOPS,
    );
    expect(reached).toEqual(usable);
  });

  it('the menu of a phone opens, closes with Escape and gives the focus back', async () => {
    const page = await newPage({ viewport: phone });
    await open(page, templates.home);
    const button = page.getByRole('button', { name: 'Menü' });
    const entry = page
      .getByRole('navigation', { name: 'Hauptmenü' })
      .getByRole('link', { name: 'Termine' });
    expect(await entry.isVisible()).toBe(false);
    await button.focus();
    await page.keyboard.press('Enter');
    await entry.waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('nav')?.getAttribute('aria-label')),
    ).toBe('Hauptmenü');
    await page.keyboard.press('Escape');
    await entry.waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('a chapter is chosen among the demands', async () => {
    const page = await newPage();
    await open(page, templates.demands);
    const [, chosen] = await page.locator('nav a[href^="#kapitel-"]').all();
    await chosen!.focus();
    await page.keyboard.press('Enter');
    const sections = page.locator('.list > section').filter({ visible: true });
    expect(await sections.count()).toBe(1);
    expect(`#${await sections.getAttribute('id')}`).toBe(await chosen!.getAttribute('href'));
  });

  it('a folded year opens', async () => {
    const page = await newPage();
    await open(page, templates.events);
    const fold = page.locator('details:not([open])').first();
    const handle = await fold.elementHandle();
    await fold.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await handle.evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);
  });

  it('"/" opens the search with the cursor in its field, but not while someone types', async () => {
    const page = await newPage();
    await open(page, templates.chapter);
    await page.keyboard.press('/');
    await page.waitForURL('**/suche/');
    await page.keyboard.type('a/b');
    expect(await page.getByRole('searchbox').inputValue()).toBe('a/b');
  });
});

/** What the Tab key stops at, as long as it is visible: of a group of radio buttons, the chosen one. */
const STOPS =
  'a[href], button, summary, select, textarea, input:not([type="radio"]), input[type="radio"]:checked';

function countStops(page: Page): Promise<number> {
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      ).length,
    STOPS,
  );
}

function describeFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
}

/** What is wrong with the way the focused element shows: no outline, out of sight, under something else. */
function findFaultOfFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return 'nothing has the focus';
    const name = focused.outerHTML.slice(0, 100);
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `no outline: ${name}`;
    const [box] = focused.getClientRects();
    if (box === undefined || box.bottom < 0 || box.top > innerHeight)
      return `out of sight: ${name}`;
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    const isOnTop = top === null || focused.contains(top) || top.contains(focused);
    return isOnTop ? undefined : `under something else: ${name}`;
  });
}
