import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { checkBook, readPage, textOf } from '../unit/exports/epub/read-book.ts';
import { listBlocks, readEditions } from './checks/chapters.ts';
import { all, readSite, toLetters } from './checks/site.ts';

describe.each([
  { content: 'the shipped content', directory: inject('site') },
  { content: 'hostile content', directory: inject('strangeSite') },
])('of $content', ({ directory }) => {
  const site = readSite(directory);

  describe.each(readEditions(site))('the EPUB of the edition $id', (edition) => {
    const book = readFileSync(join(site.directory, `/programm/${edition.id}.epub`));

    it('is valid by epubcheck, without a remark', async () => {
      expect(await checkBook(book)).toEqual([]);
    });

    it('leads to every chapter, in the order of the pages', () => {
      const links = [...readPage(book, 'nav.xhtml').querySelectorAll('a')].map((link) =>
        toLetters(textOf(link)),
      );
      const chapters = edition.chapters.map(({ title }) => toLetters(title));
      const wanted = links.flatMap((link) => chapters.find((title) => link.endsWith(title)) ?? []);
      expect([...new Set(wanted)]).toEqual(chapters);
    });

    it('has the blocks of every page with their numbers, letter by letter', () => {
      for (const chapter of edition.chapters) {
        const page = readPage(book, `kapitel-${chapter.id}.xhtml`);
        const blocks = [...page.querySelectorAll('.citable')].map((block) => {
          block.querySelectorAll('.citable__number, sup').forEach((extra) => {
            extra.remove();
          });
          return block.id.replace('abs-', '') + toLetters(block.textContent);
        });
        expect(blocks).toEqual(listBlocks(chapter));
      }
    });

    it('is offered on the page of the edition and of each chapter, like the PDF', () => {
      const files = ['epub', 'pdf'].map((ending) => `/programm/${edition.id}.${ending}`);
      const pages = [
        site.pages.find(({ path }) => path === edition.path)!,
        ...edition.chapters.map(({ page }) => page),
      ];
      for (const page of pages) {
        const links = all(page, 'main a').map((link) => link.getAttribute('href'));
        expect(links, page.path).toEqual(expect.arrayContaining(files));
      }
    });
  });
});
