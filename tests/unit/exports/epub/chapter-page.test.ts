import { describe, expect, it } from 'vitest';
import { createBook, createBookOf, createChapter, OTHER_PICTURE, PICTURE } from './fixtures.ts';
import { findByType, listFiles, readPage, textOf } from './read-book.ts';

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
