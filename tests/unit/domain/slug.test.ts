import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSlug } from '../../../src/domain/slug.ts';
import { SLUG } from '../../../src/schemas/kit/types.ts';

describe('a name as an address', () => {
  it.each([
    ['Özlem Groß', 'oezlem-gross'],
    ['O\u0308zlem', 'oezlem'],
    ['Ana-María d’Ávila', 'ana-maria-d-avila'],
    ['Łukasz Øster', 'lukasz-oster'],
    ['  Beispiel   Eins  ', 'beispiel-eins'],
    ['STRAẞE', 'strasse'],
    ['Мария', ''],
  ])('%s is %s', (name, slug) => {
    expect(createSlug(name)).toBe(slug);
  });

  it('is one that the site takes, or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const slug = createSlug(name);
        expect(slug === '' || SLUG.test(slug)).toBe(true);
      }),
    );
  });
});
