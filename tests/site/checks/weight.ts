import { brotliCompressSync } from 'node:zlib';
import { all, type Page, type Site } from './site.ts';

export interface Weight {
  /** Bytes before the browser can paint: the page and its style sheets, each compressed as a server sends it. */
  blocking: number;
  /** Bytes of script that come without anyone having asked for anything. */
  script: number;
}

export function weigh(site: Site, page: Page): Weight {
  const styles = all(page, 'link[rel="stylesheet"]')
    .filter((link) => !isForPrintOnly(link))
    .map((link) => site.read(link.getAttribute('href') ?? ''));
  const scripts = listScripts(site, page).map((path) => site.read(path));
  return { blocking: sum([page.html, ...styles]), script: sum(scripts) };
}

/** The page's scripts with all that they import from the start; what they import later, on demand, does not count. */
export function listScripts(site: Site, page: Page): string[] {
  const named = [
    ...all(page, 'script[src]').map((script) => script.getAttribute('src') ?? ''),
    ...all(page, 'link[rel="modulepreload"]').map((link) => link.getAttribute('href') ?? ''),
  ];
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const specifier of findStaticImports(site.read(path))) {
      follow(new URL(specifier, new URL(path, site.origin)).pathname);
    }
  };
  named.forEach(follow);
  return [...found];
}

function findStaticImports(code: string): string[] {
  return [
    ...code.matchAll(
      /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w$*{][^"'`;()]*?from\s*)?["'`]([^"'`]+)["'`]/g,
    ),
  ].map(([, specifier]) => specifier ?? '');
}

function isForPrintOnly(link: Element): boolean {
  return link.getAttribute('media') === 'print';
}

function sum(texts: string[]): number {
  return texts.reduce((total, text) => total + brotliCompressSync(text).length, 0);
}
