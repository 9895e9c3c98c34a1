import { parseHTML } from 'linkedom';
import { DOMParser } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { schema } from '../../../admin/editor/document/schema.ts';
import { toDocument } from '../../../admin/editor/document/to-document.ts';
import { toMarkdown } from '../../../admin/editor/document/to-markdown.ts';
import { cleanPasted } from '../../../admin/editor/view/paste.ts';

describe('a text from Word', () => {
  it('keeps headings, emphasis and links, and nothing of how it looked', () => {
    expect(
      paste(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head>
        <body lang=DE style='tab-interval:35.4pt'><!--StartFragment-->
        <h1 style='margin-top:12.0pt'><b><span style='font-size:20.0pt'>Wohnen<o:p></o:p></span></b></h1>
        <p class=MsoNormal><span style='font-family:"Calibri",sans-serif'>Die <b>Miete</b> <i>steigt</i>.<o:p></o:p></span></p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <p class=MsoNormal>Mehr im <a href="https://example.org/a"><span style='color:blue'>Programm</span></a>.</p>
        <!--EndFragment--></body></html>`),
    ).toBe('## Wohnen\n\nDie **Miete** *steigt*.\n\nMehr im [Programm](https://example.org/a).');
  });

  it('has real lists, nested as they look', () => {
    const item = (level: number, marker: string, text: string, list = 'l0') =>
      `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:${list} level${String(level)} lfo1'>` +
      `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;
    expect(
      paste(
        item(1, '·', 'Eins') +
          item(2, 'o', 'Innen') +
          item(1, '·', 'Zwei') +
          '<p class=MsoNormal>Dann</p>' +
          item(1, '1.', 'Erstens', 'l1') +
          item(1, '2.', 'Zweitens', 'l1'),
      ),
    ).toBe('- Eins\n  - Innen\n- Zwei\n\nDann\n\n1. Erstens\n2. Zweitens');
  });

  it('leaves out comments, what was deleted, and counts the pictures', () => {
    const report = clean(
      `<p class=MsoNormal>Alt<del cite="mailto:x">weg</del><ins>neu</ins><a class=msocomanchor href="#_msocom_1">[A1]</a></p>
       <p class=MsoNormal><img width=300 height=200 src="file:///C:/bild.png"><![if !vml]><![endif]></p>
       <div style='mso-element:comment-list'><p class=MsoCommentText>Geheim</p></div>`,
    );
    expect(report.pictures).toBe(1);
    expect(report.markdown).toBe('Altneu');
  });

  it('keeps tables, with one line per cell', () => {
    expect(
      paste(
        `<table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal><b>Jahr</b></p></td><td><p class=MsoNormal>Zahl</p></td></tr>
         <tr><td><p class=MsoNormal>2025</p></td><td><p class=MsoNormal>1</p><p class=MsoNormal>2</p></td></tr></table>`,
      ),
    ).toBe('| **Jahr** | Zahl |\n| --- | --- |\n| 2025 | 1 2 |');
  });
});

describe('a text from Google Docs', () => {
  it('is not bold for the element around it', () => {
    expect(
      paste(
        `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-size:11pt;font-weight:400;font-style:normal">Eins </span><span style="font-weight:700">zwei</span><span style="font-style:italic"> drei</span></p><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">Punkt</span></p></li></ul></b>`,
      ),
    ).toBe('Eins **zwei** *drei*\n\n- Punkt');
  });

  it('links to the page itself and not to a detour', () => {
    expect(
      paste(`<p><a href="https://www.google.com/url?q=https://example.org/&amp;sa=D">Da</a></p>`),
    ).toBe('[Da](https://example.org/)');
  });
});

describe('a text from LibreOffice', () => {
  it('keeps what it means', () => {
    expect(
      paste(
        `<h2 class="western">Titel</h2><p style="line-height: 100%"><font face="Arial"><b>Fett</b></font></p><ol><li><p>Eins</p></li></ol>`,
      ),
    ).toBe('## Titel\n\n**Fett**\n\n1. Eins');
  });
});

describe('a text from a web page', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//evil.example',
    'vbscript:x',
  ])('keeps the words of a link to %s and not the target', (href) => {
    expect(paste(`<p>Ein <a href="${href}">Wort</a></p>`)).toBe('Ein Wort');
  });

  it('brings nothing that executes', () => {
    expect(
      paste(
        `<p onclick="x()">Text<script>alert(1)</script><img src=x onerror=alert(1)></p><iframe src=x></iframe><style>p{}</style>`,
      ),
    ).toBe('Text');
  });
});

function clean(html: string): { pictures: number; markdown: string } {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const { pictures } = cleanPasted(document);
  const doc = DOMParser.fromSchema(schema).parse(document.body);
  return { pictures, markdown: toMarkdown(doc, toDocument('').origins) };
}

function paste(html: string): string {
  return clean(html).markdown;
}
