import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createDocx, createRun, item, paragraph } from './docx-file.ts';
import { createOdt, textParagraph } from './odt-file.ts';
import { read, refuse } from './shown.ts';

const md = strToU8;
const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const mark = (id: number) => `<w:r><w:footnoteReference w:id="${String(id)}"/></w:r>`;
const levels = (count: number) =>
  `<w:abstractNum w:abstractNumId="0">${'<w:lvl w:ilvl="9"/>'.repeat(count)}<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

/** Each took from twelve seconds to minutes; what stops them is a count and no clock. */
describe('a file that is made to be slow is refused before it costs anything', () => {
  it.each<[string, string, () => Uint8Array, RegExp]>([
    ['pictures that do not end', 'a.md', () => md('![a]('.repeat(60_000)), /kein Brief mehr/],
    ['emphasis without end', 'a.md', () => md('*a* '.repeat(14_900)), /Ein Absatz hat mehr als/],
    ['brackets', 'a.md', () => md('['.repeat(200_000)), /kein Brief mehr/],
    ['quotations in quotations', 'a.md', () => md(`${'>'.repeat(9_000)}a`), /verschachtelt/],
    [
      'a table of list items',
      'a.docx',
      () =>
        createDocx({
          body: `<w:tbl>${`<w:tr><w:tc>${item('a')}</w:tc><w:tc/></w:tr>`.repeat(6_000)}</w:tbl>`,
          numbering: levels(30_000),
        }),
      /viel zu umfangreich/,
    ],
    [
      'cells that reach far',
      'a.docx',
      () =>
        createDocx({
          body: `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr></w:tc></w:tr>`.repeat(6_000)}</w:tbl>`,
        }),
      /viel zu umfangreich/,
    ],
    [
      'fields that do not end',
      'a.docx',
      () => createDocx({ body: `<w:p>${begin.repeat(60_000)}</w:p>` }),
      /viel zu umfangreich/,
    ],
    [
      'marks of notes',
      'a.docx',
      () =>
        createDocx({
          body: `<w:p>${Array.from({ length: 30_000 }, (_, id) => mark(id)).join('')}</w:p>`,
          footnotes: Array.from(
            { length: 30_000 },
            (_, id) => `<w:footnote w:id="${String(id)}"/>`,
          ).join(''),
        }),
      /viel zu umfangreich/,
    ],
    [
      'marks of notes in LibreOffice',
      'a.odt',
      () =>
        createOdt({
          body: `<text:p>${`<text:note><text:note-body>${textParagraph('b')}</text:note-body></text:note>`.repeat(6_000)}</text:p>`,
        }),
      /viel zu umfangreich/,
    ],
  ])('%s', async (_what, name, create, sentence) => {
    expect(await refuse(name, create())).toMatch(sentence);
  });
});

describe('a file that is odd but small is read', () => {
  it('with thousands of text boxes, which are told', async () => {
    const box = `<w:r><w:drawing><w:txbxContent>${paragraph('Kasten')}</w:txbxContent></w:drawing></w:r>`;
    const { body, notes } = await read(
      'a.docx',
      createDocx({ body: `<w:p>${createRun('Text')}${box.repeat(35_000)}</w:p>` }),
    );
    expect(body).toBe('Text\n');
    expect(notes[1]?.message).toContain('34999 weiteren Stellen');
  });

  it('with thousands of marks of one note', async () => {
    const note = `<w:footnote w:id="1">${paragraph('Wort '.repeat(1_000))}</w:footnote>`;
    const { body } = await read(
      'a.docx',
      createDocx({ body: `<w:p>${createRun('a')}${mark(1).repeat(2_000)}</w:p>`, footnotes: note }),
    );
    expect(body.match(/\[\^1\](?!:)/g)).toHaveLength(2_000);
  });

  it('with a level that no list has', async () => {
    const file = { body: item('a', 1, 4_000_000_000), numbering: levels(1) };
    expect((await read('a.docx', createDocx(file))).body).toContain('a');
  });
});
