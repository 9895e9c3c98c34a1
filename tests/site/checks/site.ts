import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/** A built site, as a visitor with time would read it: every page, every file. */
export interface Site {
  directory: string;
  /** Every file by its path on the site, `/feed.xml`. */
  files: Set<string>;
  /** The pages for readers; those of the CMS are an application of its own. */
  pages: Page[];
  adminPages: Page[];
  /** The origin that the site calls its own. */
  origin: string;
  read: (path: string) => string;
}

export interface Page {
  /** Address, `/programm/`. */
  path: string;
  file: string;
  html: string;
  document: Document;
}

export function readSite(directory: string): Site {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length))
    .sort();
  const read = (path: string) => readFileSync(join(directory, path), 'utf8');
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = read(file);
      const path = file.replace(/index\.html$/, '');
      return { path, file, html, document: parseHTML(html).document };
    });
  const [adminPages, readers] = [true, false].map((isAdmin) =>
    pages.filter(({ path }) => path.startsWith('/admin/') === isAdmin),
  ) as [Page[], Page[]];
  const origin = readOrigin(read('/robots.txt'));
  return { directory, files: new Set(files), pages: readers, adminPages, origin, read };
}

/** The page at an address. */
export function getPage(site: Site, path: string): Page {
  const page = site.pages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`No page ${path}`);
  return page;
}

/** Whether search engines may list the page under its own address. */
export function isIndexed(site: Site, { path, document }: Page): boolean {
  const robots = document.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return !robots.includes('noindex') && canonical === site.origin + path;
}

/** What `find` has to say about each page, each finding with the page's address. */
export function inspect(site: Site, find: (page: Page) => readonly string[]): string[] {
  return site.pages.flatMap((page) => find(page).map((finding) => `${page.path}  ${finding}`));
}

export function all(page: Page, selector: string): Element[] {
  return [...page.document.querySelectorAll(selector)];
}

/** Text as a reader sees it: one space for any, no soft hyphens. */
export function toReadable(text: string | null | undefined): string {
  return (text ?? '')
    .replaceAll('\u00ad', '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** Letters, digits and pictures alone: German typography changes quotation marks, dashes and spaces, never these. */
export function toLetters(text: string | null | undefined): string {
  return (text ?? '').normalize('NFC').replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, '');
}

function readOrigin(robots: string): string {
  const sitemap = /^Sitemap: (\S+)$/m.exec(robots)?.[1];
  if (sitemap === undefined) throw new Error('robots.txt names no sitemap');
  return new URL(sitemap).origin;
}
