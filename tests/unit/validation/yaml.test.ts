import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/validation/yaml.ts';
import { expectGerman } from '../german.ts';
import { problemsWith } from './minimal.ts';

const PATH = 'pages/mitmachen.mdx';
const problemsOf = (fields: string) => problemsWith({ [PATH]: `---\n${fields}\n---\nText\n` });

const SIGN =
  'Werte, die mit „!“, „&“ oder „*“ beginnen, haben im Kopf eine eigene Bedeutung. Setze den Wert in Anführungszeichen.';
const BRACES =
  'Geschweifte Klammern haben im Kopf eine eigene Bedeutung. Setze den ganzen Wert in Anführungszeichen.';
const BAD_START =
  'Mit diesem Zeichen darf ein Wert nicht beginnen. Setze den ganzen Wert in Anführungszeichen.';
const TOO_MUCH =
  'Hier steht etwas zu viel, oft ein Anführungszeichen mitten im Wert. Setze den ganzen Wert in Anführungszeichen und nimm darin „…“.';
const ALIASES = 'Der Kopf verweist zu oft auf sich selbst (& und *). Schreibe die Werte aus.';

describe('YAML that cannot be read, or means something else than it looks, is refused where it stands', () => {
  it.each([
    [
      'a colon in the value',
      'title: Wohnen: jetzt',
      '2:8',
      'Ein Doppelpunkt steht im Wert. Setze den ganzen Wert in Anführungszeichen.',
    ],
    [
      'a quotation mark that never closes',
      'title: "Wohnen\nsummary: x',
      '2:8',
      'Hier fehlt ein Zeichen, meist ein Anführungszeichen oder eine Klammer am Ende. Ergänze es.',
    ],
    [
      'a single one that never closes',
      "title: 'Wohnen\nsummary: x",
      '2:8',
      'Hier fehlt ein Zeichen, meist ein Anführungszeichen oder eine Klammer am Ende. Ergänze es.',
    ],
    ['text behind the closing quotation mark', 'title: "Wohnen" jetzt', '2:17', TOO_MUCH],
    ['an apostrophe in single quotes', "title: 'Hans' Buch'", '2:15', TOO_MUCH],
    [
      'a bracket that never closes',
      'title: [a\nsummary: x',
      '3:1',
      'Die Einrückung stimmt nicht, oder darüber ist eine Klammer offen. Zusammengehörende Zeilen beginnen in derselben Spalte.',
    ],
    [
      'a tab',
      'title: x\n\tsummary: y',
      '3:1',
      'Hier rückt ein Tabulator ein. Ersetze ihn durch Leerzeichen.',
    ],
    [
      'a tab before a list',
      'title: x\nsummary: y\nsection:\n\t- z',
      '5:1',
      'Hier rückt ein Tabulator ein. Ersetze ihn durch Leerzeichen.',
    ],
    ['an indented line', ' title: x\nsummary: y', '3:1', TOO_MUCH],
    [
      'a missing colon',
      'title\nsummary: x',
      '2:1',
      'Hier fehlt ein Doppelpunkt nach dem Namen des Feldes. Jede Zeile lautet „name: Wert“.',
    ],
    [
      'a key twice',
      'title: x\nsummary: y\ntitle: z',
      '4:1',
      'Dieses Feld steht zweimal im Kopf. Lösche eine der beiden Zeilen.',
    ],
    [
      'a quoted key twice',
      'title: x\nsummary: y\n"title": z',
      '4:1',
      'Dieses Feld steht zweimal im Kopf. Lösche eine der beiden Zeilen.',
    ],
    [
      'a second document',
      'title: x\nsummary: y\n...\nz: 1',
      '5:1',
      'Der Kopf enthält „---“ oder „...“ zu viel. Lösche die Zeile.',
    ],
    [
      'a backslash in double quotes',
      'title: "C:\\qed"',
      '2:11',
      'In Anführungszeichen hat „\\“ eine eigene Bedeutung. Schreibe „\\\\“ oder nimm einfache Anführungszeichen.',
    ],
    ['an @ at the beginning', 'title: @jusos', '2:8', BAD_START],
    ['a backtick at the beginning', 'title: `code`', '2:8', BAD_START],
    ['a percent sign at the beginning', 'title: %', '2:8', BAD_START],
    ['a comma at the beginning', 'title: , x', '2:8', BAD_START],
    ['a program as a tag', 'title: !!js/function "function () {}"', '2:8', SIGN],
    ['another one', 'title: !<tag:yaml.org,2002:js/undefined> x', '2:8', SIGN],
    ['an unknown tag', 'title: !wichtig x', '2:8', SIGN],
    ['a known tag', 'title: !!str 5', '2:14', SIGN],
    ['a binary', 'title: !!binary aGFsbG8=', '2:17', SIGN],
    ['a set', 'title: x\nsummary: y\nsection: !!set {a, b}', '4:16', SIGN],
    ['emphasis', 'title: *wichtig*', '2:8', SIGN],
    ['an alias of nothing', 'title: *x', '2:8', SIGN],
    ['an anchor that swallows a word', 'title: &Co KG', '2:12', SIGN],
    ['braces', 'title: {Name}', '2:9', BRACES],
    ['JSX', 'title: {process.exit()}', '2:9', BRACES],
    ['a template', 'title: {{vorname}}', '2:9', BRACES],
    ['a key that is a list', 'title: x\nsummary: y\n? [a]\n: b', '4:3', BRACES],
    [
      'an escaped NUL',
      'title: "a\\0b"',
      '2:8',
      'Der Wert enthält ein unsichtbares Steuerzeichen. Schreibe ihn neu.',
    ],
    [
      'an escaped bell',
      'title: "a\\x07b"',
      '2:8',
      'Der Wert enthält ein unsichtbares Steuerzeichen. Schreibe ihn neu.',
    ],
    [
      'half of an escaped character',
      'title: "\\ud800"',
      '2:8',
      'Der Wert enthält ein unsichtbares Steuerzeichen. Schreibe ihn neu.',
    ],
    [
      'an escaped turn of the direction',
      'title: "a\\u202Eb"',
      '2:8',
      'Bei „ab“ steht ein unsichtbares Zeichen, das die Schreibrichtung umkehrt. Es kommt mit, wenn eine Telefonnummer aus den Kontakten oder aus einem Messenger kopiert wird. Lösche es; am besten tippst du die Stelle neu.',
    ],
    ['an anchor that holds itself', 'title: &a [*a]', '2:1', ALIASES],
    [
      'thousands of brackets',
      `title: ${'['.repeat(20_000)}`,
      /2:\d+/,
      /^Der Kopf ist zu tief verschachtelt\./,
    ],
    [
      'thousands of braces',
      `title: ${'{a: '.repeat(20_000)}`,
      /2:\d+/,
      /^Der Kopf ist zu tief verschachtelt\./,
    ],
  ])('%s', (_name, fields, place, message) => {
    const [problem = '', ...more] = problemsOf(fields);
    const [where = '', said = ''] = problem.split('  ');
    expect(where.replace(`content/${PATH}:`, '')).toMatch(asPattern(place));
    expect(said).toMatch(asPattern(message));
    expectGerman(said);
    expect(more).toEqual([]);
  });

  it('a bomb of anchors, without unfolding it', () => {
    const line = (name: string, of: string) => `${name}: &${name} [${`${of},`.repeat(9)}]`;
    const bomb = [
      'x: &x [ha]',
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, index, all) =>
        line(name, `*${all[index - 1] ?? 'x'}`),
      ),
    ];
    expect(problemsOf([...bomb, 'title: *g'].join('\n'))).toEqual([
      `content/${PATH}:2:1  ${ALIASES}`,
    ]);
  });

  it('a directive of YAML', () => {
    expect(parseYaml('%FOO\n---\ntitle: x', 1).problems).toEqual([
      {
        line: 1,
        column: 1,
        message: 'Zeilen, die mit „%“ beginnen, gehören nicht in die Datei. Lösche die Zeile.',
      },
    ]);
  });

  it('each mistake on a line of its own, all of them together', () => {
    expect(
      problemsOf('title: &a x\nsummary: !b y\nsection: *c').map((line) => line.split('  ')[0]),
    ).toEqual([`content/${PATH}:2:11`, `content/${PATH}:3:10`, `content/${PATH}:4:10`]);
  });
});

describe('values', () => {
  const dataOf = (source: string) => {
    const { data, problems } = parseYaml(source, 1);
    expect(problems).toEqual([]);
    return data;
  };

  it.each([
    [
      'dates stay text, quoted or not',
      'a: 2026-12-01\nb: "2026-12-01"',
      { a: '2026-12-01', b: '2026-12-01' },
    ],
    ['times too', 'a: 2026-12-01T18:00\nb: 18:00', { a: '2026-12-01T18:00', b: '18:00' }],
    ['yes and no are words', 'a: yes\nb: no\nc: on', { a: 'yes', b: 'no', c: 'on' }],
    ['numbers and truth are what they are', 'a: 3\nb: 1.5\nc: true', { a: 3, b: 1.5, c: true }],
    ['several lines', 'a: |\n  x\n  y\nb: >\n  x\n  y', { a: 'x\ny\n', b: 'x y\n' }],
    ['quotes, ampersands and angle brackets', `a: '"q" & <b>'`, { a: '"q" & <b>' }],
    ['an emoji, also escaped', 'a: 🌹\nb: "\\U0001F339"', { a: '🌹', b: '🌹' }],
    ['an anchor that is used', 'a: &x b\nc: *x', { a: 'b', c: 'b' }],
    ['merge keys are ordinary keys', '<<: {a: b}', { '<<': { a: 'b' } }],
    [
      'empty fields keep their keys',
      'a:\nb: ""\nc: "  "\nd: ~\ne: x',
      { a: undefined, b: undefined, c: undefined, d: undefined, e: 'x' },
    ],
    ['empty items do not', 'a: ["", x, ~]', { a: ['x'] }],
    ['what holds only emptiness is empty', 'a: {b: ""}\nc: [""]', { a: undefined, c: undefined }],
    ['an empty list is a list', 'a: []', { a: [] }],
    ['nothing is no field', '# leer', {}],
  ])('%s', (_name, source, data) => {
    expect(dataOf(source)).toStrictEqual(data);
  });

  it('of a version 1.1 file mean the same', () => {
    expect(dataOf('%YAML 1.1\n---\na: yes\nb: 2026-12-01')).toEqual({ a: 'yes', b: '2026-12-01' });
  });

  it('cannot change a prototype', () => {
    const data = dataOf('__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}');
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('places', () => {
  const { locate } = parseYaml('a: x\nb:\n  - ""\n  - c: y\n    d: z\n  - e\nf: {g: h}', 10);

  it.each([
    [['a'], '10:1'],
    [['b', 0, 'd'], '14:5'],
    [['b', 1], '15:5'],
    [['f', 'g'], '16:5'],
    [['b', 0, 'missing'], '13:5'],
    [['missing'], '10:1'],
  ])('%j stands at %s', (path, place) => {
    const { line, column } = locate(path);
    expect(`${line}:${column}`).toBe(place);
  });
});

function asPattern(expected: string | RegExp): RegExp {
  if (expected instanceof RegExp) return expected;
  return new RegExp(`^${RegExp.escape(expected)}$`);
}
