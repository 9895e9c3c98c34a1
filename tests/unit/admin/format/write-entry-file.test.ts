import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntryFile, writeEntryFile, type Fields } from '../../../../admin/format/entry-file.ts';
import { identify, readEntry } from '../../../../src/validation/entry.ts';
import { parseYaml } from '../../../../src/validation/yaml.ts';
import { splitFrontMatter } from '../../../../src/validation/front-matter.ts';
import { contentFiles, entryFiles } from './content-files.ts';

function open(text: string, kind: 'entry' | 'record' = 'entry') {
  const file = readEntryFile(text, kind);
  if ('unreadable' in file) throw new Error(file.unreadable);
  return file;
}

/** Opens a file in the form, changes some fields and saves. */
function edit(text: string, changes: Fields, order: string[] = []): string {
  const { fields, body } = open(text);
  return writeEntryFile(text, { fields: { ...fields, ...changes }, body }, 'entry', order);
}

function entry(...lines: string[]): string {
  return ['---', ...lines, '---', '', 'Text', ''].join('\n');
}

/** What the build reads from the front matter. */
function readYaml(text: string): unknown {
  const parts = splitFrontMatter(text);
  if ('message' in parts) throw new Error(parts.message);
  const { data, problems } = parseYaml(parts.yaml, 2);
  expect(problems).toEqual([]);
  return data;
}

describe('writeEntryFile, when nothing was changed', () => {
  it.each(contentFiles.map(({ path, text, kind }) => [path, text, kind] as const))(
    'leaves %s as it is',
    (_path, text, kind) => {
      expect(writeEntryFile(text, open(text, kind), kind, [])).toBe(text);
    },
  );

  it.each([
    ['line ends of Windows', '---\r\ntitle: x\r\n---\r\n\r\nText\r\n'],
    ['line ends of both kinds', '---\r\ntitle: x\n---\r\n\r\nText\n'],
    ['a mark of the byte order', '\ufeff---\ntitle: x\n---\n\nText\n'],
    ['no line end at the end', '---\ntitle: x\n---\n\nText'],
    ['nothing behind the front matter', '---\ntitle: x\n---'],
    ['an empty body', '---\ntitle: x\n---\n'],
    ['a body behind many blank lines', '---\ntitle: x\n---\n\n\n\n\nText\n\n\n'],
    ['a body right behind the front matter', '---\ntitle: x\n---\nText\n'],
    ['--- in the body', '---\ntitle: x\n---\n\n---\n\nText\n'],
    ['empty fields', '---\ntitle: ""\ngroup:\nleads: []\n---\n\nText\n'],
  ])('keeps %s', (_what, text) => {
    expect(edit(text, {})).toBe(text);
  });

  it('takes fields that a form has added and left empty for no change', () => {
    const text = entry('title: Treff');
    const empty = { online: '', leads: [], location: { name: '', address: null }, count: NaN };
    expect(edit(text, empty)).toBe(text);
  });
});

describe('writeEntryFile, when one field was changed', () => {
  const text = entry(
    '# Vom Vorstand gepflegt',
    "title:   'Juso-Treff'   # nicht umbenennen",
    'start: 2027-01-14T19:00',
    'group:   # keiner',
    'leads: [ lea,  "kim" ]',
    '',
    'location:',
    '    name: "Büro"',
    '    # Aufzug',
    '    address: Weg 1',
    'summary: >',
    '  Ein Abend',
    '  für alle.',
    'recurrence:',
    '  exceptions:',
    '  # fällt aus',
    '  - date: 2027-02-11',
    '    status: cancelled   # Karneval',
    '  # verlegt',
    '  - date: 2027-03-11',
    '    status: moved',
  );
  const exceptions = [
    { date: '2027-02-11', status: 'cancelled' },
    { date: '2027-03-11', status: 'moved' },
  ];

  /** Lines that went and lines that came. */
  function compare(changed: string): string[] {
    const [before, after] = [text.split('\n'), changed.split('\n')];
    return [
      ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
      ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
    ];
  }

  it('keeps quotation marks, spaces and the comment behind it', () => {
    expect(compare(edit(text, { title: 'Treff' }))).toEqual([
      "- title:   'Juso-Treff'   # nicht umbenennen",
      "+ title: 'Treff'   # nicht umbenennen",
    ]);
  });

  it('fills a field that was there and empty', () => {
    expect(compare(edit(text, { group: 'lesekreis' }))).toEqual([
      '- group:   # keiner',
      '+ group: lesekreis   # keiner',
    ]);
  });

  it('keeps a list in brackets', () => {
    expect(compare(edit(text, { leads: ['lea', 'noa'] }))).toEqual([
      '- leads: [ lea,  "kim" ]',
      '+ leads: [lea, noa]',
    ]);
  });

  it('changes a part of a group alone', () => {
    const location = { name: 'Haus', address: 'Weg 1' };
    expect(compare(edit(text, { location }))).toEqual(['-     name: "Büro"', '+     name: "Haus"']);
  });

  it('takes a part of a group away', () => {
    expect(compare(edit(text, { location: { name: 'Büro', address: '' } }))).toEqual([
      '-     address: Weg 1',
    ]);
  });

  it('takes a group away that was emptied', () => {
    const changed = edit(text, { location: { name: '', address: '' } });
    expect(compare(changed)).toEqual([
      '- location:',
      '-     name: "Büro"',
      '-     # Aufzug',
      '-     address: Weg 1',
    ]);
    expect(changed).toContain('\n\nsummary: >\n');
  });

  it('adds a new field where the schema has it', () => {
    const order = ['title', 'start', 'end', 'group'];
    expect(edit(text, { end: '2027-01-14T22:00' }, order)).toBe(
      text.replace('group:', 'end: 2027-01-14T22:00\ngroup:'),
    );
  });

  it('does not bring the other fields into order', () => {
    const changed = edit(text, { title: 'Treff' }, ['summary', 'location', 'start', 'title']);
    expect(changed.indexOf('title')).toBeLessThan(changed.indexOf('start'));
  });

  it('changes a text over several lines as such', () => {
    expect(edit(text, { summary: 'Kurz.' })).toContain('summary: >-\n  Kurz.\nrecurrence:\n');
  });

  it('keeps what stands around an item of a list that is changed', () => {
    const changed = [exceptions[0], { date: '2027-03-11', status: 'cancelled' }];
    expect(compare(edit(text, { recurrence: { exceptions: changed } }))).toEqual([
      '-     status: moved',
      '+     status: cancelled',
    ]);
  });

  it('keeps the comments of the items that stay when one is removed', () => {
    const changed = edit(text, { recurrence: { exceptions: exceptions.slice(1) } });
    expect(changed).toContain(
      '  exceptions:\n  # verlegt\n  - date: 2027-03-11\n    status: moved\n---',
    );
  });

  it('moves items with the comments above and in them', () => {
    const changed = edit(text, { recurrence: { exceptions: exceptions.toReversed() } });
    expect(compare(changed)).toEqual([]);
    expect(changed.indexOf('# verlegt')).toBeLessThan(changed.indexOf('# fällt aus'));
  });

  it('adds an item in front of the others', () => {
    const added = { date: '2027-01-28', status: 'moved', note: 'Zeile 1\nZeile 2' };
    expect(compare(edit(text, { recurrence: { exceptions: [added, ...exceptions] } }))).toEqual([
      '+   - date: 2027-01-28',
      '+     note: |-',
      '+       Zeile 1',
      '+       Zeile 2',
    ]);
  });

  it('writes out references whose origin is changed', () => {
    const changed = edit(entry('a: &name Lea', 'b: *name'), { a: 'Kim' });
    expect(readYaml(changed)).toEqual({ a: 'Kim', b: 'Lea' });
  });

  it('keeps a reference that has nothing to do with it', () => {
    const source = entry('a: &name Lea', 'b: *name', 'c: 1');
    expect(edit(source, { c: 2 })).toBe(source.replace('c: 1', 'c: 2'));
  });

  it('keeps line ends of Windows', () => {
    const source = entry('title: a', 'order: 1').replaceAll('\n', '\r\n');
    expect(edit(source, { title: 'b' })).toBe(source.replace('title: a', 'title: b'));
  });

  it('takes the mark of the byte order away, which the build refuses', () => {
    expect(edit(`\ufeff${entry('title: a')}`, { title: 'b' })).toBe(entry('title: b'));
  });

  it('keeps the body as it is, blank lines at its ends included', () => {
    expect(edit('---\na: 1\n---\n\n\nText  \n\n', { a: 2 })).toBe('---\na: 2\n---\n\n\nText  \n\n');
  });

  it('changes nothing of the front matter for a new body', () => {
    const { fields } = open(text);
    const changed = writeEntryFile(text, { fields, body: 'Neu.\n' }, 'entry', []);
    expect(changed).toBe(text.replace(/Text\n$/, 'Neu.\n'));
  });

  it('takes a body away', () => {
    const { fields } = open(text);
    expect(writeEntryFile(text, { fields, body: ' \n' }, 'entry', []).endsWith('\n---\n')).toBe(
      true,
    );
  });
});

const words = fc.constantFrom(
  ...[
    'yes',
    'no',
    'null',
    '~',
    'true',
    '2026-12-01',
    '2026-12-01T19:00',
    '4711',
    '007',
    '1e3',
    '.5',
  ],
  ...[
    '0x1F',
    '"',
    "'",
    ': ',
    ' #',
    '#',
    '- ',
    '* ',
    '&a',
    '*a',
    '!tag',
    '! ',
    '%',
    '@',
    '`',
    '|',
    '>',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ', ',
    '{{x}}',
    '---',
    '...',
    '🌹',
    'e\u0301',
    '\u00a0',
    '\u00ad',
    '\u2028',
  ],
  ...['\\', '\\n', '<<', '=', '?', ': :', 'Wort', 'ä', ' ', '  ', 'Straße', 'x'.repeat(300)],
);
const line = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const lines = fc
  .array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('\n'));
const anyText = fc
  .oneof(
    line,
    lines,
    fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\p{Cc}/u.test(text)),
  )
  .filter((text) => text.trim() !== '');

/** Every place of an entry where a text stands. */
function findTexts(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    findTexts(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function set(value: unknown, [key, ...rest]: (string | number)[], text: string): unknown {
  if (key === undefined) return text;
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Fields;
  copy[key] = set(copy[key], rest, text);
  return copy;
}

describe('writeEntryFile, whatever is typed', () => {
  const title = fc.constantFrom(...entryFiles);

  it('means for the build what was typed', () => {
    fc.assert(
      fc.property(title, anyText, ({ path, text }, typed) => {
        const { collection, id } = identify(path) ?? { collection: 'pages' as const, id: '' };
        const name = 'title' in open(text).fields ? 'title' : 'name';
        const bytes = new TextEncoder().encode(edit(text, { [name]: typed }));
        const { value, problems } = readEntry({ path, bytes }, collection, id);
        expect(problems).toEqual([]);
        expect(value?.input[name]).toBe(typed);
        expect(value?.body.trim()).toBe(open(text).body.trim());
      }),
      { numRuns: 200 },
    );
  });

  it('changes one value at any depth and no other', () => {
    fc.assert(
      fc.property(title, fc.nat(), anyText, ({ text }, choice, typed) => {
        const { fields } = open(text);
        const places = findTexts(fields);
        const place = places[choice % places.length] ?? [];
        const expected = set(fields, place, typed) as Fields;
        expect(readYaml(edit(text, expected))).toEqual(
          readYaml(`---\n${JSON.stringify(expected)}\n---\n`),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('changes one line of the file for a value of one line', () => {
    fc.assert(
      fc.property(title, fc.nat(), line, ({ text }, choice, typed) => {
        fc.pre(typed.trim() !== '' && !typed.includes('\u2028'));
        const { fields } = open(text);
        const before = text.split('\n');
        const isAlone = (name: string) => {
          const at = before.findIndex((found) => found.startsWith(`${name}:`));
          return !/^\s/.test(before[at + 1] ?? '');
        };
        const names = Object.keys(fields).filter(
          (name) => typeof fields[name] === 'string' && isAlone(name),
        );
        const name = names[choice % names.length] ?? '';
        fc.pre(fields[name] !== typed);
        const after = edit(text, { [name]: typed }).split('\n');
        expect(after.length).toBe(before.length);
        const changed = after.flatMap((found, at) => (found === before[at] ? [] : [before[at]]));
        expect(changed).toEqual([before.find((found) => found.startsWith(`${name}:`))]);
      }),
      { numRuns: 500 },
    );
  });

  it('comes back as it was when the change is taken back', () => {
    fc.assert(
      fc.property(title, anyText, ({ text }, typed) => {
        const { fields } = open(text);
        const name = 'title' in fields ? 'title' : 'name';
        const there = edit(text, { [name]: typed });
        expect(open(edit(there, { [name]: fields[name] })).fields).toEqual(fields);
      }),
    );
  });
});

describe('writeEntryFile, of a new entry', () => {
  it.each(entryFiles.map(({ path, text }) => [path, text] as const))(
    'writes what the build accepts: %s',
    (path, text) => {
      const { fields, body } = open(text);
      const order = Object.keys(fields);
      const shuffled = Object.fromEntries(Object.entries(fields).toReversed());
      const written = writeEntryFile(undefined, { fields: shuffled, body }, 'entry', order);
      const found = identify(path);
      if (found === undefined) throw new Error(path);
      const file = { path, bytes: new TextEncoder().encode(written) };
      const { value, problems } = readEntry(file, found.collection, found.id);
      expect(problems).toEqual([]);
      expect(Object.keys(value?.input ?? {})).toEqual(order);
      expect(value?.body.trim()).toBe(body);
    },
  );

  it('leaves out what was left empty', () => {
    const fields = { title: 'Treff', online: '', location: { name: '' }, leads: [], order: null };
    expect(writeEntryFile(undefined, { fields, body: '' }, 'entry', ['title'])).toBe(
      '---\ntitle: Treff\n---\n',
    );
  });
});
