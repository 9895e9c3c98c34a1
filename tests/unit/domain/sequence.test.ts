import { describe, expect, it } from 'vitest';
import { getNeighbours } from '../../../src/domain/sequence.ts';

const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

describe('getNeighbours', () => {
  it('finds what stands before and after', () => {
    expect(getNeighbours([a, b, c], 'b')).toEqual({ previous: a, next: c });
  });

  it('finds nothing before the first and after the last', () => {
    expect(getNeighbours([a, b, c], 'a')).toEqual({ previous: undefined, next: b });
    expect(getNeighbours([a, b, c], 'c')).toEqual({ previous: b, next: undefined });
  });

  it('finds nobody beside the only one', () => {
    expect(getNeighbours([a], 'a')).toEqual({ previous: undefined, next: undefined });
  });

  it('throws on an unknown id and names the known ones', () => {
    expect(() => getNeighbours([a, b], 'x')).toThrow('No "x" among a, b');
    expect(() => getNeighbours([], 'x')).toThrow('No "x" among no items');
  });
});
