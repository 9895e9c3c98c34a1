import { all, getPage, toLetters, toReadable, type Page, type Site } from './site.ts';

/** An edition as its pages show it: what its files have to say as well. */
export interface ShownEdition {
  id: string;
  title: string;
  /** `YYYY-MM-DD` */
  date: string;
  seal: string | undefined;
  /** Address of its own page. */
  path: string;
  chapters: ShownChapter[];
}

export interface ShownChapter {
  id: string;
  number: number;
  title: string;
  page: Page;
}

/** The editions that the page of all editions names, with their chapters as their own pages list them. */
export function readEditions(site: Site): ShownEdition[] {
  return [...site.files]
    .flatMap((file) => /^\/programm\/([^/]+)\.txt$/.exec(file)?.[1] ?? [])
    .map((id) => {
      const path = `/programm/${id}/`;
      const page = getPage(site, path);
      const text = site.read(`/programm/${id}.txt`);
      const [title = ''] = text.split('\n');
      const ids = all(page, `main a[href^="${path}"]`)
        .map((link) => link.getAttribute('href') ?? '')
        .flatMap((href) => /^\/programm\/[^/]+\/([^/#]+)\/$/.exec(href)?.[1] ?? []);
      return {
        id,
        title,
        date: /^Datum: (\S+)$/m.exec(text)?.[1] ?? '',
        seal: page.document.querySelector('code.seal')?.textContent,
        path,
        chapters: [...new Set(ids)].map((chapter, index) => {
          const chapterPage = getPage(site, `${path}${chapter}/`);
          const heading = toReadable(chapterPage.document.querySelector('h1')?.textContent);
          return { id: chapter, number: index + 1, title: heading, page: chapterPage };
        }),
      };
    });
}

/** Every numbered block of a chapter: its number and its letters, without the marks of footnotes. */
export function listBlocks({ page }: ShownChapter): string[] {
  return all(page, '.prose .citable').map((block) => {
    const copy = block.cloneNode(true) as Element;
    copy.querySelectorAll('.citable__number, .cite, sup').forEach((extra) => {
      extra.remove();
    });
    return block.id.replace('abs-', '') + toLetters(copy.textContent);
  });
}

/** The headings of a chapter below its title, `h3 MehrWohnungen`; the list of footnotes is the page's own. */
export function listHeadings({ page }: ShownChapter): string[] {
  return all(page, '.prose :is(h2, h3, h4, h5, h6)')
    .filter((heading) => heading.closest('.footnotes') === null)
    .map((heading) => `${heading.localName} ${toLetters(heading.textContent)}`);
}

/** Where the links in the text of a chapter lead, in full. */
export function listLinks(site: Site, { page }: ShownChapter): string[] {
  const links = '.citable a[href]:not(.citable__number, .cite a, [data-footnote-ref])';
  return all(page, `.prose :is(${links}, .download a)`).map(
    (link) => new URL(link.getAttribute('href') ?? '', site.origin + page.path).href,
  );
}
