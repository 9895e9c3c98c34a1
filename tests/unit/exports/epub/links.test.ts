import { describe, expect, it } from 'vitest';
import { createBook, createChapter, SITE } from './fixtures.ts';
import { attributeOf, readPage } from './read-book.ts';

/** Where a link of the chapter `wohnen` leads, the other chapter being `klima`. */
function follow(link: string): string | undefined {
  const body = `${link}\n\n## Ziel\n\n:::demand{id="wohnen-1" title="Titel"}\nText\n:::\n`;
  const chapters = [createChapter({ body }), createChapter({ id: 'klima', number: 2 })];
  const page = readPage(createBook({ edition: { chapters } }));
  return attributeOf(page.querySelector('.citable > p a'), 'href');
}

describe('a link of a chapter', () => {
  it.each(['#abs-1', '#ziel', '#wohnen-1'])('stays in the chapter: %s', (target) => {
    expect(follow(`[x](${target})`)).toBe(target);
  });

  it.each([
    ['/programm/2025/klima/', 'kapitel-klima.xhtml'],
    ['/programm/2025/klima/#abs-1', 'kapitel-klima.xhtml#abs-1'],
    ['/programm/2025/wohnen/#wohnen-1', 'kapitel-wohnen.xhtml#wohnen-1'],
  ])('stays in the book: %s', (target, expected) => {
    expect(follow(`[x](${target})`)).toBe(expected);
  });

  it.each([
    '/programm/2025/',
    '/programm/2024/klima/',
    '/programm/klima/',
    '/programm/2025/klima/weiter/',
    '/arbeitskreise/klima/#treffen',
    '/suche/?q=a&b=c',
    '/',
  ])('leads to the site: %s', (target) => {
    expect(follow(`[x](${target})`)).toBe(SITE + target);
  });

  it('leads to the site where the book does not have the place', () => {
    expect(follow('[x](#gibt-es-nicht)')).toBe(`${SITE}/programm/2025/wohnen/#gibt-es-nicht`);
    expect(follow('[x](/programm/2025/klima/#abs-2)')).toBe(`${SITE}/programm/2025/klima/#abs-2`);
  });

  it.each(['https://a.example/b?c=d#e', 'http://a.example', 'mailto:a@b.example', 'tel:+49211'])(
    'to the world stays what it is: %s',
    (target) => {
      expect(follow(`[x](${target})`)).toBe(target);
    },
  );

  it('leads nowhere if its address is none, but keeps its text', () => {
    expect(follow('[x](https://[kaputt)')).toBeUndefined();
  });

  it('of a file to download leads to the site, too', () => {
    const body = ':::download{href="/data/programm.json" title="Datei"}\nText\n:::\n';
    const page = readPage(createBook({ edition: { chapters: [createChapter({ body })] } }));
    expect(page.querySelector('.download a')?.getAttribute('href')).toBe(
      `${SITE}/data/programm.json`,
    );
  });

  it('holds no other link', () => {
    const body = '[a[^1] <https://b.example>](https://a.example)\n\n[^1]: Text\n';
    const page = readPage(createBook({ edition: { chapters: [createChapter({ body })] } }));
    expect(page.querySelector('a a')).toBeNull();
    expect(page.getElementById('anm-fnref-1')?.textContent).toBe('1');
  });
});
