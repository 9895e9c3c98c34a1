import { describe, expect, inject, it } from 'vitest';
import { all, getPage, readSite, toLetters, toReadable, type Page } from './checks/site.ts';

interface ProgrammeJson {
  edition: string;
  status: string;
  chapters: {
    id: string;
    title: string;
    url: string;
    paragraphs: { id: string; text: string }[];
    demands: { id: string; title: string; text: string; url: string }[];
  }[];
}

describe.each([
  { content: 'the shipped content', directory: inject('site') },
  { content: 'hostile content', directory: inject('strangeSite') },
])('the programme of $content', ({ directory }) => {
  const site = readSite(directory);
  const programme = JSON.parse(site.read('/data/programm.json')) as ProgrammeJson;
  const chapterPages = site.pages.filter((page) => all(page, '.citable').length > 0);

  it('numbers the paragraphs of every chapter from 1, without a gap', () => {
    expect(chapterPages.length).toBeGreaterThanOrEqual(programme.chapters.length * 2);
    for (const page of chapterPages) {
      const ids = readParagraphs(page).map(({ id }) => id);
      expect(ids, page.path).toEqual(ids.map((_, index) => `abs-${index + 1}`));
    }
  });

  it('shows each number with a link to the paragraph itself', () => {
    for (const page of chapterPages) {
      const links = all(page, '.citable__number');
      expect(links.map((link) => link.getAttribute('href'))).toEqual(
        readParagraphs(page).map(({ id }) => `#${id}`),
      );
      expect(links.map((link) => `abs-${toReadable(link.textContent)}`)).toEqual(
        readParagraphs(page).map(({ id }) => id),
      );
    }
  });

  it('is the same on its moving and on its permanent address', () => {
    for (const { id, url } of programme.chapters) {
      const [moving, permanent] = [`/programm/${id}/`, new URL(url).pathname].map(
        (path) => getPage(site, path).document.querySelector('.prose')?.innerHTML,
      );
      expect(moving).toBe(permanent);
      expect(moving).toBeTruthy();
    }
  });

  describe.each(programme.chapters)('as data, chapter $id', (chapter) => {
    const page = getPage(site, new URL(chapter.url).pathname);

    it('has the title of the page', () => {
      expect(toLetters(page.document.querySelector('h1')?.textContent)).toBe(
        toLetters(chapter.title),
      );
    });

    it('has the paragraphs of the page, number by number and letter by letter', () => {
      const shown = readParagraphs(page).map(({ id, text }) => ({ id, text: toLetters(text) }));
      const told = chapter.paragraphs.map(({ id, text }) => ({ id, text: toLetters(text) }));
      expect(told).toEqual(shown);
    });

    it('has the demands of the page, each under its own address', () => {
      const shown = all(page, '.demand').map((demand) => ({
        id: demand.id,
        title: toLetters(demand.querySelector('.demand__title')?.textContent),
        url: `${chapter.url}#${demand.id}`,
      }));
      const told = chapter.demands.map(({ id, title, url }) => ({
        id,
        title: toLetters(title),
        url,
      }));
      expect(told).toEqual(shown);
    });
  });

  describe('the index of all demands', () => {
    const page = getPage(site, '/programm/forderungen/');

    it('lists every demand of the edition in force, chapter by chapter', () => {
      const listed = all(page, 'main h3 a').map((link) => ({
        title: toLetters(link.textContent),
        path: link.getAttribute('href'),
      }));
      const demands = programme.chapters.flatMap((chapter) => chapter.demands);
      expect(listed).toEqual(
        demands.map(({ title, url }) => ({
          title: toLetters(title),
          path: url.slice(site.origin.length),
        })),
      );
    });

    it('has a filter for every chapter that has demands', () => {
      const filters = all(page, 'main nav a[href^="#"]')
        .map((link) => link.getAttribute('href'))
        .filter((href) => href !== '#alle');
      const chapters = programme.chapters.filter(({ demands }) => demands.length > 0);
      expect(filters).toEqual(chapters.map(({ id }) => `#kapitel-${id}`));
    });
  });
});

function readParagraphs(page: Page): { id: string; text: string }[] {
  return all(page, '.citable').map((block) => {
    const copy = block.cloneNode(true) as Element;
    copy.querySelectorAll('.citable__number, sup').forEach((mark) => {
      mark.remove();
    });
    return { id: block.id, text: copy.textContent };
  });
}
