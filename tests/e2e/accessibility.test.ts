import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
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
    expect(await runAxe(page, [])).toEqual([]);
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
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) tooWide.push(`${name}: ${String(overflow)} px`);
      }
      expect(tooWide).toEqual([]);
    },
  );

  it('stays readable at 200 % zoom, which halves the width', async () => {
    const page = await newPage({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
    await open(page, templates.chapter);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
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

async function runAxe(page: Page, disabled: readonly string[]): Promise<string[]> {
  // The page's policy forbids scripts from text; the protocol's evaluation is not bound by it.
  await page.evaluate(axe.source);
  return page.evaluate(async (off) => {
    const runner = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await runner.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id} at ${html.slice(0, 120)}`),
    );
  }, disabled);
}

function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, input, summary')]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      // Off the screen until it has the focus.
      .filter((target) => !target.matches('.skip'))
      .filter(
        (target) =>
          target.closest('p, li, dd, td')?.textContent.trim() === target.textContent.trim() ||
          !target.closest('p, li, dd, td'),
      )
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return Math.round(width) < 24 || Math.round(height) < 24;
      })
      .map((target) => target.outerHTML.slice(0, 120)),
  );
}

/** Words of headlines that stand on two lines although no soft hyphen or hyphen divides them there. */
function findBrokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const headline of document.querySelectorAll('h1, h2, h3')) {
      const walker = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        for (const { 0: part, index } of text.data.matchAll(/[^\s\u00ad-]+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + part.length);
          const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
          const lines = new Set(boxes.map(({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(part);
        }
      }
    }
    return broken;
  });
}
