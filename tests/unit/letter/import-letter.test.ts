import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packCandidacy, unpackCandidacy } from '../../../src/letter/package.ts';
import { createDocx, createRun, item, NUMBERING, paragraph, STYLES } from './docx-file.ts';
import { createOdt, textParagraph } from './odt-file.ts';
import { read } from './shown.ts';

const docx = async (body: string, parts: Partial<Parameters<typeof createDocx>[0]> = {}) =>
  read('a.docx', createDocx({ body, styles: STYLES, numbering: NUMBERING, ...parts }));
const odt = async (body: string, styles = '') => read('a.odt', createOdt({ body, styles }));
const txt = async (text: string) => read('a.txt', strToU8(text));
const md = async (text: string) => read('a.md', strToU8(text));

const field = (sign: 'begin' | 'separate' | 'end') =>
  `<w:r><w:fldChar w:fldCharType="${sign}"/></w:r>`;
const INSTRUCTION = '<w:r><w:instrText>DATE</w:instrText></w:r>';

describe('a letter from Word keeps', () => {
  it.each([
    [
      'bold, italic and struck letters',
      `<w:p>${createRun('a', '<w:b/>')}${createRun(' b ', '<w:i/>')}${createRun('c', '<w:strike/>')}</w:p>`,
      '**a** *b* ~~c~~\n',
    ],
    ['bold letters of a style', paragraph('a', { run: '<w:rStyle w:val="Fett"/>' }), '**a**\n'],
    [
      'letters that are not bold in spite of their style',
      paragraph('a', { run: '<w:rStyle w:val="Fett"/><w:b w:val="0"/>' }),
      'a\n',
    ],
    ['line breaks', `<w:p>${createRun('a')}<w:r><w:br/></w:r>${createRun('b')}</w:p>`, 'a\\\nb\n'],
    [
      'headings, closed up and from 2',
      paragraph('T', { style: 'Titel' }) +
        paragraph('A', { style: 'berschrift3' }) +
        paragraph('B', { style: 'berschrift1' }),
      '## T\n\n### A\n\n### B\n',
    ],
    ['lists in lists', item('a') + item('b', 1, 2) + item('c'), '- a\n  - b\n- c\n'],
    [
      'numbers, where a list goes on after a text',
      item('a', 2) + paragraph('x') + item('b', 2),
      '1. a\n\nx\n\n2. b\n',
    ],
    [
      'numbers that begin anew, on deeper levels too',
      item('a', 2) + item('x', 2, 1) + item('y', 2, 1) + item('b', 4) + item('x', 4, 1),
      '1. a\n   1. x\n   2. y\n\n1) b\n   1. x\n',
    ],
    ['numbers of a list whose style has them', item('a', 5) + item('b', 5), '1. a\n2. b\n'],
    ['the points of a list that nobody has described', item('a', 6), '- a\n'],
    ['the number that a list begins with', item('a', 3), '5. a\n'],
    [
      'quotations',
      paragraph('a', { style: 'Zitat' }) + paragraph('b', { style: 'Zitat' }),
      '> a\n>\n> b\n',
    ],
    [
      'insertions, without deletions',
      `<w:p><w:ins>${createRun('neu')}</w:ins><w:del><w:r><w:delText>alt</w:delText></w:r></w:del></w:p>`,
      'neu\n',
    ],
    [
      'paragraphs that were joined',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${createRun('a ')}</w:p>${paragraph('b')}`,
      'a b\n',
    ],
    [
      'results of fields',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${createRun('8. Januar')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      '8\\. Januar\n',
    ],
    [
      'links in fields',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.example/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${createRun('dort')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      '[dort](https://a.example/)\n',
    ],
    [
      'links in fields without quotes',
      `<w:p>${field('begin')}<w:r><w:instrText>HYPERLINK https://a.example/ \\h</w:instrText></w:r>${field('separate')}${createRun('dort')}${field('end')}</w:p>`,
      '[dort](https://a.example/)\n',
    ],
    [
      'what stands in a field that shows nothing',
      `<w:p>${field('begin')}${createRun('vorne ')}${field('end')}${createRun('hinten')}</w:p>`,
      'vorne hinten\n',
    ],
    [
      'what stands after a field that never ends',
      `<w:p>${field('begin')}${createRun('a')}</w:p>${paragraph('b')}`,
      'a\n\nb\n',
    ],
    [
      'what follows a field that ends in a deletion',
      `<w:p>${field('begin')}${INSTRUCTION}<w:del>${field('separate')}</w:del>${createRun('a ')}<w:del>${field('end')}</w:del>${createRun('b')}</w:p>`,
      'a b\n',
    ],
    [
      'nothing of an instruction, and of fields in it',
      `<w:p>${field('begin')}${createRun('IF ')}${field('begin')}${INSTRUCTION}${field('separate')}${createRun('innen')}${field('end')}${field('separate')}${createRun('a')}${field('end')}</w:p>`,
      'a\n',
    ],
    [
      'a joined paragraph before a table, where it stood',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${createRun('VOR')}</w:p><w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc></w:tr></w:tbl>`,
      'VOR\n\na\n',
    ],
    [
      'tables',
      `<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl>`,
      '| a | b |\n| --- | --- |\n',
    ],
    [
      'white letters on a colour',
      paragraph('a', { run: '<w:color w:val="FFFFFF"/><w:shd w:fill="E3000F"/>' }),
      'a\n',
    ],
    [
      'grey letters, whose colour is a shade of white',
      paragraph('a', {
        run: '<w:color w:val="808080" w:themeColor="background1" w:themeShade="80"/>',
      }),
      'a\n',
    ],
    [
      'signs of Wingdings and Symbol, but no text that only holds a place',
      `<w:p>${createRun('ü', '<w:rFonts w:ascii="Wingdings"/>')}${createRun('\uf0b7', '<w:rFonts w:ascii="Symbol"/>')}<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${createRun('Klicken Sie hier')}</w:sdtContent></w:sdt></w:p>`,
      '✓•→\n',
    ],
    [
      'text in content controls',
      `<w:sdt><w:sdtContent>${paragraph('a')}</w:sdtContent></w:sdt>`,
      'a\n',
    ],
  ])('%s', async (_what, body, markdown) => {
    expect((await docx(body)).body).toBe(markdown);
  });

  it('links, footnotes and endnotes', async () => {
    const reference = (kind: string, id: number) =>
      `<w:r><w:${kind}Reference w:id="${String(id)}"/></w:r>`;
    const { body } = await docx(
      `<w:p>${createRun('a')}${reference('endnote', 2)}<w:hyperlink r:id="rId9">${createRun('b')}</w:hyperlink>${reference('footnote', 2)}</w:p>`,
      {
        links: { rId9: 'https://a.example/' },
        footnotes: `<w:footnote w:id="2">${paragraph('unten')}</w:footnote>`,
        endnotes: `<w:endnote w:id="2">${paragraph('hinten')}${paragraph('zwei')}</w:endnote>`,
      },
    );
    expect(body).toBe(
      'a[^1][b](https://a.example/)[^2]\n\n[^1]: hinten\n\n    zwei\n\n[^2]: unten\n',
    );
  });
});

describe('a letter from Word leaves out and tells', () => {
  it.each([
    ['hidden text', createRun('geheim', '<w:vanish/>'), /Versteckter Text.*geheim/],
    ['white text', createRun('geheim', '<w:color w:val="FFFFFF"/>'), /Versteckter Text.*geheim/],
    [
      'text in the white of the theme',
      createRun('geheim', '<w:color w:val="auto" w:themeColor="background1"/>'),
      /Versteckter Text.*geheim/,
    ],
    ['tiny text', createRun('geheim', '<w:sz w:val="2"/>'), /Versteckter Text.*geheim/],
    [
      'a sign that no font but its own has',
      '<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf021</w:t></w:r>',
      /Symbolschrift/,
    ],
    ['a picture', '<w:r><w:drawing><pic:pic/></w:drawing></w:r>', /Ein Bild/],
    [
      'a text box',
      `<w:r><w:drawing><wps:txbx><w:txbxContent>${paragraph('Kasten')}</w:txbxContent></wps:txbx></w:drawing></w:r>`,
      /Textfeld.*Kasten/,
    ],
    ['an object', '<w:r><w:object/></w:r>', /Objekt/],
    [
      'a forbidden link',
      '<w:hyperlink r:id="rId9"><w:r><w:t>x</w:t></w:r></w:hyperlink>',
      /javascript:/,
    ],
  ])('%s', async (_what, run, message) => {
    const { body, notes } = await docx(`<w:p>${createRun('Text')}${run}</w:p>`, {
      links: { rId9: 'javascript:alert(1)' },
    });
    expect(body).toMatch(/^Textx?\n$/);
    expect(notes.map((note) => note.message).join('\n')).toMatch(message);
  });

  it('numbers that say more than a number, and lists in cells', async () => {
    const { notes } = await docx(
      `${item('a', 7)}<w:tbl><w:tr><w:tc>${item('b')}</w:tc><w:tc>${paragraph('c')}</w:tc></w:tr></w:tbl>`,
    );
    const told = notes.map((note) => note.message).join('\n');
    expect(told).toContain('Nummern mit Zusatz');
    expect(told).toContain('In einer Tabelle stehen Listen');
  });

  it('comments, macros, headers and who wrote it', async () => {
    const { body, notes } = await docx(paragraph('Text'), {
      comments: '<w:comment w:id="1"/><w:comment w:id="2"/>',
      header: paragraph('Kopf'),
      files: { 'word/vbaProject.bin': strToU8('x'), 'docProps/core.xml': strToU8('<x/>') },
    });
    expect(body).toBe('Text\n');
    const told = notes.map((note) => note.message).join('\n');
    for (const word of ['2 Kommentare', 'Makros', 'Kopf', 'Angaben zur Datei']) {
      expect(told).toContain(word);
    }
  });
});

describe('a letter from LibreOffice keeps', () => {
  const bold =
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>';
  const list = (style: string, ...items: string[]) =>
    `<text:list text:style-name="${style}">${items.map((content) => `<text:list-item>${content}</text:list-item>`).join('')}</text:list>`;
  it.each([
    [
      'bold letters',
      '<text:p>a <text:span text:style-name="T1">b</text:span></text:p>',
      'a **b**\n',
    ],
    ['headings', '<text:h text:outline-level="2">A</text:h>', '## A\n'],
    [
      'lists in lists',
      list('Bullets', textParagraph('a') + list('', textParagraph('b'))),
      '- a\n  - b\n',
    ],
    ['numbers', list('Numbers', textParagraph('a'), textParagraph('b')), '1. a\n2. b\n'],
    [
      'numbers that begin anew in the middle of a list',
      `<text:list text:style-name="Numbers"><text:list-item>${textParagraph('a')}</text:list-item><text:list-item text:start-value="5">${textParagraph('b')}</text:list-item></text:list>`,
      '1. a\n\n5) b\n',
    ],
    ['quotations', textParagraph('a', 'Quotations'), '> a\n'],
    [
      'spaces and breaks',
      '<text:p>a<text:s text:c="3"/>b<text:line-break/>c</text:p>',
      'a b\\\nc\n',
    ],
    [
      'links',
      '<text:p><text:a xlink:href="https://a.example/">b</text:a></text:p>',
      '[b](https://a.example/)\n',
    ],
    [
      'footnotes',
      `<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body>${textParagraph('b')}</text:note-body></text:note></text:p>`,
      'a[^1]\n\n[^1]: b\n',
    ],
  ])('%s', async (_what, body, markdown) => {
    expect((await odt(body, bold)).body).toBe(markdown);
  });

  it('nothing that is a hundredth of its size', async () => {
    const tiny =
      '<style:style style:name="T3" style:family="text"><style:text-properties fo:font-size="1%"/></style:style>';
    const { body } = await odt(
      '<text:p>a<text:span text:style-name="T3">b</text:span></text:p>',
      tiny,
    );
    expect(body).toBe('a\n');
  });

  it('nothing of comments, deletions, pictures and hidden text', async () => {
    const hidden =
      '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const { body, notes } = await odt(
      `<text:tracked-changes><text:changed-region><text:deletion>${textParagraph('weg')}</text:deletion></text:changed-region></text:tracked-changes>
       <text:p>Text<office:annotation>${textParagraph('Kommentar')}</office:annotation><draw:frame><draw:image/></draw:frame><text:span text:style-name="T2">geheim</text:span></text:p>`,
      hidden,
    );
    expect(body).toBe('Text\n');
    expect(notes).toHaveLength(4);
  });
});

describe('a plain text', () => {
  it.each([
    ['parts paragraphs at blank lines', 'a\n\n\nb', 'a\n\nb\n'],
    ['keeps lines that were typed', 'Hallo,\nich bin', 'Hallo,\\\nich bin\n'],
    [
      'joins lines that a program has broken',
      `${'Wort '.repeat(13)}Wort\n${'Wort '.repeat(13)}`,
      `${'Wort '.repeat(26)}Wort\n`,
    ],
    ['has no markup', '# a\n- b', '\\# a\\\n\\- b\n'],
  ])('%s', async (_what, text, markdown) => {
    expect((await txt(text)).body).toBe(markdown);
  });

  it('is read in UTF-8, UTF-16 and the encoding of old Windows', async () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, 0xfc, 0, 0x21, 0]);
    expect((await read('a.txt', utf16)).body).toBe('ü!\n');
    const old = await read('a.txt', Uint8Array.from([0xfc, 0x84, 0x93]));
    expect(old.body).toBe('ü„“\n');
    expect(old.notes[0]?.message).toContain('Umlaute');
  });
});

describe('Markdown', () => {
  it.each([
    ['is read as such', '# A\n\n*b* [c](/d)\n', '## A\n\n*b* [c](/d)\n'],
    ['loses pictures', 'a ![b](c.png)\n', 'a\n'],
    ['loses front matter', '---\ntitle: x\n---\n\na\n', 'a\n'],
    ['loses forbidden targets', '[a](javascript:alert(1))\n', 'a\n'],
    ['keeps the text of components', ':::note{title="A"}\nb\n:::\n', '**A**\n\nb\n'],
    ['shows HTML as typed', '<b>a</b>\n', '\\<b>a\\</b>\n'],
  ])('%s', async (_what, text, markdown) => {
    expect((await md(text)).body).toBe(markdown);
  });
});

it('leaves out of any letter what turns the direction of its text', async () => {
  const typed = 'Ruf an: \u202a0211 123456\u202c, \u2066oder schreib\u2069.';
  const letters = [
    await docx(paragraph(typed)),
    await odt(textParagraph(typed)),
    await txt(typed),
    await md(typed),
  ];
  for (const { body } of letters) expect(body).toBe('Ruf an: 0211 123456, oder schreib.\n');
  expect(letters[2]?.notes.map(({ message }) => message)).toEqual([
    '4 unsichtbare Steuerzeichen sind weggelassen.',
  ]);
});

describe('a package of the form', () => {
  const candidacy = {
    election: 'jhv-2027',
    id: 'muster',
    entry: '---\nname: Ä\n---\n',
    picture: { name: 'muster.jpg', bytes: Uint8Array.from([1, 2, 3]) },
  };

  it('is the same after packing and unpacking', async () => {
    expect(await unpackCandidacy(packCandidacy(candidacy))).toEqual(candidacy);
    const { picture: _picture, ...plain } = candidacy;
    expect(await unpackCandidacy(packCandidacy(plain))).toEqual(plain);
  });

  it('has the same bytes for the same candidacy', () => {
    expect(packCandidacy(candidacy)).toEqual(packCandidacy(candidacy));
  });

  it.each([
    ['a way out of the folder', { ...candidacy, election: '../..' }],
    [
      'a picture that is none',
      { ...candidacy, picture: { name: 'x.svg', bytes: strToU8('<svg/>') } },
    ],
    ['a hidden id', { ...candidacy, id: '.git' }],
  ])('is refused with %s', async (_what, hostile) => {
    expect(await unpackCandidacy(packCandidacy(hostile))).toHaveProperty('problem');
  });

  it('is refused where it is something else', async () => {
    for (const bytes of [strToU8('x'), createDocx({ body: '' })]) {
      expect(await unpackCandidacy(bytes)).toHaveProperty('problem');
    }
  });
});
