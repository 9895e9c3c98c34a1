import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/validation/body.ts';
import { expectGerman } from '../german.ts';
import { expectHarmless } from './allowed-dom.ts';
import { collapse, problemsOf, renderDom, renderHtml, untypeset, visibleText } from './rendered.ts';

/* Bodies that would execute, embed or lead astray in MDX, in HTML or in a lenient Markdown renderer. */

const link = (target: string) => `[Klick](${target})`;
const note = (attributes: string) => `:::note{${attributes}}\nText\n:::`;
const download = (href: string) => `:::download{href="${href}" title="Datei"}\nText\n:::`;
const figure = (src: string) => `:::figure{src="${src}" alt="Bild" credit="Foto"}\n:::`;

describe('shows exactly as typed', () => {
  it.each([
    '{process.exit()}',
    '{globalThis.process?.env?.HOME}',
    '{/* Kommentar */}',
    '{{vorname}} und ${x}',
    '{...props}',
    '{"a" + \'b\'}',
    'import fs from "node:fs"',
    'export const x = "y"',
    "import('node:fs').then(console.log)",
    'export default () => { fetch("//evil.example") }',
    '<script>alert("x")</script>',
    '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
    '<scr<script>ipt>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<img src="x" onerror="alert(\'x\')" />',
    '<svg/onload=alert(1)>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<object data="x.swf"></object><embed src="x">',
    '<style>body { display: none }</style>',
    '<link rel="stylesheet" href="x.css"><base href="//evil.example">',
    '<meta http-equiv="refresh" content="0; url=javascript:alert(1)">',
    '<form action="//evil.example"><input name="a"></form>',
    '<!-- Kommentar --> <!DOCTYPE html> <?php echo 1; ?> <![CDATA[ x ]]>',
    '<Counter client:load set:html={x} />',
    '</div></main></body></html>',
    '</template><template shadowrootmode="open">',
    '<body-picture src="../../etc/passwd" alt="x"></body-picture>',
    '<body-picture src="bild.png" alt="x" onload="y"></body-picture>',
    'I <3 dich, 2 < 3 und 3 > 2',
    'Um 10:30, :smile: und :note[x]{y=z}',
    '<javascript:alert(1)>',
    '<JaVaScRiPt:alert(1)>',
    '<data:text/html,x>',
    '<vbscript:msgbox(1)>',
    '<ftp://evil.example/x>',
    '<file:///etc/passwd>',
    '[Klick](java\nscript:alert(1))',
    '[Klick](javascript: alert(1))',
    '![Bild](https://evil.example/a b.png)',
    '[^<script>alert(1)</script>',
    '[constructor] [toString] [hasOwnProperty]',
    '[^constructor] [^toString]',
    '\u202eumgekehrt\u202c שלום مرحبا',
    '👩‍👩‍👧‍👦 🏳️‍🌈 🌹',
    'W'.repeat(300),
  ])('%s', (body) => {
    expect(problemsOf(body)).toEqual([]);
    expectHarmless(renderHtml(body));
    expect(visibleText(body)).toBe(collapse(body));
  });

  it.each([
    [
      'entities for angle brackets',
      '&lt;script&gt;alert(1)&lt;/script&gt;',
      '<script>alert(1)</script>',
    ],
    ['numeric entities', '&#60;img src=x onerror=alert(1)&#x3e;', '<img src=x onerror=alert(1)>'],
    ['escaped angle brackets', '\\<script\\>', '<script>'],
    ['attributes without an element', 'onclick="alert(1)"', 'onclick="alert(1)"'],
    ['indented HTML', '    <script>alert(1)</script>', '<script>alert(1)</script>'],
    ['HTML in code', '`<b>{x}</b>`', '<b>{x}</b>'],
    ['HTML in a fence', '```html\n<script>"x"</script>\n```', '<script>"x"</script>'],
    ['HTML in the language of a fence', '```"><script>\nx\n```', 'x'],
    ['HTML in a heading', '## <script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a prototype name as heading', '## constructor', 'constructor'],
    ['HTML in a list', '- <img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['HTML in a quotation', '> <svg/onload=alert(1)>', '<svg/onload=alert(1)>'],
    ['HTML in a link', '[<img src=x onerror=alert(1)>](/x/)', '<img src=x onerror=alert(1)>'],
    ['HTML in a tooltip', '[x](/x/ "\\"><script>alert(1)</script>")', 'x'],
    ['HTML in a description', '![\\"><script>alert(1)</script>](bild.png)', ''],
    ['a comment over two blocks', '<!-- a\n\nb -->', '<!-- a b -->'],
    ['NUL', 'a\u0000b', 'a\ufffdb'],
    ['an entity for NUL', 'a&#0;b', 'a\ufffdb'],
    ['a mailbox that is none', '<a@b.example" onclick="x>', '<a@b.example" onclick="x>'],
  ])('%s', (_name, body, shown) => {
    expect(problemsOf(body)).toEqual([]);
    expectHarmless(renderHtml(body));
    expect(untypeset(visibleText(body))).toBe(shown);
  });

  it('HTML in the cells of a table', () => {
    const body = '| <b>a</b> | {b} |\n| --- | --- |\n| <script>c</script> | `<i>` |';
    expect(problemsOf(body)).toEqual([]);
    expectHarmless(renderHtml(body));
    expect([...renderDom(body).querySelectorAll('th, td')].map((cell) => cell.textContent)).toEqual(
      ['<b>a</b>', '{b}', '<script>c</script>', '<i>'],
    );
  });

  it('HTML in a footnote and in its name', () => {
    const body = 'Text[^"><script>]\n\n[^"><script>]: <script>alert(1)</script>';
    expect(problemsOf(body)).toEqual([]);
    expectHarmless(renderHtml(body));
    expect(renderDom(body).querySelector('li')?.textContent).toContain('<script>alert(1)</script>');
  });

  it('a prototype name as footnote', () => {
    const body = 'Text[^__proto__]\n\n[^__proto__]: Die Note';
    expect(problemsOf(body)).toEqual([]);
    expectHarmless(renderHtml(body));
    expect(visibleText(body)).toContain('Die Note');
  });

  it.each(['constructor', '__proto__', 'toString'])('%s as the name of a reference', (name) => {
    const body = `[Text][${name}]\n\n[${name}]: /ziel/`;
    expect(problemsOf(body)).toEqual([]);
    expect(renderDom(body).querySelector('a')?.getAttribute('href')).toBe('/ziel/');
  });

  it('quotes and HTML in the attributes of a block', () => {
    const body = `:::note{title='"><script>alert(1)</script>'}\nText\n:::`;
    expect(problemsOf(body)).toEqual([]);
    expectHarmless(renderHtml(body));
    const box = renderDom(body).querySelector('.box');
    expect(box?.getAttribute('aria-label')).toBe('"><script>alert(1)</script>');
    expect(collapse(box?.textContent ?? '')).toContain('"><script>alert(1)</script>');
  });

  it('placeholders of pictures in every attribute that an author fills', () => {
    const forged = '<body-picture src=&quot;x&quot; alt=&quot;y&quot;></body-picture>';
    const body = [
      `[a](/x/ "${forged}")`,
      `[b](/x/ "<body-picture src=") [c](/x/ " alt=")`,
      `:::note{title="${forged}"}\nText\n:::`,
      `:::quote{author="${forged}" source="${forged}"}\nText\n:::`,
      '![d](echt.png)',
    ].join('\n\n');
    expect(problemsOf(body)).toEqual([]);
    expectHarmless(renderHtml(body));
    const sources = [...renderDom(body).querySelectorAll('img')].map((img) =>
      img.getAttribute('src'),
    );
    expect(sources).toEqual(['echt.png']);
  });
});

describe('is refused, in German and with its line', () => {
  const targets = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A;&#x61;vascript:alert(1)',
    'javascript&colon;alert(1)',
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    '&#1;javascript:alert(1)',
    '&nbsp;javascript:alert(1)',
    '&#xfeff;javascript:alert(1)',
    '&#x2028;javascript:alert(1)',
    '<java script:alert(1)>',
    '< javascript:alert(1)>',
    '\\javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,eA==',
    'vbscript:msgbox(1)',
    'view-source:javascript:1',
    'blob:https://a.example/x',
    'file:///etc/passwd',
    'ftp://evil.example/',
    'intent://x',
    '//evil.example',
    '/\\evil.example',
    '\\\\\\\\evil.example',
    '/&#92;evil.example',
    '/&Tab;/evil.example',
    'http:evil.example',
    'https:/evil.example',
    'https:///evil.example',
    'evil.example/seite',
    '../wohnen/',
    '?suche=x',
    '',
  ];

  it.each(targets)('a link to %s', (target) => {
    expectRefused(link(target), 'Der Verweis „');
  });

  it.each(targets.filter((target) => target !== '' && !target.startsWith('<')))(
    'a definition of %s',
    (target) => {
      expectRefused(`[Klick][x]\n\n[x]: ${target}`, 'Der Verweis „', 3);
    },
  );

  it.each(targets.filter((target) => !target.includes('<') && target !== ''))(
    'a file at %s',
    (target) => {
      expectRefused(download(target), '„Adresse der Datei“: „');
    },
  );

  it('a definition that nothing refers to', () => {
    expectRefused('[x]: javascript:alert(1)', 'Der Verweis „javascript:alert(1)“');
  });

  it('a link inside HTML that is text', () => {
    expectRefused('<!-- [x](javascript:alert(1)) -->', 'Der Verweis „javascript:alert(1)“');
  });

  const pictures = [
    'https://evil.example/bild.png',
    '//evil.example/bild.png',
    '/bild.png',
    '../bild.png',
    'ordner/bild.png',
    '..\\bild.png',
    '..%2fbild.png',
    'bild.svg',
    'bild.png.svg',
    'bild.js',
    'bild.png?raw',
    'bild.png#x',
    'bild',
    '.png',
    '.versteckt.png',
    'data:image/png;base64,eA==',
    'javascript:x.png',
  ];

  it.each(pictures)('a picture from %s', (source) => {
    expectRefused(`![Bild](${source})`, 'Das Bild „');
    expectRefused(figure(source), '„Bilddatei“: „');
  });

  it('a picture by reference', () => {
    expectRefused(
      '![Bild][x]\n\n[x]: https://evil.example/x.png',
      'Bilder mit Kurzverweis gehen nicht.',
    );
  });

  it.each([
    ['onclick', note('onclick="alert(1)"')],
    ['onclick', note('onclick')],
    ['style', note('style="color:red"')],
    ['class', note('class="x"')],
    ['class', note('.x')],
    ['id', note('id="x"')],
    ['id', note('#x')],
    ['set:html', note('set:html="<b>"')],
    ['constructor', note('constructor="x"')],
    ['toString', note('toString="x"')],
    ['__proto__', note('__proto__="x"')],
    ['__proto__', note("title='x' __proto__")],
    ['onerror', ':::figure{src="a.png" alt="b" credit="c" onerror="x"}\n:::'],
  ])('the attribute %s', (name, body) => {
    expectRefused(body, `„${name}“`);
  });

  it('an attribute written twice, because only the second would be checked', () => {
    expectRefused(
      ':::download{href="javascript:alert(1)" href="/x.pdf" title="x"}\n:::',
      'Die Angabe „href“ steht zweimal da.',
    );
  });

  it.each([
    ':::script\nalert(1)\n:::',
    ':::constructor\nx\n:::',
    ':::toString\nx\n:::',
    ':::hasOwnProperty\nx\n:::',
    ':::__proto__\nx\n:::',
    ':::Note\nx\n:::',
    '::note',
    '::iframe{src="//evil.example"}',
    ':::iframe{src="//evil.example"}\n:::',
    ':::note{title="a\\"b"}\nx\n:::',
    ':::note{x={y}}\nx\n:::',
    ':::note[<b>x</b>]\nx\n:::',
    ':::note\n',
    ':::',
  ])('the block %j', (body) => {
    expectRefused(body, '');
  });

  it.each([
    ['quotations', 1, '>'.repeat(10_000)],
    ['quotations with spaces', 1, `${'> '.repeat(10_000)}x`],
    ['lists on one line', 1, `${'- '.repeat(10_000)}x`],
    ['numbered lists on one line', 1, `${'1. '.repeat(10_000)}x`],
    ['blocks that never end', 51, ':::note\n'.repeat(10_000)],
    ['blocks around one another', 51, nestedBlocks(200)],
    ['emphasis', 1, `${'*'.repeat(1000)}x${'*'.repeat(1000)}`],
  ])('thousands of %s', (_name, line, body) => {
    expectRefused(body, 'Hier ist zu viel ineinander verschachtelt', line);
    expect(checkBody(body, 'prose', 1).tree.children).toEqual([]);
  });
});

function nestedBlocks(depth: number): string {
  const fences = Array.from({ length: depth }, (_, index) => ':'.repeat(depth + 2 - index));
  return [...fences.map((fence) => `${fence}note`), 'Text', ...fences.toReversed()].join('\n');
}

describe('is not too deep', () => {
  it.each([
    ['10,000 brackets', '['.repeat(10_000)],
    ['10,000 braces', '{'.repeat(10_000)],
    ['10,000 angle brackets', '<'.repeat(10_000)],
    ['a line of 10,000 colons in code', `\`${':'.repeat(10_000)}\``],
  ])('%s', (_name, body) => {
    expect(problemsOf(body)).toEqual([]);
    expectHarmless(renderHtml(body));
    expect(visibleText(body)).toBe(body.replaceAll('`', ''));
  });

  it.each(['- '.repeat(500), '* '.repeat(500), '> - - -'])('a thematic break: %s', (body) => {
    expect(problemsOf(body)).toEqual([]);
    expect(renderDom(body).querySelectorAll('hr')).toHaveLength(1);
  });

  it('ten blocks in one another', () => {
    expect(problemsOf(nestedBlocks(10))).toEqual([]);
    expect(renderDom(nestedBlocks(10)).querySelectorAll('.box')).toHaveLength(10);
  });

  it('a chapter with hundreds of blocks, one after the other', () => {
    expect(problemsOf(`${note('title="x"')}\n\n`.repeat(300))).toEqual([]);
  });
});

function expectRefused(body: string, message: string, line = 1): void {
  const { problems } = checkBody(body, 'prose', 1);
  const problem = problems.find((candidate) => candidate.message.includes(message));
  expect(
    problem,
    `accepted, or refused as: ${problems.map((p) => p.message).join(' ')}`,
  ).toBeDefined();
  expect(problem?.line).toBe(line);
  for (const { message: text } of problems) expectGerman(text);
}
