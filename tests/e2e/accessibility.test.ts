import { describe, expect, it } from 'vitest';
import { findBrokenWords, findSmallTargets, measureOverflow, runAxe } from './inspect.ts';
import { open, phone, templates, useBrowser } from './launch.ts';

const newPage = useBrowser();

const desktop = { width: 1280, height: 900 };
const settings = {
  'in light': { options: { viewport: desktop, colorScheme: 'light' }, disabled: [] },
  'in dark': { options: { viewport: desktop, colorScheme: 'dark' }, disabled: [] },
  'on a phone': { options: { viewport: phone, colorScheme: 'light' }, disabled: [] },
  // The system chooses the colours then; axe reckons with those of the style sheet.
  'in forced colours': {
    options: { viewport: desktop, forcedColors: 'active' },
    disabled: ['color-contrast'],
  },
} as const;

describe.each(Object.entries(settings))('every template %s', (_setting, { options, disabled }) => {
  it('has nothing that axe objects to', async () => {
    const page = await newPage(options);
    const found: string[] = [];
    for (const [name, path] of Object.entries(templates)) {
      await open(page, path);
      found.push(...(await runAxe(page, disabled)).map((violation) => `${name}: ${violation}`));
    }
    expect(found).toEqual([]);
  });
});

describe('the open menu of a phone', () => {
  it('has nothing that axe objects to, on a page that it marks as current', async () => {
    const page = await newPage({ viewport: phone });
    await open(page, templates.programme);
    await page.getByRole('button', { name: 'Menü' }).click();
    await page.getByRole('button', { name: 'Schließen' }).waitFor();
    expect(await runAxe(page)).toEqual([]);
  });
});

describe('a headline', () => {
  it.each([360, 768, 1280])(
    'never breaks inside a word without a hyphen at %i pixels',
    async (width) => {
      const page = await newPage({ viewport: { width, height: 800 } });
      const broken: string[] = [];
      for (const [name, path] of Object.entries(templates)) {
        await open(page, path);
        broken.push(...(await findBrokenWords(page)).map((word) => `${name}: ${word}`));
      }
      expect(broken).toEqual([]);
    },
  );
});

describe('every template', () => {
  it.each([320, 360, 768])(
    'fits a screen of %i pixels without scrolling sideways',
    async (width) => {
      const page = await newPage({ viewport: { width, height: 740 } });
      const tooWide: string[] = [];
      for (const [name, path] of Object.entries(templates)) {
        await open(page, path);
        const overflow = await measureOverflow(page);
        if (overflow > 0) tooWide.push(`${name}: ${String(overflow)} px`);
      }
      expect(tooWide).toEqual([]);
    },
  );

  it('stays readable at 200 % zoom, which halves the width', async () => {
    const page = await newPage({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
    await open(page, templates.chapter);
    expect(await measureOverflow(page)).toBe(0);
  });

  it('has targets of at least 24 by 24 pixels, links in running text aside (WCAG 2.2, 2.5.8)', async () => {
    const page = await newPage({ viewport: phone });
    const small: string[] = [];
    for (const [name, path] of Object.entries(templates)) {
      await open(page, path);
      small.push(...(await findSmallTargets(page)).map((target) => `${name}: ${target}`));
    }
    expect(small).toEqual([]);
  });
});
