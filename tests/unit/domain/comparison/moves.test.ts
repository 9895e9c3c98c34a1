import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../../src/domain/comparison/compare-editions.ts';
import { createChapter, list } from './texts.ts';

const BUS = 'Der Bus fährt alle zehn Minuten, auch am Abend.';
const BIKE = 'Geschützte Radwege verbinden sämtliche Stadtbezirke miteinander.';
const RENT = 'Niemand soll wegen hoher Mieten wegziehen müssen.';
const TREES = 'Jede Straße bekommt Schatten durch neue Bäume.';

/** The changes of one chapter, from its old to its new paragraphs. */
const compare = (before: string[], after: string[]) =>
  list(compareEditions([createChapter('a', ...before)], [createChapter('a', ...after)])[0]!);

describe('a paragraph that moved', () => {
  it('is marked at both places', () => {
    expect(compare([BUS, BIKE, RENT], [BIKE, RENT, BUS])).toEqual([
      `to a: ${BUS}`,
      `same: ${BIKE}`,
      `same: ${RENT}`,
      `from a: ${BUS}`,
    ]);
  });

  it('knows the other chapter and the unit there', () => {
    const before = [createChapter('a', BUS, BIKE), createChapter('b', RENT)];
    const after = [createChapter('a', BUS), createChapter('b', RENT, BIKE)];
    const [a, b] = compareEditions(before, after);
    expect(a!.units[1]).toEqual({
      kind: 'movedAway',
      before: before[0]!.units[1],
      to: { chapter: 'b', unit: after[1]!.units[1] },
    });
    expect(b!.units[1]).toEqual({
      kind: 'movedHere',
      after: after[1]!.units[1],
      from: { chapter: 'a', unit: before[0]!.units[1] },
    });
  });

  it('may come from a removed chapter, with other white space', () => {
    const changes = compareEditions(
      [createChapter('a', BUS), createChapter('b', RENT)],
      [createChapter('a', BUS, RENT.replace(' ', '\u00A0'))],
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['kept', 'removed']);
    expect(list(changes[1]!)).toEqual([`to a: ${RENT}`]);
  });

  it('has five words at least', () => {
    expect(compare(['Wir bauen ein Haus.', BUS], [BUS, 'Wir bauen ein Haus.'])[0]).toBe(
      'deleted: Wir bauen ein Haus.',
    );
    expect(compare(['Wir bauen ein neues Haus.', BUS], [BUS, 'Wir bauen ein neues Haus.'])[0]).toBe(
      'to a: Wir bauen ein neues Haus.',
    );
  });

  it('is used once, and goes to the nearest place', () => {
    const changes = compareEditions(
      [createChapter('a', BUS), createChapter('b', RENT), createChapter('c', TREES, BIKE)],
      [createChapter('a', BUS, BIKE), createChapter('b', RENT, BIKE), createChapter('c', TREES)],
    );
    expect(changes.flatMap(list)).toEqual([
      `same: ${BUS}`,
      `inserted: ${BIKE}`,
      `same: ${RENT}`,
      `from c: ${BIKE}`,
      `same: ${TREES}`,
      `to b: ${BIKE}`,
    ]);
  });

  it('is not taken for the older version of its new neighbour', () => {
    const variant = BUS.replace('zehn', 'fünf');
    const changes = compareEditions(
      [createChapter('a', BUS), createChapter('b', RENT)],
      [createChapter('a', variant), createChapter('b', RENT, BUS)],
    );
    expect(list(changes[0]!)).toEqual([`to b: ${BUS}`, `inserted: ${variant}`]);
  });
});
