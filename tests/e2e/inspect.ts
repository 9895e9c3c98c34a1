import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe objects to on a page: the rules of WCAG 2.2 AA and its best practices.
 *
 * @param disabled Rules that do not apply in the given setting.
 * @param only Rules to ask for instead of all.
 */
export async function runAxe(
  page: Page,
  { disabled = [], only }: { disabled?: readonly string[]; only?: readonly string[] } = {},
): Promise<string[]> {
  await waitForFrame(page);
  // The page's policy forbids scripts from text; the protocol's evaluation is not bound by it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const options = {
    runOnly: only === undefined ? RULES : { type: 'rule' as const, values: [...only] },
    rules: Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }])),
  };
  return page.evaluate(async (chosen) => {
    const runner = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await runner.run(document, chosen);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id} at ${html.slice(0, 120)}`),
    );
  }, options);
}

/** The CMS mends what Decap has drawn in the frame after it: nobody reads a page within one. */
function waitForFrame(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours; all others see the same in light and dark. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What one may touch that is smaller than WCAG 2.2, 2.5.8 asks for; links in running text are allowed to be. */
export function findSmallTargets(page: Page): Promise<string[]> {
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
export function findBrokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const headline of document.querySelectorAll('h1, h2, h3')) {
      const walker = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        for (const { 0: part, index } of text.data.matchAll(/[^\s\u00ad-]+/g)) {
          const lines = new Set(
            Array.from({ length: part.length }, (_, offset) => {
              const range = document.createRange();
              range.setStart(text, index + offset);
              range.setEnd(text, index + offset + 1);
              // The hyphen that a soft hyphen draws belongs to the letter after it, as a first box.
              return Math.round([...range.getClientRects()].at(-1)?.top ?? 0);
            }),
          );
          if (lines.size > 1) broken.push(part);
        }
      }
    }
    return broken;
  });
}

/** By how many pixels the page is wider than the screen. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
