import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createDocx, NAMESPACES, paragraph } from './docx-file.ts';
import { createOdt, textParagraph } from './odt-file.ts';
import { read, refuse } from './shown.ts';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const bytes = (...values: number[]) => Uint8Array.from(values);
const wide = (text: string) => Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);

describe('a file that is no letter says what it is and what to hand in instead', () => {
  it.each<[string, string, Uint8Array, RegExp]>([
    ['nothing', 'a.docx', bytes(), /leer/],
    ['PDF', 'a.pdf', strToU8('%PDF-1.7\n'), /PDF.*Word als \.docx/],
    ['PDF under another name', 'a.docx', strToU8('%PDF-1.7\n'), /PDF/],
    ['Word before 2007', 'a.doc', bytes(...COMPOUND, ...wide('WordDocument')), /\.doc\).*\.docx/],
    ['encrypted Word', 'a.docx', bytes(...COMPOUND, ...wide('EncryptedPackage')), /Passwort/],
    ['RTF', 'a.rtf', strToU8('{\\rtf1 Hallo}'), /RTF.*\.docx/],
    ['a picture', 'a.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), /Bild.*\.docx/],
    ['a picture of an iPhone', 'a.heic', strToU8('\0\0\0\u0018ftypheic'), /Bild/],
    ['Pages', 'a.pages', zipSync({ 'Index/Document.iwa': strToU8('x') }), /Pages.*Word/],
    ['a table', 'a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /Tabelle/],
    ['any archive', 'a.zip', zipSync({ 'a.txt': strToU8('x') }), /nicht gepackt/],
    [
      'a package of the form that the browser has unpacked',
      'anna.mdx',
      strToU8('---\nname: Anna\nconsent:\n  givenOn: 2026-11-08\n---\n\nHallo\n'),
      /\.zip-Datei so ab/,
    ],
    ['a web page', 'a.html', strToU8('<!DOCTYPE html><p>Hallo'), /Webseite/],
    ['a program', 'a.exe', bytes(0x4d, 0x5a, 0, 0, 1), /keine Textdatei/],
    ['a Word file by name only', 'a.docx', strToU8('Hallo'), /beschädigt/],
    [
      'a package of the form',
      'a.zip',
      zipSync({ 'candidacies/a/b.mdx': strToU8('x') }),
      /Formular/,
    ],
    [
      'an encrypted text of LibreOffice',
      'a.odt',
      createOdt({
        body: '',
        manifest:
          '<manifest:manifest xmlns:manifest="x"><manifest:encryption-data/></manifest:manifest>',
      }),
      /Passwort/,
    ],
    ['a letter without text', 'a.docx', createDocx({ body: paragraph(' ') }), /kein Text/],
    ['a letter of hidden text', 'a.odt', createOdt({ body: textParagraph('') }), /kein Text/],
  ])('%s', async (_what, name, content, sentence) => {
    expect(await refuse(name, content)).toMatch(sentence);
  });

  it('a Word file that was cut off', async () => {
    const whole = createDocx({ body: paragraph('Hallo') });
    for (const length of [10, 200, whole.length - 30]) {
      expect(await refuse('a.docx', whole.subarray(0, length))).toMatch(/beschädigt/);
    }
  });

  it('a Word file with bytes that were changed', async () => {
    const broken = createDocx({ body: paragraph('Hallo '.repeat(500)) });
    broken.fill(0xff, 700, 760);
    expect(await refuse('a.docx', broken)).toMatch(/beschädigt/);
  });
});

describe('the limits hold', () => {
  const document = (content: string) =>
    createDocx({ body: '', files: { 'word/document.xml': strToU8(content) } });

  it('for a file that is too large', async () => {
    expect(await refuse('a.docx', new Uint8Array(5_000_001))).toMatch(/mehr als 5 MB/);
  });

  it('for a zip bomb, wherever it lies', async () => {
    const zeros = new Uint8Array(30_000_000);
    for (const name of ['word/document.xml', 'word/media/image1.png']) {
      const bomb = createDocx({
        body: paragraph('Hallo'),
        files: { [name]: [zeros, { level: 9 }] },
      });
      expect(bomb.length).toBeLessThan(100_000);
      expect(await refuse('a.docx', bomb)).toMatch(/mehr als 20 MB/);
    }
  });

  it('for a zip bomb that lies about its size', async () => {
    const bomb = createDocx({
      body: '',
      files: { 'word/document.xml': [new Uint8Array(30_000_000), { level: 9 }] },
    });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 30; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
    }
    expect(await refuse('a.docx', bomb)).toMatch(/mehr als 20 MB|beschädigt/);
  });

  it('for an archive in the archive: it stays packed', async () => {
    const inner = zipSync({ a: [new Uint8Array(50_000_000), { level: 9 }] });
    const outer = createDocx({ body: paragraph('Hallo'), files: { 'word/x.zip': inner } });
    expect((await read('a.docx', outer)).body).toBe('Hallo\n');
  });

  it('for too many parts', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 501 }, (_, index) => [`word/media/${String(index)}.png`, bytes(1)]),
    );
    const many = createDocx({ body: paragraph('Hallo'), files });
    expect(await refuse('a.docx', many)).toMatch(/mehr als 500 Teile/);
  });

  it('for entity bombs', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]><w:document ${NAMESPACES}>&b;</w:document>`;
    expect(await refuse('a.docx', document(laughs))).toMatch(/beschädigt/);
    const blowUp = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(50_000)}">]><w:document ${NAMESPACES}>${'&a;'.repeat(50_000)}</w:document>`;
    expect(await refuse('a.docx', document(blowUp))).toMatch(/beschädigt/);
    const outside = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${NAMESPACES}>&a;</w:document>`;
    expect(await refuse('a.docx', document(outside))).toMatch(/beschädigt/);
  });

  it('for elements in elements', async () => {
    const deep = `<w:document ${NAMESPACES}>${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}</w:document>`;
    expect(await refuse('a.docx', document(deep))).toMatch(/verschachtelt/);
  });

  it('for texts that are no letters', async () => {
    expect(await refuse('a.txt', strToU8('Wort '.repeat(3000).concat('\n\n').repeat(5)))).toMatch(
      /kein Brief mehr/,
    );
    expect(await refuse('a.txt', strToU8('a@b.c '.repeat(5000)))).toMatch(/Absatz/);
  });

  it('for one that nobody waits for any more', async () => {
    const { importLetter } = await import('../../../src/letter/import-letter.ts');
    const file = { name: 'a.docx', bytes: createDocx({ body: paragraph('Hallo') }) };
    await expect(importLetter(file, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
