import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { logIn, openEntry, openList, openNew, openPictures, useAdmin } from './admin.ts';
import { runAxe } from './inspect.ts';
import { useBrowser } from './launch.ts';

const newPage = useBrowser();
const getAdmin = useAdmin();

/** What only Decap can mend: a rule of axe, where, and its issue there. */
const upstream: { rule: string; at: RegExp; issue: string }[] = [];

const settings = {
  'on a desk': { options: { viewport: { width: 1280, height: 900 } }, disabled: [] },
  'on a phone': { options: { viewport: { width: 360, height: 740 } }, disabled: [] },
  // The system chooses the colours then; axe reckons with those of the style sheet.
  'in forced colours': {
    options: { viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
    disabled: ['color-contrast'],
  },
} as const;

describe.each(Object.entries(settings))('the CMS %s', (_setting, { options, disabled }) => {
  it('has nothing that axe objects to and we could mend', async () => {
    const page = await newPage({ baseURL: getAdmin().url, ...options });
    const found: string[] = [];
    await visitScreens(page, async (screen) => {
      found.push(
        ...(await runAxe(page, { disabled })).map((violation) => `${screen}: ${violation}`),
      );
    });
    expect(found.filter((violation) => !isKnown(violation))).toEqual([]);
  });
});

describe('somebody who works with the keyboard alone', () => {
  it('logs in, finds an event, changes it, publishes it and goes back', async () => {
    const page = await newPage({ baseURL: getAdmin().url });
    await page.goto('/admin/');
    await page.getByRole('button', { name: 'Anmelden' }).waitFor();
    await tabTo(page, 'Anmelden');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Termine' }).waitFor();
    await tabTo(page, 'Sommerfest 2026');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Termin bearbeiten' }).waitFor();
    await tabTo(page, 'Titel');
    await page.keyboard.press('End');
    await page.keyboard.type(' am Rhein');
    await tabTo(page, 'Veröffentlichen', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'Jetzt veröffentlichen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Keine offenen Änderungen').waitFor();
    expect(await getAdmin().git('show', 'HEAD:content/events/sommerfest-2026.mdx')).toContain(
      'am Rhein',
    );
    await tabTo(page, 'Zurück zu: Termine', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Termine' }).waitFor();
  });

  it('starts on each screen at its headline', async () => {
    const page = await newPage({ baseURL: getAdmin().url });
    await logIn(page);
    const readFocus = () => page.evaluate(() => document.activeElement?.textContent);
    await page.getByRole('link', { name: 'Wahlen' }).click();
    await poll(readFocus).toBe('Wahlen');
    await page.getByRole('link', { name: 'Jahreshauptversammlung 2027' }).click();
    await poll(readFocus).toBe('Wahl bearbeiten');
    await page.goBack();
    await poll(readFocus).toBe('Wahlen');
  });

  it('keeps the focus in the bar when "Veröffentlichen" becomes "Veröffentlicht"', async () => {
    const page = await newPage({ baseURL: getAdmin().url });
    await logIn(page);
    await openEntry(page, 'events', 'weihnachtsfeier-2026');
    await page.getByLabel('Titel').fill('Feier');
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.getByRole('menuitem', { name: 'Jetzt veröffentlichen' }).press('Enter');
    await page.getByText('Keine offenen Änderungen').waitFor();
    await poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Veröffentlicht',
    );
  });

  it('can skip to the content', async () => {
    const page = await newPage({ baseURL: getAdmin().url });
    await logIn(page);
    const link = page.getByRole('link', { name: 'Zum Inhalt springen' });
    await link.focus();
    expect((await link.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Termine');
    expect(page.url()).toContain('#/collections/events');
  });

  it('sees where the focus is on everything that can have it', async () => {
    const page = await newPage({ baseURL: getAdmin().url });
    await logIn(page);
    const unseen = new Set<string>();
    for (const open of [
      () => openList(page, 'events'),
      () => openEntry(page, 'events', 'juso-treff'),
    ]) {
      await open();
      for (let step = 0; step < 40; step++) {
        await page.keyboard.press('Tab');
        const where = await findUnseenFocus(page);
        if (where !== undefined) unseen.add(where);
      }
    }
    expect([...unseen]).toEqual([]);
  });
});

describe('a field', () => {
  it('is described by its hint and, when it is wrong, by its error', async () => {
    const page = await newPage({ baseURL: getAdmin().url });
    await logIn(page);
    await openEntry(page, 'events', 'juso-treff');
    const title = page.getByLabel('Titel');
    const describe = () =>
      title.evaluate((field) =>
        (field.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent),
      );
    await poll(describe).toEqual(['Zum Beispiel: Juso-Treff']);
    await title.fill('');
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.getByRole('menuitem', { name: 'Jetzt veröffentlichen' }).click();
    await poll(() => title.getAttribute('aria-invalid')).toBe('true');
    expect(await describe()).toEqual(['Es fehlt noch: Titel.', 'Zum Beispiel: Juso-Treff']);
  });
});

/** Goes through every kind of screen, with what can be opened open. */
async function visitScreens(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await page.goto('/admin/');
  await page.getByRole('button', { name: 'Anmelden' }).waitFor();
  await look('login');
  await logIn(page);
  await look('list');
  for (const menu of ['Sortieren', 'Filtern', 'Gruppieren', 'Dein Konto']) {
    await page.getByRole('button', { name: menu }).click();
    await page.locator('[role^="menuitem"]').first().waitFor();
    await look(menu);
    await page.keyboard.press('Escape');
  }
  await page.goto('/admin/#/search/treff');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('search');
  for (const [collection, slug] of entries) {
    await openEntry(page, collection, slug);
    // What is empty stays closed.
    const closed = page.getByRole('button', { name: /^Aufklappen(?!.*: 0$)/ });
    while (await closed.first().isVisible()) await closed.first().click();
    await look(`${collection}/${slug}`);
  }
  await openNew(page, 'people');
  await openPictures(page);
  await look('pictures');
}

const entries = [
  ['events', 'juso-treff'],
  ['candidacies', 'jhv-2027/beispiel-eins'],
  ['elections', 'jhv-2027'],
  ['chapters', '2025/wohnen'],
  ['people', 'beispiel-acht'],
  ['site', 'settings'],
] as const;

/** Repairs follow what React draws by a frame; a busy machine takes its time for both. */
function poll<Value>(read: () => Promise<Value>) {
  return expect.poll(read, { timeout: 10_000 });
}

function isKnown(violation: string): boolean {
  return upstream.some(({ rule, at }) => violation.includes(`${rule} at`) && at.test(violation));
}

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      // The page itself has the focus where nothing else does, and every text.
      if (element === document.body) return '';
      return [element?.labels?.[0], element]
        .map((part) => `${part?.getAttribute('aria-label') ?? ''} ${part?.textContent ?? ''}`)
        .join(' ');
    });
    if (focused.includes(name)) return;
  }
  throw new Error(`"${name}" is not reached with ${key}`);
}

/** What has the focus and neither outline nor inverted colours; `undefined` if it can be seen. */
function findUnseenFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element.matches('body, iframe')) return undefined;
    // The box around a choice shows the focus of its field.
    const shown =
      element.getAttribute('role') === 'combobox'
        ? element.closest('[class*="-container"]')
        : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown ?? element);
    return outlineStyle === 'none' || parseFloat(outlineWidth) < 3
      ? element.outerHTML.slice(0, 160)
      : undefined;
  });
}
