import { describe, expect, it } from 'vitest';
import Portrait from '../../src/components/elections/Portrait.astro';
import { render, textOf } from './render.ts';

describe('a portrait without a picture', () => {
  it.each([
    ['first and last name', 'Beispiel Eins', 'BE'],
    ['a middle name', 'Ana María Torrent', 'AT'],
    ['a double name', 'Eva Müller-Lüdenscheid', 'EM'],
    ['one name', 'Cher', 'C'],
    ['an umlaut', 'Özlem Ünal', 'ÖÜ'],
    ['letters beyond the basic plane', '𝒜da 𝒦ant', '𝒜𝒦'],
  ])('shows the initials of %s', async (_, name, initials) => {
    const square = await render(Portrait, { name });
    expect(textOf(square.querySelector('.portrait'))).toBe(initials);
  });

  it('is silent to screen readers, for the name stands beside it', async () => {
    const square = await render(Portrait, { name: 'Beispiel Eins' });
    expect(square.querySelector('.portrait > [aria-hidden="true"]')).not.toBeNull();
    expect(square.querySelectorAll('img')).toHaveLength(0);
  });
});
