import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWord, tokenize } from '../../../../src/domain/comparison/tokens.ts';

describe('tokenize', () => {
  it.each([
    'Bürger*innen',
    'Bürger:innen',
    'Bürger_innen',
    'Rad-',
    'S-Bahn',
    '19-Euro-Ticket',
    'Düsseldorf-Garath',
    'geht’s',
    "geht's",
    '1,5',
    '1.200',
    '1.200,50',
    '12.05.2027',
    '2025/26',
    '10:30',
    '2030er',
    'Stra\u00ADßen\u00ADbahn',
    'u\u0308ber',
    '👩‍👩‍👧',
    '✊🏽',
    '🇩🇪',
    '❤️',
  ])('keeps %s whole', (text) => {
    expect(tokenize(text)).toEqual([text]);
  });

  it.each([
    ['bis 2025.', ['bis', ' ', '2025', '.']],
    ['am 3. Mai', ['am', ' ', '3', '.', ' ', 'Mai']],
    ['Rad- und Fußwege', ['Rad-', ' ', 'und', ' ', 'Fußwege']],
    ['und/oder', ['und', '/', 'oder']],
    ['2025–2030', ['2025', '–', '2030']],
    ['„Wohnen“, sofort!', ['„', 'Wohnen', '“', ',', ' ', 'sofort', '!']],
    ['19 €', ['19', ' ', '€']],
    ['🌹🌹', ['🌹', '🌹']],
    ['🇩🇪🇫🇷', ['🇩🇪', '🇫🇷']],
    ['', []],
  ])('cuts "%s"', (text, tokens) => {
    expect(tokenize(text)).toEqual(tokens);
  });

  it('loses nothing of any text', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokenize(text).join('')).toBe(text);
      }),
      { numRuns: 1000, seed: 20_261_122 },
    );
  });

  it('begins no token with a mark that belongs to the sign before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const token of tokenize(text).slice(1)) expect(token).not.toMatch(/^[\p{M}\p{EMod}]/u);
      }),
      { numRuns: 1000, seed: 20_261_122 },
    );
  });
});

describe('isWord', () => {
  it('tells words and numbers from spaces and signs', () => {
    expect(tokenize('Bis 2030, jetzt! 🌹').filter(isWord)).toEqual(['Bis', '2030', 'jetzt']);
  });
});
