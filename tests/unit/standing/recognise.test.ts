import { describe, expect, it } from 'vitest';
import {
  explainBroken,
  explainFile,
  MAX_PICTURE_BYTES,
} from '../../../admin/standing/portrait/recognise.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a file chosen as portrait', () => {
  it.each([
    ['JPEG', '\u00ff\u00d8\u00ff\u00e1'],
    ['PNG', '\u0089PNG\r\n'],
    ['WebP', 'RIFF\0\0\0\0WEBPVP8 '],
    ['AVIF', '\0\0\0\u001cftypavif'],
    ['HEIC, which Safari opens', '\0\0\0\u001cftypheic'],
  ])('may be %s', (_name, head) => {
    expect(explainFile(bytes(head), 1000)).toBeUndefined();
  });

  it.each([
    ['a PDF', '%PDF-1.7', 'PDF'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg">', 'SVG'],
    ['a drawing with a prologue', '<?xml version="1.0"?><svg>', 'SVG'],
    ['a letter', 'PK\u0003\u0004', 'kein Bild'],
    ['text that is called .jpg', 'Hallo', 'kein Bild'],
  ])('is not %s, and the sentence says so', (_name, head, expected) => {
    expect(explainFile(bytes(head), 1000)).toContain(expected);
  });

  it('is neither empty nor huge', () => {
    expect(explainFile(bytes(''), 0)).toContain('leer');
    expect(explainFile(bytes('\u00ff\u00d8\u00ff'), MAX_PICTURE_BYTES + 1)).toContain('30 MB');
  });

  it('that looks right and does not open is explained: iPhones save HEIC', () => {
    expect(explainBroken(bytes('\0\0\0\u001cftypheic'))).toContain('HEIC');
    expect(explainBroken(bytes('\u00ff\u00d8\u00ff\u00e1'))).toContain('beschädigt');
  });
});
