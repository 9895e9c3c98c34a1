import { describe, expect, it, vi } from 'vitest';
import type { Backend } from '../../../admin/backend/types.ts';
import { createBackendSource } from '../../../admin/content/source.ts';
import { packOpened } from '../../../admin/format/envelope.ts';
import { connectContent } from '../../../admin/preview/connect.ts';
import type { PreviewClient } from '../../../admin/preview/client.ts';

const PATH = 'content/events/treff.mdx';

/** A source over one entry, connected to a client that remembers what it was told. */
function connect(picturesTake: () => Promise<void> = () => Promise.resolve()) {
  let text = 'alt';
  const backend = {
    entriesByFolder: (folder: string) =>
      Promise.resolve(
        folder === 'content/events'
          ? [{ data: packOpened({ path: PATH, text }), file: { path: PATH } }]
          : [],
      ),
  } as unknown as Backend;
  const collections = [{ folder: 'content/events', path: '{{slug}}', extension: 'mdx' }];
  const source = createBackendSource(() => backend, collections, 'content');
  const setContent = vi.fn<PreviewClient['setContent']>();
  const slow = { ...source, getPictures: () => picturesTake().then(() => source.getPictures()) };
  const setup = { getNow: () => '2026-11-22T12:00:00+01:00', site: 'https://a.example' };
  const { ready } = connectContent({ setContent }, slow, setup);
  const told = () => new TextDecoder().decode(setContent.mock.lastCall?.[0].files[0]?.bytes);
  return { source, ready, told, write: (next: string) => (text = next) };
}

describe('the content that a draft is checked against', () => {
  it('is known to the worker as soon as it has been read anew, however long that takes', async () => {
    const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
    const { source, ready, told, write } = connect(pause);
    await ready;
    expect(told()).toBe('alt');
    write('neu');
    await source.refresh();
    expect(told()).toBe('neu');
  });

  it('stays as it was where it cannot be read anew, and is read with the next change', async () => {
    const failures = [() => Promise.resolve(), () => Promise.reject(new Error('weg'))];
    const { source, ready, told, write } = connect(() => failures.shift()?.() ?? Promise.resolve());
    await ready;
    write('neu');
    await source.refresh();
    expect(told()).toBe('alt');
    await source.refresh();
    expect(told()).toBe('neu');
  });
});
