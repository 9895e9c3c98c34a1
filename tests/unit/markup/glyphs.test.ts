import { describe, expect, it } from 'vitest';
import { fontFiles } from '../../../src/build/typst.ts';
import {
  breakRuns,
  dropMissingGlyphs,
  findMissingGlyphs,
  toPrintable,
} from '../../../src/markup/glyphs.ts';
import { readCodePoints } from './read-cmap.ts';

/** Tab, line ends and the soft hyphen need no shape. */
const STEERING = [0x09, 0x0a, 0x0d, 0xad];

const faces = fontFiles.map(readCodePoints);
const inEveryFace = (code: number) => faces.every((face) => face.has(code));

/** Every character of the Basic Multilingual Plane that print does not write differently. */
const characters = Array.from({ length: 0x1_0000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .filter((code) => toPrintable(String.fromCodePoint(code)) === String.fromCodePoint(code));

const name = (code: number) => code.toString(16).padStart(4, '0');

describe('the characters that print can show', () => {
  it('are compared with five faces, each with the letters of German', () => {
    expect(faces).toHaveLength(5);
    for (const face of faces) {
      for (const letter of 'AZazÄÖÜäöüßẞ„“‚‘–…€§') {
        expect(face.has(letter.codePointAt(0) ?? 0)).toBe(true);
      }
    }
  });

  it('are those that every face has, no fewer and no more', () => {
    const shown = characters.filter(
      (code) => findMissingGlyphs(String.fromCodePoint(code)).length === 0,
    );
    const expected = characters.filter((code) => STEERING.includes(code) || inEveryFace(code));
    expect(shown.map(name)).toEqual(expected.map(name));
  });

  it('are none beyond the Basic Multilingual Plane', () => {
    expect([...faces[0]!].filter((code) => code > 0xffff && inEveryFace(code))).toEqual([]);
    expect(findMissingGlyphs('😀𝔄')).toEqual(['😀', '𝔄']);
  });
});

describe('findMissingGlyphs', () => {
  it.each([
    ['umlauts as letter and mark', 'Bu\u0308rger*innen, A\u0308mter'],
    ['no-break spaces of every width', '10\u00a0%, z.\u202fB., 1\u2007000'],
    ['other spaces', 'a\u2009b\u2003c\u3000d'],
    ['the hyphen that does not break', 'E\u2011Mail'],
    ['soft hyphens', 'Miet\u00adpreis\u00adbremse'],
    ['zero-width characters', 'a\u200bb\u200cc\u200dd\u2060e\ufeff'],
    ['the choice between letter and emoji', '©\ufe0f'],
    ['line ends and tabs', 'a\tb\nc\r\nd'],
  ])('has nothing against %s', (_name, text) => {
    expect(findMissingGlyphs(text)).toEqual([]);
  });

  it('names every missing character once, in the order of the text', () => {
    expect(findMissingGlyphs('✊ für 平和 ✊')).toEqual(['✊', '平', '和']);
  });

  it('keeps the halves of a character together', () => {
    expect(findMissingGlyphs('👩‍👧')).toEqual(['👩', '👧']);
  });
});

describe('toPrintable', () => {
  it.each([
    ['composes letters', 'u\u0308', 'ü'],
    ['has one no-break space', 'a\u202fb\u2007c', 'a\u00a0b\u00a0c'],
    ['has one space', 'a\u2009b\u205fc', 'a b c'],
    ['has one hyphen', 'a\u2011b', 'a-b'],
    ['leaves out what has no width', 'a\u200db\ufe0f', 'ab'],
    ['keeps soft hyphens', 'a\u00adb', 'a\u00adb'],
  ])('%s', (_name, text, printable) => {
    expect(toPrintable(text)).toBe(printable);
  });
});

describe('breakRuns', () => {
  it.each([
    ['lets a run go on in the next line', 'abcdefgh', 'abc\u200bdef\u200bgh'],
    ['leaves one alone that is no longer', 'abc', 'abc'],
    ['does not break at its end', 'abcdef', 'abc\u200bdef'],
    ['counts anew after a space, a hyphen and a soft hyphen', 'abc ab-ab\u00adabc', undefined],
    ['keeps the halves of a character together', '𝔄𝔄𝔄𝔄', '𝔄𝔄𝔄\u200b𝔄'],
  ])('%s', (_name, text, broken = text) => {
    expect(breakRuns(text, 3)).toBe(broken);
  });

  it('leaves words of common length whole', () => {
    const word = 'Wohnraumförderungsgesetz';
    expect(breakRuns(word)).toBe(word);
    expect(breakRuns(word.repeat(3))).not.toBe(word.repeat(3));
  });
});

describe('dropMissingGlyphs', () => {
  it.each([
    ['leaves no gap where an emoji stood', 'Frieden 🕊️ jetzt', 'Frieden jetzt'],
    ['leaves no space at the ends', '✊ Streik ✊', 'Streik'],
    ['may leave nothing', '平和', ''],
    ['leaves the rest as it is', '„Bürger*innen“ – 5 €', '„Bürger*innen“ – 5 €'],
  ])('%s', (_name, text, rest) => {
    expect(dropMissingGlyphs(text)).toBe(rest);
  });
});
