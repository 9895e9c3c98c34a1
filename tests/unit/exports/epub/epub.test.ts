import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { numberBlocks } from '../../../../src/markup/citation.ts';
import { isReservedId } from '../../../../src/markup/headings.ts';
import { parseBody } from '../../../../src/markup/parse.ts';
import { setGermanTypography } from '../../../../src/markup/typography.ts';
import { FORBIDDEN_IN_XML, HOSTILE_TEXTS } from '../hostile.ts';
import { createBook, createBookOf, createChapter, OTHER_PICTURE, PICTURE } from './fixtures.ts';
import { hostileEdition } from './hostile-edition.ts';
import { attributeOf, checkBook, findByType, readPage, readText, textOf } from './read-book.ts';
import { shippedEditions } from './shipped-editions.ts';

describe('the validity of a book', () => {
  it.each(shippedEditions)('is beyond question for $id', async (edition) => {
    expect(await checkBook(createBook({ edition }))).toEqual([]);
  });

  it('survives whatever an editor types', async () => {
    const getPicture = (_chapter: string, src: string) =>
      src.endsWith('bild-1.png') ? PICTURE : OTHER_PICTURE;
    const book = createBook({ edition: hostileEdition, cover: PICTURE, getPicture });
    expect(await checkBook(book)).toEqual([]);
  });

  it('does not depend on chapters, changes or a seal', async () => {
    expect(await checkBook(createBook({ edition: { chapters: [] } }))).toEqual([]);
  });

  it('is really checked: a table of contents that leads nowhere is found', async () => {
    const files = unzipSync(createBook());
    const broken = readText(createBook(), 'nav.xhtml').replace('kapitel-wohnen.xhtml"', '$&#nie"');
    files['OEBPS/nav.xhtml'] = strToU8(broken.replace('"#nie"', '#nie"'));
    const [first] = await checkBook(zipSync(files, { level: 0 }));
    expect(first).toMatch(/^error RSC-012 OEBPS\/nav\.xhtml/);
  });
});

describe('the text of a book', () => {
  const editions = [...shippedEditions, { ...hostileEdition, id: 'of the hostile edition' }];
  const chapters = editions.flatMap(({ id, chapters }) =>
    chapters.map((chapter) => ({ name: `${id}/${chapter.id}`, chapter })),
  );

  it.each(chapters)('has every numbered block in order: $name', ({ chapter }) => {
    const page = readPage(createBook({ edition: { chapters: [chapter] } }), fileOf(chapter));
    const shown = [...page.querySelectorAll('.citable')].map((block) => ({
      id: block.id,
      text: readBlock(block),
    }));
    const tree = parseBody(chapter.body);
    setGermanTypography(tree);
    expect(shown).toEqual(numberBlocks(tree).map(({ id, text }) => ({ id, text: reduce(text) })));
  });

  it('shows each number, linked to its own block', () => {
    const [first, second] = readPage(createBookOf('eins\n\nzwei\n')).querySelectorAll('.citable');
    for (const [block, number] of [
      [first, '1'],
      [second, '2'],
    ] as const) {
      const link = block?.querySelector('a');
      expect(textOf(link)).toBe(number);
      expect(link?.getAttribute('href')).toBe(`#abs-${number}`);
      expect(link?.getAttribute('aria-label')).toBe(`Absatz ${number}`);
    }
  });

  it.each(Object.entries(HOSTILE_TEXTS))(
    'shows in titles exactly what was typed: %s',
    (_, text) => {
      const title = `x ${text} {`;
      const page = readPage(createBook({ edition: { chapters: [createChapter({ title })] } }));
      expect(textOf(page.querySelector('title'))).toBe(title.replace(/\s+/g, ' '));
      expect(textOf(page.querySelector('h1'))).toBe(title.replace(/\s+/g, ' '));
    },
  );

  it.each(FORBIDDEN_IN_XML.filter(({ name }) => name !== 'U+0000'))(
    'loses $name, which XML forbids, in text and attributes',
    ({ text }) => {
      const page = readPage(createBookOf(`${text}\n\n![${text}](a.png)\n`));
      expect(textOf(page.querySelector('.citable > p'))).toBe('ab');
      expect(page.querySelector('img')?.getAttribute('alt')).toBe('ab');
    },
  );

  it('begins with a heading that breaks where German words do, and that no body can rename', () => {
    const page = readPage(createBook({ edition: { chapters: [createChapter({ title: TITLE })] } }));
    const heading = page.querySelector('h1');
    expect(heading?.textContent).toBe('„Grund\u00adstücks\u00adver\u00adkehr“');
    expect(textOf(page.querySelector('title'))).toBe('„Grundstücksverkehr“');
    expect(isReservedId(heading?.id ?? '')).toBe(true);
    expect(findByType(page, 'chapter')[0]?.getAttribute('aria-labelledby')).toBe(heading?.id);
  });

  it('is German throughout', () => {
    for (const file of ['titel.xhtml', 'nav.xhtml', 'kapitel-wohnen.xhtml']) {
      const { documentElement } = readPage(createBook(), file);
      expect(documentElement.getAttribute('lang')).toBe('de');
      expect(documentElement.getAttribute('xml:lang')).toBe('de');
    }
  });

  it('has nothing that only the site needs', () => {
    const text = readText(
      createBookOf('a[^1]\n\n| a |\n|---|\n| b |\n\n[^1]: c\n'),
      'kapitel-wohnen.xhtml',
    );
    expect(text).not.toMatch(/ data-|tabindex|style=|<script/);
  });

  it('keeps elements without content apart from those that never have any', () => {
    const text = readText(createBookOf('##\n\na\\\nb\n\n---\n'), 'kapitel-wohnen.xhtml');
    expect(text).toContain('<h2 id="abschnitt"></h2>');
    expect(text).toContain('<br/>');
    expect(text).toContain('<hr/>');
  });
});

const TITLE = '"Grundstücksverkehr"';

const fileOf = ({ id }: { id: string }) => `kapitel-${id}.xhtml`;

/** What a block says, read from the page: without its number, footnote marks and headings' soft hyphens. */
function readBlock(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('.citable__number, sup')) extra.remove();
  for (const picture of copy.querySelectorAll('img')) {
    picture.replaceWith(attributeOf(picture, 'alt') ?? '');
  }
  return reduce(copy.textContent);
}

/** White space and cells' borders are spelt in different ways; control characters XML does not have. */
function reduce(text: string): string {
  return text.replace(/[\s|\u00ad\p{Control}\uFFFE\uFFFF\p{Surrogate}]/gu, '');
}
