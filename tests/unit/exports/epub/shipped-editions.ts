import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { EpubEdition } from '../../../../src/exports/epub/epub.ts';

const FOLDER = new URL('../../../../content/programme/', import.meta.url);

/** The editions in `content/`, as the build would hand them over. */
export const shippedEditions: EpubEdition[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readEdition(name));

function readEdition(id: string): EpubEdition {
  const folder = new URL(`${id}/`, FOLDER);
  const { title, date, changelog } = parse(
    readFileSync(new URL('edition.yml', folder), 'utf8'),
  ) as Pick<EpubEdition, 'title' | 'date' | 'changelog'>;
  return {
    id,
    title,
    date,
    changelog,
    state: `Stand: ${date}`,
    seal: 'a'.repeat(64),
    url: `/programm/${id}/`,
    textUrl: `/programm/${id}.txt`,
    chapters: readdirSync(folder)
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => readChapter(new URL(file, folder)))
      .sort((a, b) => a.order - b.order)
      .map(({ id: chapter, title, summary, body }, index) => ({
        id: chapter,
        title,
        summary,
        body,
        number: index + 1,
        url: `/programm/${id}/${chapter}/`,
      })),
  };
}

function readChapter(file: URL) {
  const [, frontMatter = '', body = ''] =
    /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
  const data = parse(frontMatter) as { title: string; summary: string; order: number };
  return { ...data, id: /([^/]+)\.mdx$/.exec(file.pathname)?.[1] ?? '', body };
}
