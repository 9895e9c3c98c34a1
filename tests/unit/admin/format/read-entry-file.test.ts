import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import {
  readEntryFile,
  writeEntryFile,
  type FileKind,
} from '../../../../admin/format/entry-file.ts';
import { expectGerman } from '../../german.ts';
import { contentFiles } from './content-files.ts';

function open(text: string, kind: FileKind = 'entry') {
  const file = readEntryFile(text, kind);
  if ('unreadable' in file) throw new Error(file.unreadable);
  return file;
}

describe('readEntryFile', () => {
  it('opens every file of the shipped content', () => {
    expect(contentFiles.length).toBeGreaterThan(80);
    for (const { text, kind } of contentFiles)
      expect(Object.keys(open(text, kind).fields)).not.toEqual([]);
  });

  it.each([
    ['a date', 'date: 2026-12-01', { date: '2026-12-01' }],
    ['a word that other tools take for a switch', 'title: yes', { title: 'yes' }],
    ['a local time', 'start: 2027-01-14T19:00', { start: '2027-01-14T19:00' }],
    ['a number', 'order: 4711', { order: 4711 }],
    ['a text over two lines', 'summary: |\n  eins\n  zwei', { summary: 'eins\nzwei\n' }],
  ])('reads %s as it was typed', (_what, yaml, fields) => {
    expect(open(`---\n${yaml}\n---\n`).fields).toEqual(fields);
  });

  it.each([
    ['nothing', '---\na: 1\n---\n', ''],
    ['nothing, and no line end', '---\na: 1\n---', ''],
    ['blank lines around it', '---\na: 1\n---\n\n \n\nText\n\n\n', 'Text'],
    ['a line of --- in it', '---\na: 1\n---\n\nVor\n\n---\n\nnach\n', 'Vor\n\n---\n\nnach'],
    ['a first line that is moved in', '---\na: 1\n---\n\n  Text\n', '  Text'],
    ['line ends of Windows', '---\r\na: 1\r\n---\r\n\r\nA\r\nB\r\n', 'A\nB'],
  ])('reads a body with %s', (_what, text, body) => {
    expect(open(text).body).toBe(body);
  });

  it('reads a file that begins with a mark of the byte order, which the build would refuse', () => {
    expect(open('\ufeff---\ntitle: Treff\n---\n').fields).toEqual({ title: 'Treff' });
  });

  it('reads a file without fields as an empty form', () => {
    expect(open('---\n---\n').fields).toEqual({});
    expect(open('', 'record').fields).toEqual({});
  });
});

declare global {
  var executed: boolean | undefined;
}

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => {
    const alias = `*${'abcdefg'[index] ?? ''}`;
    return `${name}: &${name} [${Array<string>(9).fill(alias).join(', ')}]`;
  }),
].join('\n');

const unreadable: [string, string, FileKind?][] = [
  ['a program', '---js\nglobalThis.executed = true\n---\n'],
  ['a program in other letters', '---JavaScript\nglobalThis.executed = true\n---\n'],
  ['JSON', '---json\n{"title": "x"}\n---\n'],
  ['TOML', '+++\ntitle = "x"\n+++\n'],
  ['no front matter', 'Nur Text.\n'],
  ['front matter that does not end', '---\ntitle: x\n\nText\n'],
  ['a space behind the dashes', '--- \ntitle: x\n---\n'],
  ['a tab that moves a line in', '---\nlocation:\n\tname: x\n---\n'],
  ['a field twice', '---\ntitle: a\ntitle: b\n---\n'],
  ['a bracket that stays open', '---\ntitle: [a\n---\n'],
  ['a quotation mark that stays open', '---\ntitle: "a\n---\n'],
  ['a list in place of fields', '---\n- a\n- b\n---\n'],
  ['a word in place of fields', '---\nhallo\n---\n'],
  ['a bomb of references', `---\n${bomb}\n---\n`],
  ['a reference to itself', '---\na: &a [*a]\n---\n'],
  ['a reference to nothing', '---\na: *b\n---\n'],
  ['ten megabytes', `---\ntitle: x\n---\n\n${'Wort '.repeat(2_000_000)}\n`],
  ['bytes that are no UTF-8', '---\ntitle: Gr\ufffd\ufffde\n---\n'],
  ['settings that are no fields', 'hallo\n', 'record'],
  ['several documents', 'a: 1\n---\nb: 2\n', 'record'],
  ['brackets a thousand deep', `---\ntitle: ${'['.repeat(5000)}\n---\n`],
];

describe('a file that cannot be read', () => {
  it.each(unreadable)('says in German why, and runs nothing: %s', (_what, text, kind = 'entry') => {
    const file = readEntryFile(text, kind);
    const message = 'unreadable' in file ? file.unreadable : 'it was opened';
    expectGerman(message.replace(/^Zeile \d+: /, ''));
    expect(globalThis.executed).toBeUndefined();
  });

  it.each(unreadable)('comes back unchanged from a form: %s', (_what, text, kind = 'entry') => {
    const content = { fields: { title: 'Neu' }, body: 'Neu' };
    expect(writeEntryFile(text, content, kind, [])).toBe(text);
  });

  it('does not include what YAML only writes in an unusual way', () => {
    const yaml = 'a: &name Lea\nb: *name\nc: {x: 1}\n"d": !!str 4711\n';
    expect(open(`---\n${yaml}---\n`).fields).toEqual({
      a: 'Lea',
      b: 'Lea',
      c: { x: 1 },
      d: '4711',
    });
  });

  it('has no field that becomes part of every object', () => {
    const { fields } = open(`---\n${stringify({ a: 1 })}__proto__:\n  polluted: ja\n---\n`);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });
});
