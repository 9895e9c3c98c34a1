import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from '../../../../src/domain/comparison/compare-words.ts';
import { anySentence, join, mark } from './texts.ts';

const compare = (before: string, after: string) => mark(compareWords(before, after));

describe('compareWords', () => {
  it.each([
    ['Bürger*innen', 'Bürger:innen', '[-Bürger*innen-]{+Bürger:innen+}'],
    ['um 1,5 Grad', 'um 1,8 Grad', 'um [-1,5-]{+1,8+} Grad'],
    ['1.200 Bäume', '1.300 Bäume', '[-1.200-]{+1.300+} Bäume'],
    ['Rad- und Fußwege', 'Rad- und Gehwege', 'Rad- und [-Fußwege-]{+Gehwege+}'],
    ['bis 2025.', 'bis 2030.', 'bis [-2025-]{+2030+}.'],
    ['2025–2030', '2025–2035', '2025–[-2030-]{+2035+}'],
    ['sofort.', 'sofort!', 'sofort[-.-]{+!+}'],
  ])('marks what changed from "%s" to "%s"', (before, after, marked) => {
    expect(compare(before, after)).toBe(marked);
  });

  it('makes one deletion and one insertion of a number that changed in a sentence', () => {
    expect(
      compare('Die Stadt pflanzt 2.000 Bäume im Jahr.', 'Die Stadt pflanzt 2.500 Bäume im Jahr.'),
    ).toBe('Die Stadt pflanzt [-2.000-]{+2.500+} Bäume im Jahr.');
  });

  it('has one segment for equal texts, none for empty ones', () => {
    expect(compareWords('Wohnen', 'Wohnen')).toEqual([{ kind: 'same', text: 'Wohnen' }]);
    expect(compareWords('', '')).toEqual([]);
  });

  it('has one segment for a text that came or went', () => {
    expect(compare('', 'Neu hier.')).toBe('{+Neu hier.+}');
    expect(compare('Alt hier.', '')).toBe('[-Alt hier.-]');
  });
});

describe('neighbouring changes', () => {
  it('are one when only white space is between them', () => {
    expect(compare('Es fährt Bus Linie heute.', 'Es fährt Bahn Strecke heute.')).toBe(
      'Es fährt [-Bus Linie-]{+Bahn Strecke+} heute.',
    );
  });

  it('are one when a short word is between them', () => {
    expect(compare('Die kleine und alte Stadt', 'Die große und schöne Stadt')).toBe(
      'Die [-kleine und alte-]{+große und schöne+} Stadt',
    );
  });

  it('are one when a sign is between them', () => {
    expect(compare('Bis 2028, 2029 und danach', 'Bis 2030, 2031 und danach')).toBe(
      'Bis [-2028, 2029-]{+2030, 2031+} und danach',
    );
  });

  it('stay two when what is between them is as long as one of them', () => {
    expect(compare('von 20 auf 25 Euro', 'von 30 auf 35 Euro')).toBe(
      'von [-20-]{+30+} auf [-25-]{+35+} Euro',
    );
  });

  it('stay two when a longer word is between them', () => {
    expect(compare('Mehr Busse oder mehr Bahnen', 'Viele Busse oder viele Bahnen')).toBe(
      '[-Mehr-]{+Viele+} Busse oder [-mehr-]{+viele+} Bahnen',
    );
  });

  it('stay two when both insert, so that no word is marked that stayed', () => {
    expect(compare('Garath und Wersten', 'Ganz Garath und auch Wersten')).toBe(
      '{+Ganz +}Garath und {+auch +}Wersten',
    );
    expect(compare('Stadt und Land', 'Unsere Stadt, Kreis und jedes Land')).toBe(
      '{+Unsere +}Stadt{+, Kreis+} und {+jedes +}Land',
    );
  });
});

describe('an insertion or deletion', () => {
  it('takes one of the spaces around it along', () => {
    expect(compare('für alle', 'für heute, und alle')).toBe('für {+heute, und +}alle');
    expect(compare('A.', 'A. B.')).toBe('A.{+ B.+}');
  });

  it('is the whole sentence, though the next one begins alike', () => {
    const [first, second] = ['Wir planen.', 'Die Stadt baut.'];
    const between = 'Die Stadt pflanzt Bäume.';
    expect(compare(`${first} ${second}`, `${first} ${between} ${second}`)).toBe(
      `${first} {+${between} +}${second}`,
    );
    expect(compare(`${between} ${second}`, second)).toBe(`[-${between} -]${second}`);
  });
});

describe('any two texts', () => {
  const anyText = fc.oneof(anySentence(), anySentence(), fc.string({ unit: 'binary' }));
  const check = (holds: (before: string, after: string) => void) => {
    fc.assert(fc.property(anyText, anyText, holds), { numRuns: 1500, seed: 20_261_122 });
  };

  it('can be put together again from their segments', () => {
    check((before, after) => {
      const segments = compareWords(before, after);
      expect(join(segments, 'deleted')).toBe(before);
      expect(join(segments, 'inserted')).toBe(after);
    });
  });

  it('alternate between what stayed and what changed, deletion first', () => {
    check((before, after) => {
      const kinds = compareWords(before, after).map(({ kind, text }) => {
        expect(text).not.toBe('');
        return kind[0];
      });
      // s, d and i for same, deleted, inserted.
      expect(kinds.join('')).toMatch(/^(?:di|d|i)?(?:s(?:di|d|i))*s?$/);
    });
  });

  it('give a deletion and an insertion when they are too long and too different', () => {
    const before = Array.from({ length: 3000 }, (_, index) => `alt${index}`).join(' ');
    const after = Array.from({ length: 3000 }, (_, index) => `neu${index}`).join(' ');
    expect(compareWords(before, after)).toEqual([
      { kind: 'deleted', text: before },
      { kind: 'inserted', text: after },
    ]);
  });
});
