import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { logIn, openEntry, openList, openNew, openPictures, publish, useAdmin } from './admin.ts';
import { measureOverflow } from './inspect.ts';
import { useBrowser } from './launch.ts';

const newPage = useBrowser();
const getAdmin = useAdmin();

describe.each([360, 390])('a phone of %i pixels', (width) => {
  const openPhone = () =>
    newPage({
      baseURL: getAdmin().url,
      viewport: { width, height: 740 },
      hasTouch: true,
      isMobile: true,
    });

  it('lets a board member change the time of an event and publish it', async () => {
    const page = await openPhone();
    await logIn(page);
    await page.getByRole('link', { name: 'Klausurtagung 2027' }).tap();
    const start = `2027-02-27T10:${String(width).slice(0, 2)}`;
    await page.getByLabel('Beginn').fill(start);
    await publish(page);
    const saved = await getAdmin().git('show', 'HEAD:content/events/klausurtagung-2027.mdx');
    expect(saved).toContain(`start: "${start}"`);
  });

  it('never scrolls sideways', async () => {
    const page = await openPhone();
    const tooWide: string[] = [];
    await visitScreens(page, async (screen) => {
      const overflow = await measureOverflow(page);
      if (overflow > 0) tooWide.push(`${screen}: ${overflow} px`);
      tooWide.push(...(await findCutOff(page)).map((part) => `${screen}: ${part}`));
    });
    expect(tooWide).toEqual([]);
  });

  it('has targets that a thumb hits: 44 by 44 pixels', async () => {
    const page = await openPhone();
    const small: string[] = [];
    await visitScreens(page, async (screen) => {
      small.push(...(await findSmallButtons(page)).map((target) => `${screen}: ${target}`));
    });
    expect(small).toEqual([]);
  });

  it('has letters in fields that Safari does not zoom into: 16 pixels', async () => {
    const page = await openPhone();
    const small: string[] = [];
    await visitScreens(page, async (screen) => {
      small.push(...(await findSmallFields(page)).map((field) => `${screen}: ${field}`));
    });
    expect(small).toEqual([]);
  });

  it('shows the form first, then form and preview in turn', async () => {
    const page = await openPhone();
    await logIn(page);
    await openEntry(page, 'events', 'juso-treff');
    const toggle = page.getByRole('button', { name: 'Vorschau' });
    const field = page.getByLabel('Titel');
    expect(await field.isVisible()).toBe(true);
    await toggle.tap();
    await page.locator('#preview-pane').waitFor();
    expect(await field.isVisible()).toBe(false);
    expect(await page.locator('#preview-pane').evaluate((pane) => pane.clientWidth)).toBe(width);
    await toggle.tap();
    expect(await field.isVisible()).toBe(true);
    await toggle.tap();
    await openEntry(page, 'events', 'klima-spaziergang');
    expect(await field.isVisible()).toBe(true);
  });

  it('keeps the buttons in sight while one is far down in the form', async () => {
    const page = await openPhone();
    await logIn(page);
    await openEntry(page, 'events', 'juso-treff');
    await page.getByLabel('Adresse der Videokonferenz').scrollIntoViewIfNeeded();
    const box = await page.getByRole('button', { name: 'Veröffentlicht' }).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(200);
  });

  it('has menus that fit', async () => {
    const page = await openPhone();
    await logIn(page);
    const outside: string[] = [];
    const check = async (name: string) => {
      await page.getByRole('button', { name }).tap();
      for (const item of await page.locator('[role^="menuitem"]').all()) {
        const box = await item.boundingBox();
        if (box === null || box.x < 0 || box.x + box.width > width) outside.push(name);
      }
      await page.keyboard.press('Escape');
    };
    for (const name of ['Gruppieren', 'Filtern', 'Sortieren', 'Dein Konto']) await check(name);
    await openEntry(page, 'events', 'juso-treff');
    await page.getByLabel('Titel').fill('Treff');
    for (const name of ['Veröffentlichen', 'Dein Konto']) await check(name);
    expect(outside).toEqual([]);
  });
});

describe('200 % zoom on a small laptop', () => {
  it('has one column and nothing beside the screen', async () => {
    const page = await newPage({
      baseURL: getAdmin().url,
      viewport: { width: 640, height: 400 },
      deviceScaleFactor: 2,
    });
    await logIn(page);
    await openEntry(page, 'events', 'juso-treff');
    expect(await measureOverflow(page)).toBe(0);
    expect(await page.getByLabel('Titel').isVisible()).toBe(true);
  });
});

/** Goes through every kind of screen. */
async function visitScreens(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await page.goto('/admin/');
  await page.getByRole('button', { name: 'Anmelden' }).waitFor();
  await look('login');
  await logIn(page);
  await look('list');
  await openList(page, 'chapters');
  await look('list of chapters');
  await openEntry(page, 'events', 'juso-treff');
  await look('event');
  await openEntry(page, 'candidacies', 'jhv-2027/beispiel-eins');
  await look('letter');
  await openEntry(page, 'site', 'settings');
  await look('settings');
  await openNew(page, 'people');
  await look('new person');
  await openPictures(page);
  await look('pictures');
}

/** Buttons and fields that reach beyond the screen; boxes that clip hide them from the page's own width. */
function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, [role="button"], a, input, textarea, select')]
      .filter((part) => part.checkVisibility({ visibilityProperty: true }))
      .filter((part) => part.closest('.cms-skip, .cms-hidden') === null)
      .filter((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        return width > 1 && (left < 0 || right > innerWidth + 0.5);
      })
      .map((part) => part.outerHTML.slice(0, 120)),
  );
}

function findSmallButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, [role="button"], nav a, aside a, li > a, [role="switch"]',
      ),
    ]
      .filter((part) => part.checkVisibility({ visibilityProperty: true }))
      .filter((part) => part.getBoundingClientRect().width > 1)
      .filter((part) => {
        const { width, height } = part.getBoundingClientRect();
        return Math.round(width) < 44 || Math.round(height) < 44;
      })
      .map((part) => part.outerHTML.slice(0, 160)),
  );
}

function findSmallFields(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('input, textarea, select, [contenteditable="true"]')]
      .filter((field) => field.checkVisibility({ visibilityProperty: true }))
      .filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)
      .map((field) => field.outerHTML.slice(0, 160)),
  );
}
