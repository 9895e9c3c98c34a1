import { describe, expect, it } from 'vitest';
import { entry, problemsWith, type Folder } from './minimal.ts';

const PATH = 'pages/mitmachen.mdx';
const encode = (text: string) => new TextEncoder().encode(text);
const problemsOf = (content: Folder[string]) => problemsWith({ [PATH]: content });

describe('a file that is no readable text', () => {
  it.each([
    ['is empty', '', '1  Die Datei ist leer. Fülle sie aus oder lösche sie.'],
    [
      'begins with a BOM',
      `\ufeff${entry('pages')}`,
      '1  Die Datei beginnt mit einem unsichtbaren Zeichen (BOM). Speichere sie als „UTF-8 ohne BOM“.',
    ],
    [
      'is in Latin-1',
      Buffer.from('---\ntitle: Größe\nsummary: x\n---\n', 'latin1'),
      '1  Die Datei ist nicht in UTF-8 gespeichert, Umlaute gingen verloren. Speichere sie neu und wähle dabei „UTF-8“.',
    ],
    [
      'is in UTF-16',
      Buffer.from(`\ufeff${entry('pages')}`, 'utf16le'),
      '1  Die Datei ist nicht in UTF-8 gespeichert, Umlaute gingen verloren. Speichere sie neu und wähle dabei „UTF-8“.',
    ],
    [
      'encodes half a character',
      Buffer.concat([encode('---\ntitle: '), Buffer.from([0xed, 0xa0, 0x80]), encode('\n---\n')]),
      '1  Die Datei ist nicht in UTF-8 gespeichert, Umlaute gingen verloren. Speichere sie neu und wähle dabei „UTF-8“.',
    ],
    [
      'holds NUL',
      entry('pages', {}, 'eins\nzw\0ei'),
      '6:3  Die Datei enthält Nullzeichen und ist kein Text. Speichere sie neu als UTF-8.',
    ],
    [
      'holds a control character of a word processor',
      entry('pages', {}, 'eins\u000bzwei'),
      '5:5  Hier steht ein unsichtbares Steuerzeichen, oft aus einer Textverarbeitung mitkopiert. Lösche es.',
    ],
    [
      'holds what turns the direction of its text',
      entry(
        'pages',
        {},
        'Ruf an, auch abends gern: \u202a0211 123456\u202c, oder schreib uns eine Mail.',
      ),
      '5:27  Bei „auch abends gern: 0211 123456, oder“ steht ein unsichtbares Zeichen, das die Schreibrichtung umkehrt. Es kommt mit, wenn eine Telefonnummer aus den Kontakten oder aus einem Messenger kopiert wird. Lösche es; am besten tippst du die Stelle neu.',
    ],
    [
      'holds it alone on a line',
      entry('pages', {}, 'Text.\n\u2069'),
      '6:1  Hier steht ein unsichtbares Zeichen, das die Schreibrichtung umkehrt. Es kommt mit, wenn eine Telefonnummer aus den Kontakten oder aus einem Messenger kopiert wird. Lösche es; am besten tippst du die Stelle neu.',
    ],
    [
      'has a body of 5 MB',
      entry('pages', {}, 'Wort '.repeat(1_000_000)),
      '1  Die Datei ist zu groß: 5,0 MB, erlaubt sind 2 MB. Teile den Text auf mehrere Einträge auf.',
    ],
  ])('%s', (_name, content, problem) => {
    expect(problemsOf(content)).toEqual([`content/${PATH}:${problem}`]);
  });

  it('the same for entries without a body, and for the settings', () => {
    expect(problemsWith({ 'settings.yml': '', 'programme/2025/edition.yml': '' })).toEqual([
      'content/programme/2025/edition.yml:1  Die Datei ist leer. Fülle sie aus oder lösche sie.',
      'content/settings.yml:1  Die Datei ist leer. Fülle sie aus oder lösche sie.',
    ]);
  });
});

describe('front matter', () => {
  const first = (line: string) =>
    `content/${PATH}:1  Die erste Zeile muss genau „---“ sein, gefunden: „${line}“. Darunter stehen die Felder, dann wieder „---“, dann der Text.`;

  it.each([
    '---js',
    '---json',
    '--- ',
    ' ---',
    '----',
    '--',
    '+++',
    '===',
    '# Titel',
    '',
    '–––',
    '---\u00a0',
  ])('does not begin with the line "%s"', (line) => {
    const rest = entry('pages').slice('---'.length);
    expect(problemsOf(`${line}${rest}`)).toEqual([first(line.replace('\u00a0', ' '))]);
  });

  it('does not begin with an empty line', () => {
    expect(problemsOf(`\n${entry('pages')}`)).toEqual([first('')]);
  });

  it.each(['---js\nprocess.exit()\n---\n', '---\n---js\n{ title: process.exit() }\n---\n'])(
    'is no program: %j',
    (content) => {
      expect(problemsOf(content)).not.toEqual([]);
    },
  );

  it.each([
    '---\ntitle: x\nsummary: y\n',
    '---\ntitle: x\nsummary: y\n--- \nText',
    '---\ntitle: x\nsummary: y\n----\nText',
    '---\ntitle: x\nsummary: y\n+++\nText',
    '---',
  ])('ends: %j', (content) => {
    expect(problemsOf(content)).toEqual([
      `content/${PATH}:1  Der Kopf der Datei hört nicht auf: Es fehlt eine Zeile, die genau „---“ lautet. Setze sie unter das letzte Feld.`,
    ]);
  });

  it.each([
    ['CRLF', entry('pages').replaceAll('\n', '\r\n')],
    ['CR', entry('pages').replaceAll('\n', '\r')],
    ['no line end at the end', entry('pages').trimEnd()],
    ['no body', entry('pages', {}, '').trimEnd()],
    ['a thematic break in the body', entry('pages', {}, 'a\n\n---\n\nb')],
    ['comments', '---\n# oben\ntitle: x # rechts\n\nsummary: y\n# unten\n---\n'],
    ['JSON', '---\n{"title": "x", "summary": "y"}\n---\n'],
  ])('may have %s', (_name, content) => {
    expect(problemsOf(content)).toEqual([]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('and body count their lines from the top of the file, with %s', (_name, end) => {
    const content = entry('pages', { order: 'drei' }, 'a\n\n[b](javascript:c)').replaceAll(
      '\n',
      end,
    );
    expect(problemsOf(content).map((problem) => problem.split('  ')[0])).toEqual([
      `content/${PATH}:4:1`,
      `content/${PATH}:8:1`,
    ]);
  });
});

describe('files that do not belong', () => {
  const stranger =
    'Diese Datei gehört nicht hierher. Einträge enden auf .mdx und liegen im Ordner ihrer Sammlung (events, reports, groups, candidacies/<wahl>, elections, programme/<fassung>, people, pages). Benenne sie um, verschiebe oder lösche sie.';

  it.each([
    'README.md',
    'pages/mitmachen.md',
    'pages/mitmachen.MDX',
    'pages/script.js',
    'pages/page.astro',
    'groups/unter/gruppe.mdx',
    'candidacies/muster.mdx',
    'candidacies/a/b/c.mdx',
    'programme/wohnen.mdx',
    'programme/2025/edition.yaml',
    'programme/2025/edition.mdx.txt',
    'settings.yaml',
    'unbekannt/x.mdx',
    'config.ts',
  ])('%s is refused by name', (path) => {
    expect(problemsWith({ [path]: entry('pages') })).toEqual([`content/${path}  ${stranger}`]);
  });

  it.each(['pages/bild.svg', 'candidacies/jhv/portrait.HEIC', 'pages/scan.tiff'])(
    '%s is a picture of a kind that no page shows, and is told what to do instead',
    (path) => {
      expect(problemsWith({ [path]: 'Bild' })).toEqual([
        `content/${path}  Bilder dieser Art zeigt die Website nicht. Speichere das Bild als jpg oder png und lege es an dieselbe Stelle.`,
      ]);
    },
  );

  it.each([
    ['pages/Mitmachen.mdx', 'Mitmachen'],
    ['pages/größe.mdx', 'größe'],
    ['pages/mit machen.mdx', 'mit machen'],
    ['pages/a/B.mdx', 'B'],
    ['pages/v1.2.mdx', 'v1.2'],
    ['pages/-x.mdx', '-x'],
    ['pages/a..mdx', 'a.'],
    ['pages/__proto__.mdx', '__proto__'],
  ])('%s is no address', (path, segment) => {
    expect(problemsWith({ [path]: entry('pages') })).toEqual([
      `content/${path}:1  „${segment}“ taugt nicht als Adresse. Benenne die Datei um: nur Kleinbuchstaben, Ziffern und Bindestriche (ä wird ae, ß wird ss).`,
    ]);
  });

  it.each(['pages/a-b_c.mdx', 'pages/2025.mdx', 'pages/a/b/c.mdx', 'pages/constructor.mdx'])(
    '%s belongs',
    (path) => {
      expect(problemsWith({ [path]: entry('pages') })).toEqual([]);
    },
  );
});
