import { describe, expect, it } from 'vitest';
import { listDemands } from '../../../../src/markup/citation.ts';
import { parseBody } from '../../../../src/markup/parse.ts';
import { typeset } from '../../../../src/markup/typography.ts';
import { createBook, createBookOf, createChapter, PICTURE } from './fixtures.ts';
import { hostileEdition } from './hostile-edition.ts';
import { findByType, readPage, textOf } from './read-book.ts';
import { shippedEditions } from './shipped-editions.ts';

const linksOf = (book: Uint8Array, type: string) =>
  [...(findByType(readPage(book, 'nav.xhtml'), type)[0]?.querySelectorAll('a') ?? [])].map(
    (link) => ({ href: link.getAttribute('href') ?? '', label: textOf(link) }),
  );

describe('the table of contents', () => {
  const editions = [...shippedEditions, { ...hostileEdition, id: 'the hostile edition' }];

  it.each(editions)('leads to something that exists: $id', (edition) => {
    const book = createBook({ edition });
    for (const { href, label } of linksOf(book, 'toc')) {
      const [file = '', id] = href.split('#');
      const page = readPage(book, file);
      if (id !== undefined) expect(page.getElementById(id), href).not.toBeNull();
      expect(label).not.toBe('');
    }
  });

  it.each(shippedEditions)('lists every chapter, heading and demand: $id', (edition) => {
    const links = linksOf(createBook({ edition }), 'toc');
    const labels = links.map(({ label }) => label);
    for (const { id, number, title, body } of edition.chapters) {
      const file = `kapitel-${id}.xhtml`;
      expect(links).toContainEqual({ href: file, label: `${number}. ${typeset(title)}` });
      for (const [, heading = ''] of body.matchAll(/^#+ (.+)$/gm)) {
        expect(labels).toContain(reduceSpaces(typeset(heading)));
      }
      for (const demand of listDemands(parseBody(body))) {
        const label = reduceSpaces(typeset(demand.title));
        expect(links).toContainEqual({ href: `${file}#${demand.id}`, label });
      }
    }
  });

  it('sets titles as the text does', () => {
    const body = `## Ein "Wort"\n\n:::demand{id="x-1" title="Noch 'eins'"}\nText\n:::\n`;
    const labels = linksOf(createBookOf(body), 'toc').map(({ label }) => label);
    expect(labels.slice(2)).toEqual(['Ein „Wort“', 'Noch ‚eins‘']);
  });

  it('nests what it lists', () => {
    const body =
      '## Eins\n\n:::demand{id="x-1" title="Mehr"}\nText\n:::\n\n### Tiefer\n\n#### Noch tiefer\n\n## Zwei\n';
    const list = findByType(readPage(createBookOf(body), 'nav.xhtml'), 'toc')[0]!;
    expect(outline(list.querySelector('ol')!)).toEqual([
      'Titelseite',
      '1. Wohnen und Boden',
      ['Eins', ['Mehr', 'Tiefer', ['Noch tiefer']], 'Zwei'],
    ]);
  });

  it('follows the text, also where a heading stands in a footnote', () => {
    const body =
      'a[^1]\n\n[^1]: Text\n\n    ## Unten\n\n[^2]: Text\n\n    ## Nirgends\n\n## Oben\n';
    expect(linksOf(createBookOf(body), 'toc').map(({ label }) => label)).toEqual([
      'Titelseite',
      '1. Wohnen und Boden',
      'Oben',
      'Unten',
    ]);
  });

  it('leaves out headings without a text', () => {
    const labels = linksOf(createBookOf('##\n\n## \u0001\n\n## Text\n'), 'toc');
    expect(labels.map(({ label }) => label).slice(2)).toEqual(['Text']);
  });

  it('stands before the first chapter in the order of reading', () => {
    const chapters = [createChapter(), createChapter({ id: 'mehr', number: 2 })];
    const spine = readPage(createBook({ edition: { chapters } }), 'package.opf');
    expect(
      [...spine.querySelectorAll('itemref')].map((item) => item.getAttribute('idref')),
    ).toEqual(['titel-xhtml', 'nav-xhtml', 'kapitel-wohnen-xhtml', 'kapitel-mehr-xhtml']);
  });
});

describe('the landmarks', () => {
  const typesOf = (book: Uint8Array) => {
    const [landmarks] = findByType(readPage(book, 'nav.xhtml'), 'landmarks');
    return [...(landmarks?.querySelectorAll('a') ?? [])].map((link) => [
      link.getAttribute('epub:type'),
      link.getAttribute('href'),
    ]);
  };

  it('are the title page, the contents and the beginning of the text', () => {
    expect(typesOf(createBook())).toEqual([
      ['titlepage', 'titel.xhtml'],
      ['toc', 'nav.xhtml'],
      ['bodymatter', 'kapitel-wohnen.xhtml'],
    ]);
  });

  it('begin with the cover, where there is one', () => {
    expect(typesOf(createBook({ cover: PICTURE }))[0]).toEqual(['cover', 'umschlag.xhtml']);
  });
});

/** As {@link textOf} has them. */
const reduceSpaces = (text: string) => text.replace(/\s+/g, ' ');

type Outline = (string | Outline)[];

/** Labels, each followed by a list of what is nested in it. */
function outline(list: Element): Outline {
  return [...list.children].flatMap((item): Outline => {
    const label = textOf(item.querySelector('a'));
    const inner = [...item.children].find(({ tagName }) => tagName === 'ol');
    return inner === undefined ? [label] : [label, outline(inner)];
  });
}
