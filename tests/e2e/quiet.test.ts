import { describe, expect, inject, it } from 'vitest';
import { open, phone, templates, useBrowser } from './launch.ts';

const newPage = useBrowser();

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
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      // The browser reports the status of the 404 page itself.
      if (message.type() === 'error' && !message.text().includes('404'))
        errors.push(message.text());
    });
    for (const path of Object.values(templates)) await open(page, path);
    expect(errors).toEqual([]);
  });

  it.each(['/', templates.chapter, templates.events])(
    'moves nothing while %s loads',
    async (path) => {
      const page = await newPage({ viewport: phone });
      await page.addInitScript(() => {
        const observed = globalThis as unknown as { shift: number };
        observed.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            observed.shift += (entry as unknown as { value: number }).value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await open(page, path);
      const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
      expect(shift).toBeLessThan(0.01);
    },
  );

  it('makes no motion when the reader wants none', async () => {
    const page = await newPage({ reducedMotion: 'reduce' });
    await open(page, templates.home);
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
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
  });
});
