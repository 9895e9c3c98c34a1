import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  COLOUR_RULES,
  findBrokenWords,
  findSmallTargets,
  measureOverflow,
  runAxe,
} from './inspect.ts';
import { open, phone, templates, useBrowser } from './launch.ts';

const newPage = useBrowser();

const desktop = { width: 1280, height: 900 };

/** What is found wrong, by the question that was asked. */
type Findings = Map<string, string[]>;

/** Opens every template once and asks it everything: opening takes longer than most answers. */
async function walkTemplates(page: Page, ask: (note: Note) => Promise<void>): Promise<Findings> {
  const findings: Findings = new Map();
  for (const [name, path] of Object.entries(templates)) {
    await open(page, path);
    await ask((question, problems) => {
      const found = problems.map((problem) => `${name}: ${problem}`);
      findings.set(question, [...(findings.get(question) ?? []), ...found]);
    });
  }
  return findings;
}

type Note = (question: string, problems: readonly string[]) => void;

async function noteOverflow(page: Page, width: number, note: Note): Promise<void> {
  await page.setViewportSize({ width, height: 740 });
  const overflow = await measureOverflow(page);
  note(`overflow at ${String(width)}`, overflow > 0 ? [`${String(overflow)} px`] : []);
}

async function noteBrokenWords(page: Page, width: number, note: Note): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  note(`broken words at ${String(width)}`, await findBrokenWords(page));
}

describe('every template on a desk', () => {
  let findings: Findings;

  beforeAll(async () => {
    const page = await newPage({ viewport: desktop });
    findings = await walkTemplates(page, async (note) => {
      await page.setViewportSize(desktop);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      note('light', await runAxe(page));
      await page.emulateMedia({ colorScheme: 'dark' });
      // The same document in other colours: what does not look at them has answered already.
      note('dark', await runAxe(page, { only: COLOUR_RULES }));
      // The system chooses the colours then; axe reckons with those of the style sheet.
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      note('forced colours', await runAxe(page, { disabled: ['color-contrast'] }));
      await page.emulateMedia({ forcedColors: 'none' });
      await noteBrokenWords(page, 1280, note);
      await noteBrokenWords(page, 768, note);
      await noteOverflow(page, 768, note);
    });
  });

  it.each(['light', 'dark', 'forced colours'])(
    'has nothing that axe objects to (%s)',
    (colours) => {
      expect(findings.get(colours)).toEqual([]);
    },
  );

  it.each([1280, 768])(
    'never breaks a headline inside a word without a hyphen at %i pixels',
    (width) => {
      expect(findings.get(`broken words at ${String(width)}`)).toEqual([]);
    },
  );

  it('fits a screen of 768 pixels without scrolling sideways', () => {
    expect(findings.get('overflow at 768')).toEqual([]);
  });
});

describe('every template on a phone', () => {
  let findings: Findings;

  beforeAll(async () => {
    const page = await newPage({ viewport: phone, colorScheme: 'light' });
    findings = await walkTemplates(page, async (note) => {
      await page.setViewportSize(phone);
      note('axe', await runAxe(page));
      note('small targets', await findSmallTargets(page));
      await noteBrokenWords(page, 360, note);
      await noteOverflow(page, 360, note);
      await noteOverflow(page, 320, note);
    });
  });

  it('has nothing that axe objects to', () => {
    expect(findings.get('axe')).toEqual([]);
  });

  it('has targets of at least 24 by 24 pixels, links in running text aside (WCAG 2.2, 2.5.8)', () => {
    expect(findings.get('small targets')).toEqual([]);
  });

  it('never breaks a headline inside a word without a hyphen', () => {
    expect(findings.get('broken words at 360')).toEqual([]);
  });

  it.each([360, 320])('fits a screen of %i pixels without scrolling sideways', (width) => {
    expect(findings.get(`overflow at ${String(width)}`)).toEqual([]);
  });
});

describe('a chapter', () => {
  it('stays readable at 200 % zoom, which halves the width', async () => {
    const page = await newPage({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
    await open(page, templates.chapter);
    expect(await measureOverflow(page)).toBe(0);
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
