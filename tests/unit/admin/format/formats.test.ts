import { describe, expect, it } from 'vitest';
import { createCollections } from '../../../../admin/config/collections.ts';
import {
  packOpened,
  packSaved,
  unpackOpened,
  unpackSaved,
} from '../../../../admin/format/envelope.ts';
import { createFormats } from '../../../../admin/format/formats.ts';
import { parseNow } from '../../../../src/domain/time.ts';
import { contentFiles } from './content-files.ts';

const collections = createCollections('content');
const { entry, record } = createFormats(collections, () => parseNow('2027-01-01T12:00:00+01:00'));

const open = (path: string, text: string, format = entry) =>
  format.fromFile(packOpened({ path, text }));

describe('the formats of the CMS', () => {
  it('give every file of the content back as it was, and say what it was', () => {
    for (const { path, text, kind } of contentFiles) {
      const format = kind === 'entry' ? entry : record;
      const data = open(`content/${path}`, text, format);
      expect(unpackSaved(format.toFile(data))).toEqual({
        path: `content/${path}`,
        text,
        base: text,
      });
    }
  });

  it('survive what Decap does to data: numbers of list items and keys that stay, undefined that goes', () => {
    const data = JSON.parse(
      JSON.stringify(open('content/events/treff.mdx', '---\ntitle: Treff\n---\n')),
    ) as Record<string, unknown>;
    expect(unpackSaved(entry.toFile({ ...data, title: 'Neu' })).text).toBe(
      '---\ntitle: Neu\n---\n',
    );
  });

  it.each([
    ['content/candidacies/jhv-2027/lea.mdx', { _election: 'jhv-2027' }],
    ['content/programme/2030/wohnen.mdx', { _edition: '2030' }],
    ['content/programme/2030/edition.yml', {}],
    ['content/events/treff.mdx', {}],
  ])('say where %s lies, as the form asks for it', (path, place) => {
    const data = open(
      path,
      path.endsWith('.yml') ? 'title: x\n' : '---\ntitle: x\n---\n',
      path.endsWith('.yml') ? record : entry,
    );
    const own = Object.entries(data).filter(([key]) => key.startsWith('_') && key !== '_file');
    expect(Object.fromEntries(own)).toMatchObject(place);
  });

  it('write nothing of what only the form knows', () => {
    const data = {
      _address: 'neu',
      _election: 'jhv',
      _when: 'kommend',
      title: 'Neu',
      body: 'Text',
    };
    expect(unpackSaved(entry.toFile(data, ['title']))).toEqual({
      path: '',
      text: '---\ntitle: Neu\n---\n\nText\n',
      base: undefined,
    });
  });

  it('let no file pretend to be what only the form knows', () => {
    const text = '---\ntitle: Treff\n_unreadable: ja\n_file: {text: fremd}\n---\n';
    const data = open('content/events/treff.mdx', text);
    expect(data).not.toHaveProperty('_unreadable');
    expect(data._file).toEqual({ path: 'content/events/treff.mdx', text });
  });

  it('show an unreadable file by its name and why, and give it back unchanged whatever is typed', () => {
    const text = '---js\nprocess.exit()\n---\n';
    const data = open('content/events/treff.mdx', text);
    expect(data).toMatchObject({
      title: 'treff.mdx',
      _unreadable: expect.stringContaining('---js') as string,
    });
    const saved = unpackSaved(entry.toFile({ ...data, title: 'Neu', body: 'Neu' }, ['title']));
    expect(saved).toEqual({ path: 'content/events/treff.mdx', text, base: text });
  });

  it('say of an event whether it is still to come, and of one with a broken date nothing', () => {
    const at = (start: string) =>
      open('content/events/x.mdx', `---\ntitle: x\nstart: ${start}\nend: ${start}\n---\n`)._when;
    expect(at('2027-02-01T19:00')).toBe('kommend');
    expect(at('2026-02-01T19:00')).toBe('vergangen');
    expect(() => at('bald')).not.toThrow();
  });

  it('open what is not there as an empty form', () => {
    expect(record.fromFile('')).toEqual({});
  });

  it('refuse text that has come past the backend', () => {
    expect(() => entry.fromFile('---\ntitle: x\n---\n')).toThrow();
    expect(() => entry.fromFile('{"a": 1}')).toThrow('Not an envelope');
  });
});

describe('an envelope', () => {
  it('that was saved opens with the text that was typed and what was opened before', () => {
    const saved = { path: 'content/events/treff.mdx', text: 'neu', base: 'alt' };
    expect(unpackOpened(packSaved(saved))).toEqual(saved);
    const fresh = { path: '', text: 'neu', base: undefined };
    expect(unpackOpened(packSaved(fresh))).toEqual(fresh);
  });

  it('may end with a line end, which Decap adds', () => {
    const saved = { path: '', text: 'neu', base: undefined };
    expect(unpackSaved(`${packSaved(saved)}\n`)).toEqual(saved);
  });
});
