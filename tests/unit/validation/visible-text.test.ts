import { describe, expect, it } from 'vitest';
import { expectGerman } from '../german.ts';
import { minimal, problemsOfEntry, type Fields } from './minimal.ts';
import type { CollectionKey } from '../../../src/validation/entry.ts';

function check(name: CollectionKey, changes: Fields): string[] {
  return problemsOfEntry(name, changes).map((problem) => {
    expectGerman(problem.split('  ').at(-1) ?? '');
    return problem.replace(`content/${minimal[name].path}:`, '');
  });
}

const INVISIBLE =
  'Hier stehen nur unsichtbare Zeichen. Schreibe etwas hinein oder lösche das Feld.';

describe('a field that holds nothing to see', () => {
  it.each<[string, string]>([
    ['zero-width spaces', '\u200b\u200b'],
    ['soft hyphens', '\u00ad'],
    ['a word joiner between spaces', ' \u2060 '],
  ])('is refused: %s', (_name, title) => {
    expect(check('groups', { title })).toEqual([`2:1  title  ${INVISIBLE}`]);
  });

  it.each<CollectionKey>(['editions', 'chapters', 'elections', 'events', 'pages'])(
    'is refused in %s',
    (name) => {
      expect(check(name, { title: '\u200b' })).toContain(
        `${name === 'editions' ? '1' : '2'}:1  title  ${INVISIBLE}`,
      );
    },
  );

  it('is refused inside a list, at its place', () => {
    const offices = [{ id: 'vorsitz', title: '\u200b' }];
    expect(check('elections', { offices })).toEqual([
      expect.stringContaining(`  offices.0.title  ${INVISIBLE}`),
    ]);
  });
});

describe('a field', () => {
  it('that is empty is told once, as missing', () => {
    expect(check('groups', { title: '' })).toEqual([expect.stringContaining('„Name“ fehlt.')]);
  });

  it('may hold invisible characters between others', () => {
    expect(check('groups', { title: 'Lese\u00adkreis\u200b' })).toEqual([]);
  });
});
