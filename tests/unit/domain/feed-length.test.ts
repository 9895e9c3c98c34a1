import { describe, expect, it } from 'vitest';
import { limitFeed } from '../../../src/domain/feed-length.ts';

const list = (category: string, count: number, day: number) =>
  Array.from({ length: count }, () => ({ category, at: { epochMilliseconds: day } }));

describe('limitFeed', () => {
  it('never cuts letters of one instant apart, and they take no place from the rest', () => {
    const items = [...list('Kandidatur', 100, 3), ...list('Bericht', 50, 2)];
    const kept = limitFeed(items, 40);
    expect(kept.filter(({ category }) => category === 'Kandidatur')).toHaveLength(100);
    expect(kept.filter(({ category }) => category === 'Bericht')).toHaveLength(40);
  });

  it('leaves out whole elections once there are enough letters', () => {
    const items = [...list('Kandidatur', 30, 3), ...list('Kandidatur', 30, 2)];
    expect(limitFeed([...items, ...list('Kandidatur', 30, 1)], 40)).toEqual(items);
  });

  it('keeps the order', () => {
    const items = [...list('Bericht', 1, 3), ...list('Kandidatur', 1, 2), ...list('Termin', 1, 1)];
    expect(limitFeed(items, 40)).toEqual(items);
  });
});
