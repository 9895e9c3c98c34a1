import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, inject, it } from 'vitest';
import { open, templates, useBrowser } from './launch.ts';

const newPage = useBrowser();

/** What comes out of a printer with A4 in it. */
async function print(baseURL: string, path: string) {
  const page = await newPage({ baseURL });
  await open(page, path);
  const bytes = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const first = await document.getPage(1);
  const { items } = await first.getTextContent();
  const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  const listed = await page.locator('main li time').count();
  return { pages: document.numPages, size: first.view.slice(2).map(Math.round), words, listed };
}

describe('the year at a glance', () => {
  it('prints on one sheet of A4, with every month', async () => {
    const { pages, size, words, listed } = await print(inject('url'), templates.year);
    expect({ pages, size }).toEqual({ pages: 1, size: [595, 842] });
    expect(listed).toBeGreaterThan(25);
    expect(words).toContain('2027');
    for (const name of ['JANUAR', 'MÄRZ', 'DEZEMBER']) expect(words.toUpperCase()).toContain(name);
    expect(words).toContain('Neumitgliederseminar');
  });

  it('does so with more than 100 dates and titles that do not fit on a line', async () => {
    const { pages, listed } = await print(inject('strangeUrl'), '/termine/jahr/2027/');
    expect(listed).toBeGreaterThan(100);
    expect(pages).toBe(1);
  });

  it('does so for a year that is over', async () => {
    expect((await print(inject('url'), templates['past year'])).pages).toBe(1);
  });
});
