import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../admin/preview/draft.ts';
import { readFile } from '../../../src/validation/validate.ts';
import type { CollectionKey } from '../../../src/validation/entry.ts';
import { entry, minimal, type Fields } from '../validation/minimal.ts';

const now = '2026-11-22T12:00:00+01:00';

function read(collection: CollectionKey, changes: Fields, body?: string) {
  const text = entry(collection, changes, body);
  return readText(minimal[collection].path, text);
}

function readText(path: string, text: string) {
  const file = { path, bytes: new TextEncoder().encode(text) };
  return readDraft(file, readFile(file), now);
}

describe('readDraft', () => {
  it('is the entry itself where it is in order', () => {
    expect(read('reports', {})).toMatchObject({ data: minimal.reports.fields, body: 'Text.\n' });
  });

  it('keeps the body of an entry whose fields have problems', () => {
    expect(read('reports', { title: '' }, 'Was war.')).toMatchObject({
      data: { title: '[Titel]' },
      body: 'Was war.\n',
    });
  });

  it('falls back to what was last in order', () => {
    read('reports', { date: '2026-10-01' });
    expect(read('reports', { date: '2026-10' })?.data).toMatchObject({ date: '2026-10-01' });
  });

  it('does not parse what is nested too deeply', () => {
    expect(read('pages', {}, `${'> '.repeat(10_000)}Text`)?.body).toBe('');
  });

  it.each(['', '---js\nalert(1)\n---\n', '---\n{{{\n---\nText', '\u0000'])(
    'makes an entry even of %j',
    (text) => {
      expect(readText('pages/mitmachen.mdx', text)?.data).toMatchObject({ title: '[Titel]' });
    },
  );
});
