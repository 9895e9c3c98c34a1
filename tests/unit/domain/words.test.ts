import { describe, expect, it } from 'vitest';
import { countWords } from '../../../src/domain/words.ts';

describe('countWords', () => {
  it.each([
    'Bürger*innen',
    'Bürger:innen',
    'Bürger_innen',
    '1,5',
    '1.000',
    'S-Bahn',
    'und/oder',
    '2025–2030',
    'geht’s',
    '„Wohnen“',
    '(Pause).',
    'Düsseldorf-Garath/Hellerhof',
    'u.a.',
    '50%',
    'Straße\u00ADnbahn',
  ])('counts %s as one', (word) => {
    expect(countWords(word)).toBe(1);
  });

  it.each([
    ['an empty text', ''],
    ['white space', ' \n\t '],
    ['a dash on its own', '–'],
    ['punctuation', '… & / *** §'],
    ['an emoji', '🌹 ✊🏽'],
  ])('counts nothing in %s', (_, text) => {
    expect(countWords(text)).toBe(0);
  });

  it('counts what stands between any white space', () => {
    expect(countWords('Ich kandidiere\nfür den\tVorstand.\r\n\r\nWarum?')).toBe(6);
    expect(countWords('  Ich  kandidiere ')).toBe(2);
  });

  it('counts a dash between words for nothing', () => {
    expect(countWords('Wohnen – für alle')).toBe(3);
  });

  it('counts both sides of a no-break or a narrow space', () => {
    expect(countWords('z.\u00A0B. 19\u202FUhr')).toBe(4);
  });

  it('is not deceived by spaces without width', () => {
    expect(countWords('eins\u200Bzwei\u200Bdrei')).toBe(3);
  });

  it('counts decomposed umlauts and other scripts as letters', () => {
    expect(countWords('u\u0308ber Ελλάδα مرحبا')).toBe(3);
  });

  it('counts a long letter at once', () => {
    const before = performance.now();
    expect(countWords('Wort '.repeat(200_000))).toBe(200_000);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
