import { describe, expect, it } from 'vitest';
import { compareNames, compareText, compareTitles } from '../../../src/domain/collation.ts';

describe('compareNames', () => {
  it('sorts umlauts with their vowels and ß as ss', () => {
    expect(['Zoë', 'Öger', 'Strasser', 'Oger', 'Straße', 'Adler'].sort(compareNames)).toEqual([
      'Adler',
      'Oger',
      'Öger',
      'Straße',
      'Strasser',
      'Zoë',
    ]);
  });

  it('does not sort capitals first', () => {
    expect(['Berta', 'anna'].sort(compareNames)).toEqual(['anna', 'Berta']);
  });

  it('compares digits as characters', () => {
    expect(compareNames('Beispiel 10', 'Beispiel 2')).toBeLessThan(0);
  });
});

describe('compareTitles', () => {
  it('sorts numbers by value', () => {
    expect(['Bezirk 10', 'Bezirk 2', 'Äpfel'].sort(compareTitles)).toEqual([
      'Äpfel',
      'Bezirk 2',
      'Bezirk 10',
    ]);
  });
});

describe('compareText', () => {
  it('sorts by code units', () => {
    expect(['b', 'ä', 'Z', 'a'].sort(compareText)).toEqual(['Z', 'a', 'b', 'ä']);
    expect(compareText('a', 'a')).toBe(0);
  });
});
