import { describe, expect, it } from 'vitest';
import type { BookChapter, BookEdition } from '../../../../src/exports/book.ts';
import { createPrintDocument } from '../../../../src/exports/print/document.ts';
import { find, textOf } from './find.ts';

const createChapter = (chapter: Partial<BookChapter> = {}): BookChapter => {
  const id = chapter.id ?? 'wohnen';
  return {
    id,
    number: 1,
    title: 'Wohnen und Boden',
    summary: 'Die Stadt behält ihren Boden.',
    url: `/programm/2025/${id}/`,
    body: 'Text.\n',
    ...chapter,
  };
};

const create = (
  edition: Partial<BookEdition> = {},
  more: { chapter?: string; publisher?: string } = {},
) =>
  createPrintDocument({
    site: 'https://jusos.example',
    publisher: 'Jusos Düsseldorf',
    edition: {
      id: '2025',
      title: 'Kommunalwahlprogramm 2025',
      isDraft: false,
      state: 'Beschlossen am 29. März 2025',
      date: '2025-03-29',
      url: '/programm/2025/',
      textUrl: '/programm/2025.txt',
      chapters: [createChapter(), createChapter({ id: 'bildung', number: 2, title: 'Bildung' })],
      ...edition,
    },
    getPicture: (chapter, src) => ({ path: `/${chapter}/${src}`, width: 3, height: 2 }),
    ...more,
  });

describe('an edition in print', () => {
  it('has its title, its address, its day and all its chapters with their numbers', () => {
    const { title, address, date, single, chapters } = create();
    expect({ title, address, date, single }).toEqual({
      title: 'Kommunalwahlprogramm 2025',
      address: 'https://jusos.example/programm/2025/',
      date: { year: 2025, month: 3, day: 29 },
      single: false,
    });
    expect(
      chapters.map(({ number, title: words }) => [number, words.map(textOf).join('')]),
    ).toEqual([
      [1, 'Wohnen und Boden'],
      [2, 'Bildung'],
    ]);
  });

  it('may break the words on its cover, and not in its name', () => {
    const { cover, title } = create();
    expect(cover).not.toBe(title);
    expect(cover.replaceAll('\u00ad', '')).toBe(title);
  });

  it('has a change log where there is one', () => {
    expect(create({ changelog: 'Neu: "Bildung".' }).changelog).toBe('Neu: „Bildung“.');
    expect(create().changelog).toBe('');
  });

  it('says what readers can do now, where there is something to do', () => {
    expect(create({ call: 'Mach mit "jetzt".' }).call).toBe('Mach mit „jetzt“.');
    expect(create().call).toBe('');
  });

  it('names its publisher with the characters that the faces have', () => {
    expect(create({}, { publisher: 'Jusos ✊ Düsseldorf' }).publisher).toBe('Jusos Düsseldorf');
  });

  it('may have no chapter yet', () => {
    expect(create({ chapters: [] }).chapters).toEqual([]);
  });
});

describe('a chapter printed alone', () => {
  const alone = create({}, { chapter: 'bildung' });

  it('keeps its number', () => {
    expect(alone.chapters.map(({ number }) => number)).toEqual([2]);
  });

  it('has a title and an address of its own, and its summary for a description', () => {
    expect(alone).toMatchObject({
      single: true,
      title: 'Bildung · Kommunalwahlprogramm 2025',
      address: 'https://jusos.example/programm/2025/bildung/',
      description: 'Die Stadt behält ihren Boden.',
    });
  });

  it('has the seal of its edition', () => {
    const seal = 'a'.repeat(64);
    expect(create({ seal }, { chapter: 'bildung' }).seal).toEqual(create({ seal }).seal);
  });
});

describe('links of a printed chapter', () => {
  const follow = (target: string) => {
    const body = `[a](${target})`;
    const { chapters } = create({ chapters: [createChapter({ body })] });
    const [link] = find(chapters[0]!.children, ({ type }) => type === 'link');
    return link?.type === 'link' ? link.url : undefined;
  };

  it.each([
    ['#abs-2', 'https://jusos.example/programm/2025/wohnen/#abs-2'],
    ['/termine/', 'https://jusos.example/termine/'],
    ['https://a.example/x?y#z', 'https://a.example/x?y#z'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['tel:+49211', 'tel:+49211'],
  ])('lead to the site, or wherever they say: %s', (target, url) => {
    expect(follow(target)).toBe(url);
  });
});

it('pictures are asked for by chapter', () => {
  const { chapters } = create({ chapters: [createChapter({ body: '![a](b.png)' })] });
  const [picture] = find(chapters[0]!.children, ({ type }) => type === 'picture');
  expect(picture).toMatchObject({ path: '/wohnen/b.png', width: 3, height: 2 });
});

it('footnotes of two chapters are told apart', () => {
  const body = 'a[^1]\n\n[^1]: b';
  const { chapters } = create({
    chapters: [createChapter({ body }), createChapter({ id: 'bildung', body })],
  });
  const notes = chapters.flatMap(({ children }) =>
    find(children, ({ type }) => type === 'footnote'),
  );
  expect(notes.map((note) => note.type === 'footnote' && note.id)).toEqual([
    'wohnen/1',
    'bildung/1',
  ]);
});
