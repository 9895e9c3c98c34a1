import { describe, expect, it } from 'vitest';
import { mergeVersions } from '../../../../admin/backend/merge.ts';
import { mergeValues } from '../../../../admin/backend/merge-values.ts';

const item = (date: string, more = {}) => ({ date, status: 'cancelled', ...more });
const [first, second, third] = ['2027-01-14', '2027-02-11', '2027-03-11'].map((date) => item(date));
const off = (...exceptions: unknown[]) => ({ frequency: 'monthly', exceptions });

describe('two changes of one value', () => {
  it('are one where each has cancelled another date of a series, be it the first or not', () => {
    expect(
      mergeValues({
        base: { frequency: 'monthly' },
        mine: off(first),
        theirs: { frequency: 'monthly', exceptions: [second], until: '2027-12-31' },
      }),
    ).toEqual({ value: { ...off(first, second), until: '2027-12-31' } });
    expect(
      mergeValues({ base: off(second), mine: off(first, second), theirs: off(second, third) }),
    ).toEqual({ value: off(first, second, third) });
  });

  it('are one where one has changed an item and the other has deleted another', () => {
    const noted = item('2027-01-14', { note: 'Ferien' });
    expect(
      mergeValues({
        base: [first, second, third],
        mine: [noted, second, third],
        theirs: [first, third],
      }),
    ).toEqual({ value: [noted, third] });
  });

  it('are one where one has renamed an item and the other has added one', () => {
    expect(mergeValues({ base: [first], mine: [second], theirs: [first, third] })).toEqual({
      value: [second, third],
    });
  });

  it.each([
    ['the same field differently', { title: 'a' }, { title: 'b' }, { title: 'c' }],
    ['an item that the other has deleted', [first], [item('2027-01-14', { note: 'x' })], []],
    [
      'the same date in different ways',
      [],
      [first],
      [{ date: '2027-01-14', status: 'moved', start: '2027-01-15T19:00' }],
    ],
    ['the day of the same date', [first], [second], [third]],
    [
      'the name of the same item, among others',
      [{ id: 'vorsitz' }, { id: 'kasse' }],
      [{ id: 'vorsitz' }, { id: 'finanzen' }],
      [{ id: 'vorsitz' }, { id: 'kassenwart' }, { id: 'beisitz' }],
    ],
    [
      'the order differently',
      [first, second, third],
      [second, first, third],
      [third, first, second],
    ],
    ['items that nothing tells apart', [], [first, first], [second]],
    ['a list of words', ['a'], ['a', 'b'], ['a', 'c']],
    ['nothing into two different things', undefined, { name: 'a' }, { name: 'a', address: 'b' }],
  ])('exclude one another: %s', (_name, base, mine, theirs) => {
    expect(mergeValues({ base, mine, theirs })).toBeUndefined();
  });
});

describe('two versions of a file', () => {
  it('hold both cancellations once they are merged, and the list of differences shows both', () => {
    const write = (...dates: string[]) =>
      [
        '---',
        'title: Treff',
        'recurrence:',
        '  frequency: monthly',
        ...(dates.length > 0 ? ['  exceptions:'] : []),
        ...dates.flatMap((date) => [`    - date: ${date}`, '      status: cancelled']),
        '---',
        '',
      ].join('\n');
    const merge = mergeVersions({
      path: 'content/events/treff.mdx',
      base: write(),
      mine: write('2027-01-14'),
      theirs: write('2027-02-11'),
    });
    expect(merge?.merged).toBe(write('2027-01-14', '2027-02-11'));
    expect(merge?.differences).toMatchObject([
      { name: 'recurrence', changedBy: 'each', merged: off(first, second) },
    ]);
  });
});
