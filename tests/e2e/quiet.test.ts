import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { open, phone, templates, useBrowser } from './launch.ts';

const newPage = useBrowser();

const desktop = { width: 1280, height: 900 };

describe('a walk through every template', () => {
  it('asks no other host for anything, sets no cookie and stores nothing', async () => {
    const page = await newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(inject('url'))) foreign.push(request.url());
    });
    for (const path of Object.values(templates)) await open(page, path);
    expect(foreign).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it('breaks no rule of the Content-Security-Policy and logs no error', async () => {
    const page = await newPage();
    const errors: string[] = [];
    await page.exposeFunction('report', (violation: string) => errors.push(violation));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        (globalThis as unknown as { report: (violation: string) => void }).report(
          `${violatedDirective}: ${blockedURI}`,
        );
      });
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      // The browser reports the status of the 404 page itself.
      if (message.type() === 'error' && !message.text().includes('404'))
        errors.push(message.text());
    });
    for (const path of Object.values(templates)) await open(page, path);
    expect(errors).toEqual([]);
  });

  // Below 0.1 is "good" by the Core Web Vitals: the scaled fallback fits the lines, not every single word.
  it.each([
    ['/', 'on a phone', phone, 0.01],
    [templates.chapter, 'on a phone', phone, 0.01],
    [templates.events, 'on a phone', phone, 0.01],
    ['/', 'on a desk', desktop, 0.1],
    [templates.programme, 'on a desk', desktop, 0.1],
    [templates.chapter, 'on a desk', desktop, 0.1],
  ])('moves next to nothing when the fonts of %s arrive late %s', async (...row) => {
    const [path, , viewport, limit] = row;
    const page = await newPage({ viewport });
    await page.addInitScript(() => {
      const observed = globalThis as unknown as { shift: number };
      observed.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          observed.shift += (entry as unknown as { value: number }).value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // The text stands in the fallback until the fonts are let through.
    const { promise: painted, resolve: letThrough } = Promise.withResolvers<undefined>();
    await page.route('**/*.woff2', async (route) => {
      await painted;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    letThrough(undefined);
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }),
    );
    const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
    expect(shift).toBeLessThan(limit);
  });

  it('makes no motion when the reader wants none', async () => {
    const page = await newPage({ reducedMotion: 'reduce' });
    const moving: string[] = [];
    for (const [name, path] of Object.entries(templates)) {
      await open(page, path);
      moving.push(...(await findMotion(page)).map((element) => `${name}: ${element}`));
    }
    expect(moving).toEqual([]);
  });

  it('turns pages without a transition when the reader wants no motion', async () => {
    const page = await newPage({ reducedMotion: 'reduce' });
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset.transition = String(event.viewTransition !== null);
      });
    });
    await open(page, templates.home);
    await page.getByRole('link', { name: 'Programm lesen' }).click();
    await page.waitForURL('**/programm/');
    expect(await page.locator('html').getAttribute('data-transition')).toBe('false');
  });
});

describe('on paper', () => {
  it('a chapter keeps its text and numbers and leaves out what cannot be used', async () => {
    const page = await newPage();
    await open(page, templates.chapter);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: 'Hauptmenü' }).isVisible()).toBe(false);
    expect(await page.getByRole('navigation', { name: 'Weiter im Programm' }).isVisible()).toBe(
      false,
    );
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.locator('.citable__number').first().isVisible()).toBe(true);
    expect(await page.locator('.demand__number').first().isVisible()).toBe(true);
  });

  it('every template leaves out the menus and keeps its headline', async () => {
    const page = await newPage();
    await page.emulateMedia({ media: 'print' });
    const kept: string[] = [];
    for (const [name, path] of Object.entries(templates)) {
      await open(page, path);
      const visible = page
        .locator('header nav, [data-search-link], footer nav, .crumbs')
        .filter({ visible: true });
      if ((await visible.count()) > 0) kept.push(name);
      if (!(await page.getByRole('heading', { level: 1 }).isVisible())) kept.push(`${name}: no h1`);
    }
    expect(kept).toEqual([]);
  });

  it('numbers stand in the margin, not over the text', async () => {
    const page = await newPage();
    await page.emulateMedia({ media: 'print' });
    await open(page, templates.chapter);
    const overlapping = await page.locator('.citable').evaluateAll((blocks) =>
      blocks
        .filter((block) => {
          const number = block.querySelector('.citable__number')?.getBoundingClientRect();
          const text = block
            .querySelector(':scope > :not(.citable__number)')
            ?.getBoundingClientRect();
          return number === undefined || text === undefined || number.right > text.left;
        })
        .map(({ id }) => id),
    );
    expect(overlapping).toEqual([]);
  });
});

/** What moves, or would: running animations, and transitions that wait for a change. */
function findMotion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const moving = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const hasTransition = transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
      return hasTransition || animationName !== 'none' || scrollBehavior === 'smooth';
    });
    return [
      ...moving.map((element) => element.outerHTML.slice(0, 80)),
      ...document.getAnimations().map(String),
    ];
  });
}
