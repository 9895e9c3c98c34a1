import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nameChanges } from '../../../../admin/backend/commit-message.ts';
import type { Conflict, ConflictAnswer } from '../../../../admin/backend/conflict.ts';
import { guardBackend } from '../../../../admin/backend/guard.ts';
import { mergeVersions } from '../../../../admin/backend/merge.ts';
import type { Backend, BackendClass } from '../../../../admin/backend/types.ts';
import { packSaved, unpackOpened } from '../../../../admin/format/envelope.ts';
import { renewFile } from '../../../../admin/format/revise.ts';
import { parseNow } from '../../../../src/domain/time.ts';
import { FakeBackend, Forge } from './fake-backend.ts';

const PATH = 'content/events/treff.mdx';
const NOW = parseNow('2026-11-22T12:00:00+01:00');
const FILE = renewFile(
  '---\ntitle: Treff\nstart: 2027-01-14T19:00\nend: 2027-01-14T22:00\nsummary: Abend\n---\n',
  undefined,
  NOW,
);
const rename = (text: string) => text.replace('Treff', 'Runde');
const prolong = (text: string) => text.replace('T22:00', 'T23:00');
const renew = (text: string) => renewFile(text, forge.files.get(PATH), NOW);

const ask = vi.fn<(conflict: Conflict) => Promise<ConflictAnswer>>();
let forge: Forge;
let backend: Backend;

beforeEach(() => {
  ask.mockReset().mockRejectedValue(new Error('No conflict expected'));
  forge = new Forge();
  forge.files.set(PATH, FILE);
  const Telling = nameChanges(FakeBackend as unknown as BackendClass, (_path, name) => name);
  const Guarded = guardBackend(Telling, ask, {
    finish: (_path, text, before) => renewFile(text, before, NOW),
  });
  backend = new Guarded(forge);
});

/** Opens the entry; each call saves it as its form stands then. */
async function open() {
  const { text: base } = unpackOpened((await backend.getEntry(PATH)).data);
  return (text: string) =>
    backend.persistEntry(
      {
        dataFiles: [{ path: PATH, slug: 'treff', raw: packSaved({ path: PATH, text, base }) }],
        assets: [],
      },
      { collectionName: 'events', commitMessage: 'Geändert' },
    );
}

const readSequence = () => /sequence: (\d+)/.exec(forge.files.get(PATH) ?? '')?.[1];

describe('saving an event', () => {
  it('raises its revision each time, although the form holds the first one', async () => {
    const save = await open();
    await save(rename(FILE));
    expect(readSequence()).toBe('1');
    await save(prolong(rename(FILE)));
    expect(readSequence()).toBe('2');
  });

  it('does not take its own revision for the change of somebody else', async () => {
    const save = await open();
    await save(rename(FILE));
    await save(rename(FILE));
    expect(readSequence()).toBe('1');
    expect(ask).not.toHaveBeenCalled();
  });

  it('knows its own text again where the answer to the first save was lost', async () => {
    const save = await open();
    forge.files.set(PATH, renew(rename(FILE)));
    await save(rename(FILE));
    expect(readSequence()).toBe('1');
  });

  it('raises it above that of the other, when both changes are saved together', async () => {
    const save = await open();
    forge.files.set(PATH, renew(rename(FILE)));
    ask.mockImplementation((conflict) =>
      Promise.resolve({ merged: mergeVersions(conflict)?.merged ?? '' }),
    );
    await save(prolong(FILE));
    expect(readSequence()).toBe('2');
    expect(forge.files.get(PATH)).toContain(
      'title: Runde\nstart: 2027-01-14T19:00\nend: 2027-01-14T23:00',
    );
  });

  it('raises it above that of a version that it replaces', async () => {
    const save = await open();
    forge.files.set(PATH, renew(rename(FILE)));
    ask.mockResolvedValue('overwrite');
    await save(prolong(FILE));
    expect(readSequence()).toBe('2');
    expect(forge.files.get(PATH)).toContain('title: Treff');
  });

  it('is told of as a change of what was changed', async () => {
    const save = await open();
    await save(rename(FILE));
    expect(forge.written.at(-1)?.options.commitMessage).toBe('Geändert (title)');
  });
});

describe('two versions of an event', () => {
  it('never differ in their revision alone', () => {
    const theirs = renew(rename(FILE));
    const { differences = [] } =
      mergeVersions({ path: PATH, base: FILE, mine: prolong(FILE), theirs }) ?? {};
    expect(differences.map(({ name }) => name)).toEqual(['title', 'end']);
  });
});
