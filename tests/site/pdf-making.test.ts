import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { createBooks } from '../../src/build/books.ts';
import { readContent } from '../../src/build/read-content.ts';
import { compilePdf } from '../../src/build/typst.ts';
import { parseNow } from '../../src/domain/time.ts';
import type { BookEdition } from '../../src/exports/book.ts';
import { createPrintDocument } from '../../src/exports/print/document.ts';
import { entry, minimal, problemsWith } from '../unit/validation/minimal.ts';
import { readSite } from './checks/site.ts';
import { createPhoto } from './fixtures/photo.ts';
import { NOW } from './now.ts';

const site = readSite(inject('site'));
const { content } = await readContent('content');
const books = createBooks(content, parseNow(NOW));
const publisher = content.settings?.name ?? '';
const photo = await createPhoto('#1133cc', 300);

describe('the PDF on the site', () => {
  // The build may have taken it from the cache; this one is made anew, in another process.
  it.each(books)('of $id is made again to the byte', (edition) => {
    const made = print(edition, { site: site.origin, publisher });
    expect(made.equals(readFileSync(join(site.directory, `/programm/${edition.id}.pdf`)))).toBe(
      true,
    );
  });

  it('of a chapter is made again to the byte', () => {
    const [edition] = books;
    const [chapter] = edition?.chapters ?? [];
    const made = print(edition!, { site: site.origin, publisher, chapter: chapter?.id });
    const file = join(site.directory, `/programm/${edition!.id}/${chapter!.id}.pdf`);
    expect(made.equals(readFileSync(file))).toBe(true);
  });

  it('of the edition in force weighs one megabyte at the most', () => {
    const { edition } = JSON.parse(site.read('/data/programm.json')) as { edition: string };
    const file = readFileSync(join(site.directory, `/programm/${edition}.pdf`));
    expect(file.length).toBeGreaterThan(10_000);
    expect(file.length).toBeLessThanOrEqual(1_000_000);
  });
});

/** What the checks let through must not fail the build later on, in words that no editor understands. */
describe('a body is refused by the checks or can be printed:', () => {
  const demand = (body: string) => `:::demand{id="a" title="A"}\n${body}\n:::`;

  it.each([
    ['a picture of its own', '![Ein Rad](p.jpg)'],
    ['two pictures in one paragraph', '![Ein Rad](p.jpg) ![Noch eins](p.jpg)'],
    ['a picture in a sentence', 'Hier ist ![ein Rad](p.jpg) zu sehen.'],
    ['a picture in a list', '- ![Ein Rad](p.jpg)'],
    ['a picture in a table', '| a |\n|---|\n| ![Ein Rad](p.jpg) |'],
    ['a picture that is a link', '[![Ein Rad](p.jpg)](https://a.example/)'],
    ['a picture in a heading', '## Rad ![Ein Rad](p.jpg)'],
    ['a heading of a picture alone', '## ![Ein Rad](p.jpg)'],
    ['a heading without words', '##\n\nText.'],
    ['a link that is struck out', '~~[Verweis](https://a.example/)~~'],
    ['an address that is struck out', '~~https://a.example/~~'],
    ['struck out words in a link', '[~~Verweis~~](https://a.example/)'],
    ['a footnote in a heading', '## Titel[^1]\n\n[^1]: Note.'],
    ['a footnote in a table', '| a[^1] |\n|---|\n| b[^1] |\n\n[^1]: Note.'],
    ['a footnote of a footnote', 'A[^1].\n\n[^1]: B[^2].\n\n[^2]: C.'],
    ['a footnote that refers to itself', 'A[^1].\n\n[^1]: B[^1].'],
    ['a footnote with a list', 'A[^1].\n\n[^1]: B\n\n    - c\n    - d'],
    ['a footnote with a table', 'A[^1].\n\n[^1]: B\n\n    | c |\n    |---|\n    | d |'],
    ['lists in lists', '- a\n  - b\n    1. c\n\n  d'],
    ['an empty item', '-\n- a'],
    ['a list that begins at zero', '0. a\n1. b'],
    ['an empty quotation', '>'],
    ['an empty code block', '```\n```'],
    ['a link without words', '[](https://a.example/)'],
    ['a word of 500 letters', 'ä'.repeat(500)],
    ['all levels of headings', '## a\n\n### b\n\n#### c\n\n##### d\n\n###### e'],
    ['a demand with everything', demand('> Zitat\n\n| a |\n|---|\n| b |\n\n1. c\n\n---\n\n`d`')],
    ['no text at all', ''],
  ])('%s', (_, body) => {
    const isRefused = problemsOf(body).length > 0;
    const make = () => print(createBook(body), { site: 'https://a.example', publisher });
    if (!isRefused) expect(make().subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('and what most editors write is not refused', () => {
    expect(problemsOf('![Ein Rad](p.jpg)\n\n## Titel\n\n- a[^1]\n\n[^1]: Note.')).toEqual([]);
  });
});

function problemsOf(body: string): string[] {
  const path = minimal.chapters.path;
  return problemsWith({ [path]: entry('chapters', {}, body) }, [
    { path: path.replace(/[^/]+$/, 'p.jpg') },
  ]);
}

function print(
  edition: BookEdition,
  options: { site: string; publisher: string; chapter?: string | undefined },
): Buffer {
  const document = createPrintDocument({
    ...options,
    edition,
    getPicture: () => ({ path: 'p.jpg', width: 300, height: 300 }),
  });
  const files = new Map([['p.jpg', photo]]);
  return Buffer.from(
    compilePdf(
      { template: 'edition.typ', data: { 'document.json': document }, files },
      new Date(Date.parse(`${edition.date}T00:00:00+01:00`)),
    ),
  );
}

function createBook(body: string): BookEdition {
  const url = '/programm/e/';
  return {
    id: 'e',
    title: 'Programm',
    isDraft: false,
    state: 'Beschlossen',
    date: '2026-03-29',
    url,
    textUrl: '/programm/e.txt',
    chapters: [{ id: 'c', number: 1, title: 'Kapitel', summary: 'Kurz.', url: `${url}c/`, body }],
  };
}
