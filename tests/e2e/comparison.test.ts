import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runAxe } from './inspect.ts';
import { open, templates, useBrowser } from './launch.ts';

const newPage = useBrowser();
/** The heading of a chapter stands above its first fold and is not shown again in it. */
const TEXT = '.unit:not(.unit--chapter)';
const folds = (page: Page) => page.locator('.comparison details');
const isShown = (page: Page) =>
  folds(page)
    .locator(TEXT)
    .evaluateAll((texts) =>
      texts.map((text) => text.checkVisibility({ contentVisibilityAuto: true })),
    );

describe('a comparison', () => {
  it('shows at first only what changed', async () => {
    const page = await newPage();
    await open(page, templates.comparison);
    const shown = await isShown(page);
    expect(shown.length).toBeGreaterThan(5);
    expect(new Set(shown)).toEqual(new Set([false]));
    const changed = page.locator('[data-diff]:has(ins, del)');
    expect(await changed.filter({ visible: true }).count()).toBe(await changed.count());
  });

  it('has no fold with nothing in it', async () => {
    const page = await newPage();
    await open(page, templates.comparison);
    const filled = folds(page).filter({ has: page.locator(TEXT) });
    expect(await filled.count()).toBe(await folds(page).count());
  });

  it('unfolds without JavaScript what stayed the same, one place at a time', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await open(page, templates.comparison);
    const [first, second] = await folds(page).all();
    await first!.locator('summary').click();
    expect(await first!.locator(TEXT).first().isVisible()).toBe(true);
    expect(await second!.locator(TEXT).first().isVisible()).toBe(false);
  });

  it('shows everything at once when one asks for it, without JavaScript, and folds it again', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await open(page, templates.comparison);
    const box = page.getByRole('checkbox', { name: 'Auch zeigen, was gleich blieb' });
    const texts = page.locator(`.comparison ${TEXT}`);
    const count = () => texts.filter({ visible: true }).count();
    const changed = await count();
    await box.check();
    expect(await count()).toBe(await texts.count());
    await box.uncheck();
    expect(await count()).toBe(changed);
  });

  it('is worked with the keyboard: the checkbox by the space bar, a fold by Enter', async () => {
    const page = await newPage();
    await open(page, templates.comparison);
    await page.locator('#alles').focus();
    await page.keyboard.press('Space');
    expect(new Set(await isShown(page))).toEqual(new Set([true]));
    await page.keyboard.press('Space');
    await folds(page).first().locator('summary').focus();
    await page.keyboard.press('Enter');
    expect((await isShown(page))[0]).toBe(true);
  });

  it('says "gestrichen" and "eingefügt" to those who do not see strokes and colours', async () => {
    const page = await newPage();
    await open(page, templates.comparison);
    const nodes = await readAccessibilityTree(page);
    const readAll = (role: string) =>
      nodes.filter((node) => node.role === role).map((node) => node.text);
    const marks = await page.locator('ins, del').filter({ visible: true }).count();
    expect(readAll('deletion').length + readAll('insertion').length).toBe(marks);
    for (const text of readAll('deletion'))
      expect(text).toMatch(/^\s*\[gestrichen: ?.*\S.*\]\s*$/s);
    for (const text of readAll('insertion'))
      expect(text).toMatch(/^\s*\[eingefügt: ?.*\S.*\]\s*$/s);
  });

  it('is copied without these words', async () => {
    const page = await newPage();
    await open(page, templates.comparison);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('.comparison') ?? document.body);
      return getSelection()?.toString() ?? '';
    });
    expect(copied.length).toBeGreaterThan(1000);
    expect(copied).not.toMatch(/\[(?:gestrichen|eingefügt):/);
  });

  it('does not tell old from new by colour alone', async () => {
    const page = await newPage();
    await open(page, templates.comparison);
    const lines = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((mark) => {
          const { textDecorationLine, boxShadow } = getComputedStyle(mark);
          return `${textDecorationLine} ${boxShadow}`;
        });
    expect(await lines('[data-diff] del')).toContain('line-through');
    expect(await lines('[data-diff] ins')).toMatch(/underline|inset/);
  });

  it('leads from the count of a chapter to the chapter', async () => {
    const page = await newPage();
    await open(page, templates.comparison);
    const link = page.locator('.counts a').nth(3);
    const target = (await link.getAttribute('href')) ?? '';
    await link.click();
    await page.waitForURL(`**/${target}`);
    const top = await page.locator(target).evaluate((one) => one.getBoundingClientRect().top);
    expect(top).toBeLessThan(200);
  });
});

describe.each([
  ['list of comparisons', templates.comparisons],
  ['comparison', templates.comparison],
  ['chapter in consultation', templates['chapter in consultation']],
  ['edition with a seal', templates['edition with a seal']],
])('the %s', (_, path) => {
  it.each([360, 1280])(
    'has nothing that axe objects to at %i pixels, all unfolded',
    async (width) => {
      const page = await newPage({ viewport: { width, height: 800 } });
      await open(page, path);
      for (const fold of await page.locator('main summary').all()) await fold.click();
      expect(await runAxe(page)).toEqual([]);
    },
  );
});

/** What assistive technology is told: every node with its role and all the text in it. */
async function readAccessibilityTree(page: Page): Promise<{ role: string; text: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): string => {
    const node = byId.get(id);
    const role = String(node?.role?.value ?? '');
    if (role === 'StaticText') return String(node?.name?.value ?? '');
    return (node?.childIds ?? []).map(read).join('');
  };
  return nodes.map((node) => ({ role: String(node.role?.value ?? ''), text: read(node.nodeId) }));
}
