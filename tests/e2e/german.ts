import type { Page } from 'playwright-core';
import { findEnglishWords } from './english.ts';
import { readFrames } from './frames.ts';

/**
 * What a page says in English, to eyes or to screen readers, in its frames too. What is marked as another language
 * (`lang`), code, and what editors have typed into fields is left out.
 *
 * @returns One line per text, for example `aria-label: Close [close]`; none if everything is German.
 */
export async function findEnglish(page: Page): Promise<string[]> {
  const texts = await readFrames(page, readTexts);
  return [...new Set(texts.flat())].flatMap((text) => {
    const words = findEnglishWords(text.replace(/^[\w-]+: /, ''));
    return words.length > 0 ? [`${text} [${words.join(', ')}]`] : [];
  });
}

/** Every text of the document it runs in, with where it comes from: `text: …`, `aria-label: …`. */
function readTexts(): string[] {
  const attributes = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-placeholder',
    'aria-valuetext',
    'title',
    'alt',
    'placeholder',
    'label',
  ];
  const skipped =
    'script, style, noscript, template, code, pre, kbd, textarea, [translate="no"], [lang]:not([lang|="de"])';
  const found: string[] = [];
  const add = (where: string, text: string | null | undefined) => {
    const line = (text ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
    if (line !== '') found.push(`${where}: ${line}`);
  };
  // Options of a closed menu have no box of their own.
  const isVisible = (element: Element) =>
    (element.closest('select') ?? element).checkVisibility({ visibilityProperty: true });

  add('title', document.title);
  for (const element of document.querySelectorAll('body, body *')) {
    if (element.closest(skipped) !== null || !isVisible(element)) continue;
    for (const name of attributes) add(name, element.getAttribute(name));
    if (element.matches('input[type="button"], input[type="submit"], input[type="reset"]'))
      add('value', element.getAttribute('value'));
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) add('text', node.textContent);
  }
  return found;
}
