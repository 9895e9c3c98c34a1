import { describe, expect, it } from 'vitest';
import { setPictureText } from '../../../../src/exports/print/picture-text.ts';

const SOFT_HYPHEN = '\u00ad';

/** The stretches of a text within which no line can break. */
const stretches = (text: string) => text.split(/[\s\u00ad-]/);

describe('the text of a share picture', () => {
  it('has German quotation marks', () => {
    expect(setPictureText('Das "gute" Leben')).toBe('Das „gute“ Leben');
  });

  it('has soft hyphens in long words', () => {
    const text = setPictureText('Mietpreisbremse für Studierendenwohnheime');
    expect(text).toContain(SOFT_HYPHEN);
    expect(text.replaceAll(SOFT_HYPHEN, '')).toBe('Mietpreisbremse für Studierendenwohnheime');
  });

  it('leaves out emoji and other alphabets, without a gap', () => {
    expect(setPictureText('Frieden 🕊️ und 平和 jetzt ✊')).toBe('Frieden und jetzt');
  });

  it('composes letters', () => {
    expect(setPictureText('Bu\u0308ro')).toBe('Büro');
  });

  it('may be empty', () => {
    expect(setPictureText('')).toBe('');
    expect(setPictureText('🎉')).toBe('');
  });
});

describe('a text that is hard to break', () => {
  it.each([
    ['a word of 300 letters', 'x'.repeat(300)],
    ['a compound of 300 letters', 'Donaudampfschifffahrtsgesellschaft'.repeat(9)],
    ['an address', `https://jusos.example/${'pfad/'.repeat(40)}`],
    ['digits', '1'.repeat(200)],
    ['two such words', `${'x'.repeat(41)} ${'y'.repeat(100)}`],
  ])('breaks within forty characters: %s', (_name, word) => {
    const text = setPictureText(word);
    expect(Math.max(...stretches(text).map(({ length }) => length))).toBeLessThanOrEqual(40);
    expect(text.replaceAll(SOFT_HYPHEN, '')).toBe(word);
  });

  it('of forty letters stays whole', () => {
    expect(setPictureText('x'.repeat(40))).toBe('x'.repeat(40));
  });
});

describe('a text that is too long', () => {
  it('of 3,000 letters is shown whole', () => {
    const title = 'Wort '.repeat(600).trim();
    expect(setPictureText(title)).toBe(title);
  });

  it('is cut there, and says so', () => {
    const text = setPictureText('Wort '.repeat(10_000));
    expect(text).toHaveLength(3001);
    expect(text.endsWith('…')).toBe(true);
  });
});
