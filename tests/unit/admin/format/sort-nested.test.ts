import { describe, expect, it } from 'vitest';
import { createCollections } from '../../../../admin/config/collections.ts';
import { createFormats } from '../../../../admin/format/formats.ts';
import { unpackSaved } from '../../../../admin/format/envelope.ts';
import { parseNow } from '../../../../src/domain/time.ts';

const collections = createCollections('content');
const { entry } = createFormats(collections, () => parseNow('2027-01-01T12:00:00+01:00'));
const order = (name: string) =>
  collections.find((collection) => collection.name === name)?.fields?.map((field) => field.name);

describe('what stands inside a field', () => {
  it('is written in the order of the form, however it was typed', () => {
    const data = {
      roles: [{ from: '2026-01-31', title: 'Beisitz', body: 'board' }],
      name: 'Jörg',
      portrait: { credit: 'privat', alt: 'Jörg', src: 'joerg.jpg' },
    };
    const { text } = unpackSaved(entry.toFile(data, order('people')));
    expect(text).toBe(`---
name: Jörg
roles:
  - body: board
    title: Beisitz
    from: 2026-01-31
portrait:
  src: joerg.jpg
  alt: Jörg
  credit: privat
---
`);
  });

  it('is kept when no form has it', () => {
    const data = { title: 'Treff', location: { name: 'Haus', fremd: [{ b: 1, a: 2 }] } };
    const { text } = unpackSaved(entry.toFile(data, order('events')));
    expect(text).toContain('fremd:\n    - b: 1\n      a: 2\n');
  });
});
