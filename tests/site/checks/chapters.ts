import { all, getPage, toLetters, type Page, type Site } from './site.ts';

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

/** The editions of a site with their chapters, as the plain text of each lists them. */
export function readEditions(site: Site): ShownEdition[] {
  return [...site.files]
    .flatMap((file) => /^\/programm\/([^/]+)\.txt$/.exec(file)?.[1] ?? [])
    .map((id) => {
      const path = `/programm/${id}/`;
      const text = site.read(`/programm/${id}.txt`);
      return {
        id,
        title: text.split('\n')[0] ?? '',
        date: /^Datum: (\S+)$/m.exec(text)?.[1] ?? '',
        seal: getPage(site, path).document.querySelector('code.seal')?.textContent,
        path,
        chapters: Array.from(
          text.matchAll(/^Kapitel (\d+): (.*) \[([^\]]+)\]$/gm),
          ([, number, title = '', chapter = '']) => ({
            id: chapter,
            number: Number(number),
            title,
            page: getPage(site, `${path}${chapter}/`),
          }),
        ),
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
