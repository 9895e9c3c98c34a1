import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { listBlocks, listHeadings, listLinks, readEditions } from './checks/chapters.ts';
import { findElements, readPdf, readText, type Pdf, type PdfElement } from './checks/pdf.ts';
import { all, readSite, toLetters, type Site } from './checks/site.ts';

/** What no reader hears as text: marks of list items, numbers of footnotes, and the footnotes themselves. */
const BESIDE_THE_TEXT = /^(?:Lbl|Note|TOC)$/;

const sites = [
  { content: 'the shipped content', directory: inject('site') },
  { content: 'hostile content', directory: inject('strangeSite') },
];

describe.each(sites)('of $content', ({ directory }) => {
  const site = readSite(directory);

  describe.each(readEditions(site))('the PDF of the edition $id', (edition) => {
    let pdf: Pdf;
    let elements: PdfElement[];

    beforeAll(async () => {
      pdf = await readPdf(readFile(site, `/programm/${edition.id}.pdf`));
      elements = pdf.pages.flatMap((page) => page.elements);
    });

    it('says what it is: German, tagged, with the title of the edition, PDF/UA-1', () => {
      expect(pdf).toMatchObject({ language: 'de-DE', isTagged: true });
      expect(toLetters(pdf.title)).toBe(toLetters(edition.title));
      expect(pdf.metadata.get('pdfuaid:part')).toBe('1');
      expect(pdf.metadata.get('dc:language')).toBe('de-DE');
    });

    it('is as old as the edition, whenever it was made', () => {
      const day = `D:${edition.date.replaceAll('-', '')}`;
      for (const date of pdf.dates) expect(date.startsWith(day), date).toBe(true);
    });

    it('has a bookmark for each chapter, with its number, in their order', () => {
      const titles = pdf.outline.map(({ title }) => toLetters(title));
      const chapters = edition.chapters.map(({ number, title }) => toLetters(`${number}${title}`));
      expect(titles.filter((title) => chapters.includes(title))).toEqual(chapters);
    });

    it('has a heading of the first level for each chapter, on the page that the bookmark names', () => {
      for (const { number, title } of edition.chapters) {
        const bookmark = pdf.outline.find(
          (entry) => toLetters(entry.title) === toLetters(`${number}${title}`),
        );
        const page = pdf.pages[(bookmark?.page ?? 0) - 1];
        const headings = findElements(page?.elements ?? [], /^H1$/).map((heading) =>
          toLetters(readText([heading])),
        );
        expect(headings).toContain(toLetters(title));
      }
    });

    it('lists the chapters in its contents, each with the page on which it begins', () => {
      const contents = toLetters(readText(findElements(elements, /^TOCI$/)));
      expect(pdf.outline.length).toBeGreaterThanOrEqual(edition.chapters.length);
      for (const { title, page } of pdf.outline) {
        expect(contents).toContain(toLetters(title) + String(page));
        expect(pdf.pages.flatMap(({ links }) => links)).toContainEqual({ page });
      }
    });

    it('has on every page but the cover the address of the edition and the number of the page', () => {
      for (const [index, { artifacts }] of pdf.pages.entries()) {
        if (index === 0) continue;
        expect(artifacts).toContain(`${site.origin}${edition.path}`);
        expect(artifacts).toMatch(new RegExp(`(?:^|\\s)${String(index + 1)}(?:\\s|$)`));
      }
    });

    it('prints the seal and how to check it, where there is one', () => {
      const text = toLetters(readText(elements, BESIDE_THE_TEXT));
      const command = `curl -s ${site.origin}/programm/${edition.id}.txt | sha256sum`;
      expect(text.includes(toLetters(command))).toBe(edition.seal !== undefined);
      if (edition.seal !== undefined) expect(text).toContain(edition.seal);
    });

    it('has every block of every chapter with its number, letter by letter and in order', () => {
      expect(findMissing(elements, edition.chapters.flatMap(listBlocks))).toEqual([]);
    });

    it('sets nothing beyond the edge of the paper', () => {
      const beyond = pdf.pages.flatMap(({ right, width }, index) =>
        right > width ? [`page ${String(index + 1)}: ${String(Math.round(right - width))} pt`] : [],
      );
      expect(beyond).toEqual([]);
    });

    it('describes every picture', () => {
      const figures = findElements(elements, /^Figure$/);
      expect(figures.filter(({ alt }) => !alt?.trim())).toEqual([]);
    });

    describe.each(edition.chapters)('its chapter $id alone', (chapter) => {
      let alone: Pdf;
      let parts: PdfElement[];

      beforeAll(async () => {
        alone = await readPdf(readFile(site, `/programm/${edition.id}/${chapter.id}.pdf`));
        parts = alone.pages.flatMap((page) => page.elements);
      });

      it('is a tagged German document with the titles of chapter and edition', () => {
        expect(alone).toMatchObject({ language: 'de-DE', isTagged: true });
        expect(alone.metadata.get('pdfuaid:part')).toBe('1');
        expect(toLetters(alone.title)).toBe(toLetters(chapter.title + edition.title));
        expect(alone.outline[0]?.page).toBe(1);
      });

      it('has the blocks of the page with their numbers, letter by letter and in order', () => {
        expect(findMissing(parts, listBlocks(chapter))).toEqual([]);
      });

      it('has the headings of the page on their levels, those of demands and questions among them', () => {
        const [title, ...headings] = findElements(parts, /^H\d$/).map(
          (heading) =>
            `${heading.role.toLowerCase()} ${toLetters(readText([heading], /^(?:Lbl|Note)$/))}`,
        );
        expect(title).toBe(`h1 ${toLetters(chapter.title)}`);
        expect(headings.filter((heading) => heading !== 'h2 Siegel')).toEqual(
          listHeadings(chapter),
        );
      });

      it('has the footnotes of the page as notes', () => {
        const notes = findElements(parts, /^Note$/).map((note) =>
          toLetters(readText([note], /^Lbl$/)),
        );
        const shown = all(chapter.page, '.footnotes li').map((note) => {
          note.querySelectorAll('.data-footnote-backref').forEach((back) => {
            back.remove();
          });
          return toLetters(note.textContent);
        });
        expect(notes).toEqual(shown);
      });

      it('has lists and tables as such', () => {
        const count = (selector: string) => all(chapter.page, `.prose .citable ${selector}`).length;
        // An item that goes on overleaf stands on both pages; its mark does not.
        const marks = findElements(findElements(parts, /^LI$/), /^Lbl$/);
        expect(marks.filter((mark) => readText([mark]).trim() !== '')).toHaveLength(count('li'));
        expect(findElements(parts, /^Table$/)).toHaveLength(count('table'));
        expect(findElements(parts, /^TH$/)).toHaveLength(count('th'));
      });

      it('leads where the page leads', () => {
        const urls = alone.pages.flatMap(({ links }) => links.flatMap(({ url }) => url ?? []));
        expect(new Set(urls)).toEqual(new Set(listLinks(site, chapter)));
        const tagged = findElements(parts, /^Link$/);
        expect(tagged.length).toBeGreaterThanOrEqual(listLinks(site, chapter).length);
      });

      it('has its address at the foot of every page and the running title from the second on', () => {
        for (const [index, { artifacts }] of alone.pages.entries()) {
          expect(artifacts).toContain(site.origin + chapter.page.path);
          if (index > 0) expect(toLetters(artifacts)).toContain(toLetters(chapter.title));
        }
      });
    });
  });
});

/** Blocks that do not follow in the text on the ones before them. */
function findMissing(elements: PdfElement[], blocks: string[]): string[] {
  const text = toLetters(readText(elements, BESIDE_THE_TEXT));
  let from = 0;
  return blocks.filter((block) => {
    const at = text.indexOf(block, from);
    if (at >= 0) from = at + block.length;
    return at < 0;
  });
}

function readFile(site: Site, path: string): Uint8Array {
  return readFileSync(join(site.directory, path));
}
