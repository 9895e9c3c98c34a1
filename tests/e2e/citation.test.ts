import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { EVERYTHING } from '../site/fixtures/strange-programme.ts';
import { findSmallTargets } from './inspect.ts';
import { open, templates, useBrowser } from './launch.ts';

const newPage = useBrowser();

/** A page that may read back what it has copied. */
async function newPageWithClipboard(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page;
}

const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const block = (page: Page, number: number) => page.locator(`#abs-${String(number)}`);
const copyButton = (place: Locator) => place.getByRole('button', { name: /^Zitat kopieren/ });
const origin = /^Sitemap: (https:\/\/[^/]+)/m;
const readOrigin = (site: string) =>
  origin.exec(readFileSync(join(site, 'robots.txt'), 'utf8'))?.[1] ?? '';

describe('"Zitat kopieren"', () => {
  it('copies a paragraph that was chosen by its number: words, source and permanent address', async () => {
    const page = await newPageWithClipboard();
    await open(page, '/programm/wohnen/');
    await block(page, 1).getByRole('link', { name: 'Absatz 1', exact: true }).click();
    await copyButton(block(page, 1)).click();
    // Day and month do not part at the end of a line, so the space between them is another one.
    expect((await readClipboard(page)).replaceAll('\u00a0', ' ')).toBe(
      [
        '„Die Miete entscheidet, wer in Düsseldorf bleiben kann. Wer hier eine Lehre macht, eine Familie gründet oder in Rente geht, soll nicht wegziehen müssen. Wohnen ist für uns ein Recht und keine Geldanlage.“',
        '',
        'Jusos Düsseldorf: Kommunalwahlprogramm 2025 (beschlossen am 29. März 2025), Kapitel 1 „Wohnen und Boden“, Absatz 1.',
        `${readOrigin(inject('site'))}/programm/2025/wohnen/#abs-1`,
      ].join('\n'),
    );
  });

  it('is reached with the keyboard alone, after Enter on the number', async () => {
    const page = await newPageWithClipboard();
    await open(page, templates.chapter);
    await block(page, 2).locator('.citable__number').focus();
    // The address names the paragraph then, and the next stop is its beginning.
    for (const key of ['Enter', 'Tab', 'Tab']) await page.keyboard.press(key);
    expect(
      await copyButton(block(page, 2)).evaluate((button) => button === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Kopiert: Absatz 2' }).waitFor();
    expect(await readClipboard(page)).toMatch(
      /^„Das Mietrecht macht der Bund\. .*“\n\n.*Absatz 2\./,
    );
  });

  it('copies a demand with its title and all its paragraphs', async () => {
    const page = await newPageWithClipboard();
    await open(page, templates.chapter);
    await copyButton(page.locator('#wohnen-1 > .demand__foot')).click();
    const [words, source, address] = (await readClipboard(page)).split(/\n\n|\n(?=http)/);
    expect(words).toMatch(
      /^„Mehr geförderte Wohnungen\nIn jedem neuen Bebauungsplan .*\nBezahlt wird das .*“$/,
    );
    expect(source).toContain(
      'Kapitel 1 „Wohnen und Boden“, Forderung „Mehr geförderte Wohnungen“.',
    );
    expect(address).toBe(`${readOrigin(inject('site'))}/programm/2025/wohnen/#wohnen-1`);
  });

  it('tells what was copied to those who do not see it', async () => {
    const page = await newPageWithClipboard();
    await open(page, templates.chapter);
    expect(await page.getByRole('status').textContent()).toBe('');
    await copyButton(page.locator('#wohnen-1 > .demand__foot')).click();
    await page.getByRole('status').filter({ hasText: 'Mehr geförderte Wohnungen' }).waitFor();
  });

  it('copies no number, no footnote mark and no soft hyphen, but every line of lists and tables', async () => {
    const page = await newPageWithClipboard({ baseURL: inject('strangeUrl') });
    await open(page, EVERYTHING);
    const words: string[] = [];
    for (const number of [1, 3, 5]) {
      await block(page, number).locator('.citable__number').click();
      await copyButton(block(page, number)).click();
      await page
        .getByRole('status')
        .filter({ hasText: `Absatz ${String(number)}` })
        .waitFor();
      words.push((await readClipboard(page)).split('\n\n')[0] ?? '');
    }
    expect(words).toEqual([
      '„Die Mieter*innen zahlen viel und mehr, nicht weniger wie #let x = 1 und hier.“',
      '„Grundstücksverkehrsgenehmigungen\n1,5 statt 2“',
      '„Jahr | Plätze\n2025 | 1.200“',
    ]);
    expect(await block(page, 3).textContent()).not.toBe('');
  });

  it('copies the words to post with a picture, and its description', async () => {
    const page = await newPageWithClipboard();
    await open(page, templates.chapter);
    const demand = page.locator('#wohnen-1');
    await demand.getByText('Bild zum Teilen').click();
    await demand.getByRole('button', { name: 'Kopieren: Text dazu' }).click();
    await page.getByRole('status').filter({ hasText: 'Text dazu' }).waitFor();
    expect(await readClipboard(page)).toBe(
      await demand.locator('[data-copy="Text dazu"]').textContent(),
    );
  });

  it('offers the text in a field where the browser allows no copying', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('denied')) },
      });
    });
    await open(page, templates.chapter);
    await copyButton(page.locator('#wohnen-1 > .demand__foot')).click();
    const field = page.getByRole('textbox', { name: /Hier steht der Text/ });
    await field.waitFor();
    expect(await field.inputValue()).toContain('/programm/2025/wohnen/#wohnen-1');
    expect(
      await field.evaluate(
        (area: HTMLTextAreaElement) =>
          area === document.activeElement && area.selectionEnd - area.selectionStart,
      ),
    ).toBe((await field.inputValue()).length);
  });

  it('does the same where there is no clipboard at all', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await open(page, templates.chapter);
    await block(page, 1).locator('.citable__number').click();
    await copyButton(block(page, 1)).click();
    expect(await page.getByRole('textbox', { name: /Hier steht der Text/ }).count()).toBe(1);
  });
});

describe('a paragraph', () => {
  it('that an address names stands out from the others', async () => {
    const page = await newPage();
    await open(page, `${templates.chapter}#abs-4`);
    const grounds = await page
      .locator('#abs-3, #abs-4')
      .evaluateAll((blocks) => blocks.map((one) => getComputedStyle(one).backgroundColor));
    expect(new Set(grounds).size).toBe(2);
  });

  it('has in consultation a mail that names it, with or without a script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await newPage({ javaScriptEnabled });
      await open(page, `${templates['chapter in consultation']}#abs-2`);
      const link = block(page, 2).getByRole('link', { name: 'Änderung zu Absatz 2 vorschlagen' });
      expect(await link.isVisible()).toBe(true);
      const mail = new URL((await link.getAttribute('href')) ?? '');
      expect(mail.protocol).toBe('mailto:');
      expect(mail.pathname).toContain('@');
      expect(mail.searchParams.get('subject')).toMatch(/^Änderung: .+, Absatz 2$/);
      expect(mail.searchParams.get('body')).toContain('/programm/2030-entwurf/wohnen/#abs-2');
    }
  });

  it('has no such mail where nobody asks for changes', async () => {
    const page = await newPage();
    await open(page, `${templates.chapter}#abs-2`);
    expect(await page.locator('a[href^="mailto:"][href*="Absatz%202"]').count()).toBe(0);
  });
});

describe('without JavaScript', () => {
  it('the number links to the paragraph, and no button is there that does nothing', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await open(page, templates.chapter);
    await block(page, 3).getByRole('link', { name: 'Absatz 3', exact: true }).click();
    await page.waitForURL('**/#abs-3');
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  });
});

describe('selecting everything', () => {
  it('and copying it leaves the numbers of the paragraphs out', async () => {
    const page = await newPage();
    await open(page, templates.chapter);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('.prose') ?? document.body);
      return getSelection()?.toString() ?? '';
    });
    const lines = copied.split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => /^\d+$/.test(line.trim()))).toEqual([]);
    expect(copied).toMatch(/(?:^|\n)Die Miete entscheidet/);
  });
});

describe('what one can touch at an open paragraph and demand', () => {
  it('is 24 by 24 pixels at least on a phone (WCAG 2.2, 2.5.8)', async () => {
    const page = await newPage({ viewport: { width: 390, height: 844 } });
    await open(page, `${templates.chapter}#abs-2`);
    await page.getByText('Bild zum Teilen').first().click();
    expect(await copyButton(block(page, 2)).isVisible()).toBe(true);
    expect(await findSmallTargets(page)).toEqual([]);
    await open(page, `${templates['chapter in consultation']}#abs-2`);
    expect(await page.getByText('Änderung zu Absatz 2 vorschlagen').isVisible()).toBe(true);
    expect(await findSmallTargets(page)).toEqual([]);
  });
});
