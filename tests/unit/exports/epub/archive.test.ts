import { afterEach, describe, expect, it, vi } from 'vitest';
import { unzipSync, strFromU8 } from 'fflate';
import { createBook, PICTURE } from './fixtures.ts';
import { listFiles } from './read-book.ts';
import { shippedEditions } from './shipped-editions.ts';

const ascii = (bytes: Uint8Array, start: number, length: number) =>
  strFromU8(bytes.subarray(start, start + length));

describe('the container', () => {
  const book = createBook({ cover: PICTURE });

  it('begins with its media type, neither compressed nor with an extra field', () => {
    const header = new DataView(book.buffer, book.byteOffset);
    expect(ascii(book, 0, 4)).toBe('PK\u0003\u0004');
    expect(header.getUint16(8, true), 'method: stored').toBe(0);
    expect(header.getUint16(28, true), 'extra field').toBe(0);
    expect(ascii(book, 30, 8)).toBe('mimetype');
    expect(ascii(book, 38, 20)).toBe('application/epub+zip');
  });

  it('leads to the package document', () => {
    const container = strFromU8(unzipSync(book)['META-INF/container.xml']!);
    const [, path = ''] = /full-path="([^"]+)"/.exec(container) ?? [];
    expect(listFiles(book)).toContain(path);
  });
});

describe('two books of the same edition', () => {
  const [edition] = shippedEditions;
  const first = createBook({ edition: edition!, cover: PICTURE });

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
  });

  it('are the same, byte for byte, whatever the clock says', () => {
    vi.useFakeTimers({ now: new Date('2031-07-01T03:04:05Z') });
    expect(createBook({ edition: edition!, cover: PICTURE })).toEqual(first);
  });

  it.each([
    ['UTC', 0],
    ['America/New_York', 300],
    ['Pacific/Kiritimati', -840],
    ['Asia/Kathmandu', -345],
  ])('are the same in %s', (zone, offset) => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset(), 'the zone applies').toBe(offset);
    expect(createBook({ edition: edition!, cover: PICTURE })).toEqual(first);
  });

  it('are the same in every zone that there is', () => {
    const small = createBook();
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      vi.stubEnv('TZ', zone);
      expect(Buffer.compare(createBook(), small), zone).toBe(0);
    }
  });
});
