import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { collectWords } from '../domain/compounds.ts';
import { SOFT_HYPHEN } from '../markup/hyphenate.ts';

/**
 * Writes the search index of a built site to its `pagefind/` folder, and beside it the list of longer words that lets
 * the search look inside compounds.
 *
 * @param directory The built site. Only pages with `data-pagefind-body` are indexed.
 * @throws Error when Pagefind reports one.
 */
export async function writeSearchIndex(directory: string): Promise<void> {
  const pages = await readSearchablePages(directory);
  const { index } = assertNoErrors(await pagefind.createIndex({ forceLanguage: 'de' }));
  try {
    for (const { url, html } of pages) {
      assertNoErrors(await index.addHTMLFile({ url, content: html }));
    }
    const outputPath = join(directory, 'pagefind');
    assertNoErrors(await index.writeFiles({ outputPath }));
    const words = collectWords(pages.map(({ html }) => toText(html)).join('\n'));
    await writeFile(join(outputPath, 'words.json'), JSON.stringify(words));
  } finally {
    await pagefind.close();
  }
}

interface SearchablePage {
  url: string;
  /** Without soft hyphens, which would split words in two. */
  html: string;
}

async function readSearchablePages(directory: string): Promise<SearchablePage[]> {
  const entries = await readdir(directory, { recursive: true });
  const files = entries
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('index.html'))
    .toSorted();
  const pages = await Promise.all(
    files.map(async (path) => ({
      url: `/${path.slice(0, -'index.html'.length)}`,
      html: (await readFile(join(directory, path), 'utf8')).replaceAll(SOFT_HYPHEN, ''),
    })),
  );
  return pages.filter(({ html }) => html.includes('data-pagefind-body'));
}

function toText(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return main.replace(/<script[\s\S]*?<\/script>/g, ' ').replace(/<[^>]*>/g, ' ');
}

type Response<Value> = { errors: string[] } & Value;

function assertNoErrors<Value extends object>(response: Response<Value>): Required<Value> {
  if (response.errors.length > 0) {
    throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  }
  return response as Required<Value>;
}
