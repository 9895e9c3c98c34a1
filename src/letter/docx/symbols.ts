import type { NoteTaker } from '../notes.ts';
import type { XmlElement } from '../xml.ts';

/** Signs of fonts that have pictures in the places of letters; Unicode has their own places for them. */
const FONTS: Record<string, Record<number, string>> = {
  wingdings: {
    0x4a: '☺',
    0xa7: '▪',
    0xd8: '➢',
    0xe0: '→',
    0xe8: '➔',
    0xfc: '✓',
    0xfe: '☑',
  },
  symbol: { 0xa3: '≤', 0xae: '→', 0xb1: '±', 0xb3: '≥', 0xb7: '•' },
};

const ANY: Record<number, string> = { ...FONTS.symbol, ...FONTS.wingdings };

/** Text in a font of signs, or with signs in it: they show as what they look like, or are noted. */
export function readSigns(text: string, font: string | undefined, notes: NoteTaker): string {
  const signs = FONTS[font?.toLowerCase() ?? ''];
  return text.replace(signs === undefined ? PRIVATE : SIGN, (letter) => {
    const known = (signs ?? ANY)[letter.charCodeAt(0) & 0xff];
    if (known === undefined) notes.count('symbols');
    return known ?? '';
  });
}

/** Where Word puts the letters of such fonts. */
const PRIVATE = /[\uf000-\uf0ff]/g;

const SIGN = /[\u0021-\u00ff\uf000-\uf0ff]/g;

/** A sign that was inserted (`w:sym`). */
export function readSymbol({ attributes }: XmlElement, notes: NoteTaker): string {
  const value = Number.parseInt(attributes.get('w:char') ?? '', 16);
  if (!(value >= 0x20 && value < 0x1_0000)) {
    notes.count('symbols');
    return '';
  }
  return readSigns(String.fromCharCode(value), attributes.get('w:font'), notes);
}
