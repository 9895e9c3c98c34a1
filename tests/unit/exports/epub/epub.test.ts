import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { numberBlocks } from '../../../../src/markup/citation.ts';
import { isReservedId } from '../../../../src/markup/headings.ts';
import { parseBody } from '../../../../src/markup/parse.ts';
import { setGermanTypography } from '../../../../src/markup/typography.ts';
import { FORBIDDEN_IN_XML, HOSTILE_TEXTS } from '../hostile.ts';
import {
  createBook,
  createBookOf,
  createChapter,
  OTHER_PICTURE,
  PICTURE,
  SITE,
} from './fixtures.ts';
import { hostileEdition } from './hostile-edition.ts';
import {
  attributeOf,
  checkBook,
  findByType,
  listFiles,
  readPage,
  readText,
  textOf,
} from './read-book.ts';
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

describe('a demand in a book', () => {
  it('keeps its id, its name and its link', () => {
    const body = ':::demand{id="wohnen-1" title="Mehr Wohnungen"}\nText\n:::\n';
    const demand = readPage(createBookOf(body)).querySelector('.demand');
    expect(demand?.id).toBe('wohnen-1');
    const title = demand?.querySelector(`[id="${demand.getAttribute('aria-labelledby')}"]`);
    expect(textOf(title)).toBe('Mehr Wohnungen');
    expect(demand?.querySelector('.demand__number')?.getAttribute('href')).toBe('#wohnen-1');
  });
});

describe('footnotes in a book', () => {
  const page = readPage(createBookOf('a[^x] b[^x] c[^y]\n\n[^x]: eins\n[^y]: zwei\n'));
  const hrefs = (elements: Element[]) => elements.map((link) => link.getAttribute('href'));

  it('have marks that reading systems can open in place', () => {
    const marks = findByType(page, 'noteref');
    expect(hrefs(marks)).toEqual(['#anm-fn-1', '#anm-fn-1', '#anm-fn-2']);
    expect(marks.map((mark) => mark.getAttribute('role'))).toEqual(
      Array.from(marks, () => 'doc-noteref'),
    );
  });

  it('stand in a named section, each with its id', () => {
    const [section] = findByType(page, 'footnotes');
    expect(section?.getAttribute('role')).toBe('doc-endnotes');
    expect(textOf(page.getElementById(section?.getAttribute('aria-labelledby') ?? ''))).toBe(
      'Fußnoten',
    );
    expect(findByType(page, 'footnote').map(({ id }) => id)).toEqual(['anm-fn-1', 'anm-fn-2']);
  });

  it('lead back to every mark', () => {
    const links = [...page.querySelectorAll('[role=doc-backlink]')];
    expect(hrefs(links)).toEqual(['#anm-fnref-1', '#anm-fnref-1-2', '#anm-fnref-2']);
    for (const href of hrefs(links)) expect(page.getElementById(href!.slice(1))).not.toBeNull();
  });
});

describe('pictures of a book', () => {
  const body = '![Vor "dem" Rathaus](a.png)\n\n![Noch einmal](./a.png)\n\n![Anderes](b.png)\n';
  const getPicture = (_chapter: string, src: string) =>
    src.endsWith('a.png') ? PICTURE : OTHER_PICTURE;
  const chapters = [createChapter({ body }), createChapter({ id: 'mehr', body })];
  const book = createBook({ edition: { chapters }, getPicture });
  const pictures = [...readPage(book).querySelectorAll('img')];

  it('are shown with description and size', () => {
    expect(pictures.map((picture) => picture.getAttribute('alt'))).toEqual([
      'Vor „dem“ Rathaus',
      'Noch einmal',
      'Anderes',
    ]);
    expect(pictures[0]?.getAttribute('width')).toBe('1');
    expect(pictures[0]?.getAttribute('height')).toBe('1');
  });

  it('lie in the package once each', () => {
    const [first, again, other] = pictures.map((picture) => picture.getAttribute('src'));
    expect(first).toMatch(/\.png$/);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(listFiles(book).filter((file) => file.endsWith('.png'))).toEqual([
      `OEBPS/${first}`,
      `OEBPS/${other}`,
    ]);
  });

  it('are asked for by chapter', () => {
    const asked: string[] = [];
    createBook({
      edition: { chapters },
      getPicture: (chapter, src) => {
        asked.push(`${chapter}/${src}`);
        return PICTURE;
      },
    });
    expect(asked).toEqual(
      ['wohnen', 'mehr'].flatMap((id) => [`${id}/a.png`, `${id}/./a.png`, `${id}/b.png`]),
    );
  });
});

describe('the title page', () => {
  const read = (edition: Parameters<typeof createBook>[0] = {}) =>
    [...readPage(createBook(edition), 'titel.xhtml').querySelectorAll('h1, h2, p, pre')]
      .map(textOf)
      .join('\n');

  it('says what the book is, where it comes from and who answers for it', () => {
    const text = read();
    expect(text).toContain('Kommunalwahlprogramm 2025');
    expect(text).toContain('Beschlossen am 29. März 2025, Mitgliederversammlung');
    expect(text).toContain(`${SITE}/programm/2025/`);
    expect(text).toContain('Herausgegeben von: Jusos Düsseldorf, post@jusos.example');
  });

  it('says what has changed, where somebody wrote it down', () => {
    expect(read({ edition: { changelog: 'Neu ist "alles".' } })).toContain(
      'Was sich geändert hat\nNeu ist „alles“.',
    );
    expect(read()).not.toContain('geändert');
  });

  it('tells how to check the seal, where there is one', () => {
    const text = read({ edition: { seal: 'ab'.repeat(32) } });
    expect(text).toContain('ab'.repeat(32));
    expect(text).toContain(`curl -s ${SITE}/programm/2025.txt | sha256sum`);
    expect(read()).not.toContain('Siegel');
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
