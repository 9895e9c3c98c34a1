import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { createBooks } from '../../src/build/books.ts';
import { readContent } from '../../src/build/read-content.ts';
import { parseNow } from '../../src/domain/time.ts';
import type { BookEdition } from '../../src/exports/book.ts';
import { typeset } from '../../src/markup/typography.ts';
import {
  countUnits,
  findParted,
  isMarked,
  listTexts,
  readMove,
  readTexts,
} from './checks/comparison.ts';
import { all, getPage, readSite, toReadable } from './checks/site.ts';
import { listScripts } from './checks/weight.ts';
import { createStrangeContent } from './fixtures/strange.ts';
import { writeContent } from './fixtures/write-content.ts';
import { NOW } from './now.ts';

const strange = await mkdtemp(join(tmpdir(), 'comparison-'));
await writeContent(strange, await createStrangeContent());
const sites = [
  { content: 'the shipped content', directory: inject('site'), books: await readBooks('content') },
  { content: 'hostile content', directory: inject('strangeSite'), books: await readBooks(strange) },
];
await rm(strange, { recursive: true });

describe.each(sites)('of $content', ({ directory, books }) => {
  const site = readSite(directory);
  const pairs = books.flatMap((before) =>
    books
      .filter((after) => after !== before)
      .map((after) => ({ name: `${before.id}/${after.id}`, before, after })),
  );

  it('the list of comparisons leads to every pair of editions, from the older to the newer one', () => {
    const links = all(getPage(site, '/programm/vergleich/'), 'main a')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => /^\/programm\/vergleich\/.+/.test(href));
    const forward = pairs.filter(({ before, after }) => before.date < after.date);
    expect(forward.length * 2).toBe(pairs.length);
    expect(links.toSorted()).toEqual(
      forward.map(({ name }) => `/programm/vergleich/${name}/`).sort(),
    );
  });

  describe.each(pairs)('the comparison $name', ({ before, after, name }) => {
    const page = getPage(site, `/programm/vergleich/${name}/`);
    const sections = all(page, '.comparison section');
    const title = (id: string, edition: BookEdition) =>
      typeset(edition.chapters.find((chapter) => chapter.id === id)?.title ?? '');

    it('has the chapters of both editions, those of the new one in their order', () => {
      const shown = sections.map(({ id }) => id.replace('kapitel-', ''));
      const now = after.chapters.map(({ id }) => id);
      const gone = before.chapters.map(({ id }) => id).filter((id) => !now.includes(id));
      expect(shown.filter((id) => now.includes(id))).toEqual(now);
      expect(shown.toSorted()).toEqual([...now, ...gone].toSorted());
    });

    it('is the old text without what was put in, chapter by chapter', () => {
      expect(readTexts(sections, 'ins')).toEqual(listTexts(before, sections));
    });

    it('is the new text without what was struck out, chapter by chapter', () => {
      expect(readTexts(sections, 'del')).toEqual(listTexts(after, sections));
    });

    it('marks nothing outside of the two texts', () => {
      const marks = all(page, 'ins, del');
      expect(marks.filter((mark) => mark.closest('[data-diff]') === null)).toEqual([]);
      expect(all(page, '[data-diff] :not(ins, del)')).toEqual([]);
    });

    it('parts no word, no number and no gendered form', () => {
      const parted = all(page, '[data-diff]').flatMap((text) => [
        ...findParted(text, 'INS'),
        ...findParted(text, 'DEL'),
      ]);
      expect(parted).toEqual([]);
    });

    it('folds away what stayed the same, and nothing else', () => {
      const units = all(page, '.comparison .unit');
      const misplaced = units.filter(
        (unit) => isMarked(unit) === (unit.closest('details') !== null),
      );
      expect(misplaced.map((unit) => unit.textContent)).toEqual([]);
      expect(all(page, '.comparison details[open]')).toEqual([]);
      for (const fold of all(page, '.comparison details')) {
        const count = fold.querySelectorAll('.unit').length;
        expect(toReadable(fold.querySelector('summary')?.textContent)).toMatch(
          new RegExp(`^${String(count)} `),
        );
      }
    });

    it('counts what it shows', () => {
      const counts = all(page, '.counts li').map((row) => ({
        href: row.querySelector('a')?.getAttribute('href'),
        numbers: [...row.querySelectorAll('b')].map((number) => Number(number.textContent)),
      }));
      const shown = sections.map((section) => ({
        href: `#${section.id}`,
        numbers: countUnits(section),
      }));
      expect(counts).toEqual(shown);
    });

    it('says which chapters are new and which are gone', () => {
      const marks = sections.flatMap((section) => {
        const mark = section.querySelector('.label')?.textContent ?? '';
        return mark === 'Unverändert' || mark === '' ? [] : [`${section.id} ${mark}`];
      });
      const [was, is] = [before, after].map(({ chapters }) => chapters.map(({ id }) => id));
      const expected = [
        ...is!.filter((id) => !was!.includes(id)).map((id) => `kapitel-${id} Neues Kapitel`),
        ...was!.filter((id) => !is!.includes(id)).map((id) => `kapitel-${id} Kapitel gestrichen`),
      ];
      expect(marks.toSorted()).toEqual(expected.toSorted());
    });

    it('leads from every changed paragraph to the paragraph itself, in the edition that has it', () => {
      for (const link of all(page, '.place a')) {
        const [, side, number] = /^(bisher|jetzt) Absatz (\d+)$/.exec(link.textContent) ?? [];
        const edition = side === 'bisher' ? before : after;
        const [path = '', fragment] = (link.getAttribute('href') ?? '').split('#');
        expect(path.startsWith(edition.url)).toBe(true);
        expect(fragment).toBe(`abs-${number ?? ''}`);
        expect(getPage(site, path).document.getElementById(fragment ?? '')).not.toBeNull();
      }
    });

    it('names at both ends of a move the other one, with the same words', () => {
      const moves = all(page, '.unit').flatMap((unit) => {
        const label = readMove(unit);
        if (label === undefined) return [];
        const chapter = unit.closest('section')?.id.replace('kapitel-', '') ?? '';
        const words = toReadable(unit.querySelector('[data-diff]')?.textContent);
        const here = toReadable(title(chapter, label.way === 'nach' ? before : after));
        // A move within the chapter names none.
        const there =
          label.chapter ?? toReadable(title(chapter, label.way === 'nach' ? after : before));
        return [
          { words, way: label.way, ends: label.way === 'nach' ? [here, there] : [there, here] },
        ];
      });
      const ends = (wanted: string) =>
        moves
          .filter(({ way }) => way === wanted)
          .map(({ words, ends: [from, to] }) => `${words} ${from ?? ''} ${to ?? ''}`)
          .toSorted();
      expect(ends('nach')).toEqual(ends('aus'));
    });

    it('leads to its reverse and needs no script of its own', () => {
      const links = all(page, 'main a').map((link) => link.getAttribute('href'));
      expect(links).toContain(`/programm/vergleich/${after.id}/${before.id}/`);
      const common = listScripts(site, getPage(site, '/programm/fassungen/'));
      expect(listScripts(site, page)).toEqual(common);
    });
  });
});

describe('the shipped comparisons', () => {
  it('have every kind of change', () => {
    const site = readSite(inject('site'));
    const labels = site.pages
      .filter(({ path }) => /^\/programm\/vergleich\/.+/.test(path))
      .flatMap((page) => all(page, '.place').map((place) => toReadable(place.textContent)));
    for (const kind of [/^Geändert/, /^Neu/, /^Gestrichen/, /^Verschoben/, /^Hierher verschoben/])
      expect(
        labels.some((label) => kind.test(label)),
        String(kind),
      ).toBe(true);
  });
});

async function readBooks(directory: string): Promise<BookEdition[]> {
  const { content, problems } = await readContent(directory);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return createBooks(content, parseNow(NOW));
}
