import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../src/validation/entry.ts';

const encoder = new TextEncoder();

function readTitle(value: string): unknown {
  const text = `---\ntitle: ${value}\nsummary: Kurz\norder: 3\n---\n`;
  const file = { path: 'pages/seite.mdx', bytes: encoder.encode(text) };
  const { value: entry, problems } = readEntry(file, 'pages', 'seite');
  expect(problems).toEqual([]);
  return entry?.data;
}

describe('a number where a text belongs', () => {
  it.each(['2030', '0471', '1.10', '-3'])('%s is the text that stands there', (written) => {
    expect(readTitle(written)).toMatchObject({ title: written });
  });

  it('leaves numbers alone where numbers belong', () => {
    expect(readTitle('x')).toMatchObject({ order: 3 });
  });
});
