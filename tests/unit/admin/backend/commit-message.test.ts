import { describe, expect, it } from 'vitest';
import { nameChanges } from '../../../../admin/backend/commit-message.ts';
import { guardBackend } from '../../../../admin/backend/guard.ts';
import type { BackendClass } from '../../../../admin/backend/types.ts';
import { packSaved } from '../../../../admin/format/envelope.ts';
import { FakeBackend, Forge } from './fake-backend.ts';

const PATH = 'content/events/treff.mdx';
const write = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n`;

function open(text?: string) {
  const forge = new Forge();
  if (text !== undefined) forge.files.set(PATH, text);
  const Telling = nameChanges(FakeBackend as unknown as BackendClass, (_path, name) => name);
  const Backend = guardBackend(Telling, () => Promise.reject(new Error('No conflict expected')));
  const backend = new Backend(forge);
  const save = async (mine: string, base = text) => {
    const raw = packSaved({ path: base === undefined ? '' : PATH, text: mine, base });
    await backend.persistEntry(
      { dataFiles: [{ path: PATH, slug: 'treff', raw }], assets: [] },
      { collectionName: 'events', commitMessage: 'Geändert' },
    );
    return forge.written.at(-1)?.options;
  };
  return save;
}

describe('the message of a commit', () => {
  it('names the fields that were changed', async () => {
    const save = open(write('title: A', 'end: 1', 'start: 0'));
    expect((await save(write('title: B', 'end: 2', 'start: 0')))?.commitMessage).toBe(
      'Geändert (title, end)',
    );
  });

  it('names what this save changes, not what the form has changed since it was opened', async () => {
    const save = open(write('title: A', 'end: 1'));
    await save(write('title: B', 'end: 1'));
    expect((await save(write('title: B', 'end: 2')))?.commitMessage).toBe('Geändert (end)');
  });

  it('names nothing of a new entry', async () => {
    const save = open();
    expect((await save(write('title: A')))?.commitMessage).toBe('Geändert');
  });

  it('names five fields at most', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const save = open(write(...names.map((name) => `${name}: 1`)));
    expect((await save(write(...names.map((name) => `${name}: 2`))))?.commitMessage).toBe(
      'Geändert (a, b, c, d, e, …)',
    );
  });

  it('is all that goes on to the backend: no file is sent twice', async () => {
    const save = open(write('title: A'));
    expect(await save(write('title: B'))).not.toHaveProperty('before');
  });
});
