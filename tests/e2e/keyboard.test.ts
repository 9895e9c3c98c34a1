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

  it('every stop shows where the focus is', async () => {
    const page = await newPage();
    await open(page, templates.home);
    const stops = await page.locator('a, button, input, summary').count();
    const hidden: string[] = [];
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      const unseen = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        const isVisible = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        return isVisible ? undefined : focused.outerHTML.slice(0, 100);
      });
      if (unseen !== undefined) hidden.push(unseen);
    }
    expect(hidden).toEqual([]);
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
    await page.keyboard.press('Escape');
    await entry.waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
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
