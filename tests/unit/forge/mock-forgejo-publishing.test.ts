import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startMockForge } from '../../forge/mock-forgejo.ts';
import type { ForgejoBackend, PersistOptions } from '../../forge/real-backend.ts';
import { EVENT, ORIGIN, setUp, type Setup } from './setup.ts';

let setup: Setup;
let backend: ForgejoBackend;

beforeEach(async () => {
  setup = await setUp();
  backend = await setup.logIn('vera');
});

afterEach(() => setup.forge.stop());

const OPTIONS: PersistOptions = { commitMessage: 'Termin „Treffen“', collectionName: 'events' };

const createFile = (raw: string, path = EVENT) => ({ path, slug: 'treffen', raw });

describe('the real Forgejo backend against the mock', () => {
  it('lets in who may write', async () => {
    await expect(
      backend.authenticate({ token: setup.forge.createToken('boris') }),
    ).resolves.toMatchObject({
      login: 'boris',
      name: 'Boris Vorstand',
    });
  });

  it('turns away who may not', async () => {
    await expect(setup.logIn('olga')).rejects.toThrow('does not have access to this repo');
  });

  it('finds the branch', async () => {
    const { commit } = await backend.api.getBranch('main');
    expect(commit.id).toBe(await setup.forge.git('rev-parse', 'main'));
  });

  it('lists the files of a folder down to a depth', async () => {
    const list = async (depth: number) =>
      (await backend.api.listFiles('content/events', { depth })).map(({ path }) => path);
    expect(await list(1)).toEqual([EVENT]);
    expect(await list(2)).toEqual(['content/events/größe/index.mdx', EVENT]);
  });

  it('lists nothing in a folder that does not exist', async () => {
    expect(await backend.api.listFiles('content/nothing')).toEqual([]);
  });

  it('reads a file by path, umlauts included', async () => {
    expect(await backend.api.readFile('content/events/größe/index.mdx')).toBe(
      '---\ntitle: Größe\n---\n',
    );
  });

  it('reads entries with their text, author and date', async () => {
    const [entry] = await backend.entriesByFolder('content/events', 'mdx', 1);
    expect(entry).toMatchObject({ file: { path: EVENT, author: 'Mock of a forge' } });
    expect(entry?.data).toContain('Wir treffen uns.');
  });

  it('saves an entry and its picture in one commit by the editor', async () => {
    const bytes = Buffer.from([0, 159, 146, 150]);
    const picture = {
      path: 'content/events/bild.png',
      toBase64: () => Promise.resolve(bytes.toString('base64')),
    };
    await backend.persistEntry({ dataFiles: [createFile('neu: ü\n')], assets: [picture] }, OPTIONS);
    const { git } = setup.forge;
    expect(await git('show', `main:${EVENT}`)).toBe('neu: ü');
    expect(await git('cat-file', '-s', 'main:content/events/bild.png')).toBe('4');
    expect(await git('log', '-1', '--format=%an|%s', 'main')).toBe(
      'Vera Vorstand|Termin „Treffen“',
    );
    expect(await git('rev-list', '--count', 'main')).toBe('2');
  });

  it('moves an entry whose address has changed', async () => {
    const file = { ...createFile('neu\n'), newPath: 'content/events/neu.mdx' };
    await backend.persistEntry({ dataFiles: [file], assets: [] }, OPTIONS);
    expect(await setup.forge.git('ls-tree', '--name-only', 'main:content/events')).not.toContain(
      'treffen',
    );
    expect(await setup.forge.git('show', 'main:content/events/neu.mdx')).toBe('neu');
  });

  it('deletes files', async () => {
    await backend.deleteFiles([EVENT], 'Weg');
    expect(await backend.api.listFiles('content/events')).toEqual([]);
  });
});

describe('an edit that somebody else has overtaken', () => {
  /** Another editor's commit, past the backend under test. */
  async function saveAsBoris(raw: string): Promise<void> {
    const other = await setup.logIn('boris');
    await other.persistEntry({ dataFiles: [createFile(raw)], assets: [] }, OPTIONS);
  }

  it('is written over by the bare backend: it reads the hash anew right before it saves', async () => {
    await backend.getEntry(EVENT);
    await saveAsBoris('von Boris\n');
    await backend.persistEntry({ dataFiles: [createFile('von Vera\n')], assets: [] }, OPTIONS);
    expect(await setup.forge.git('show', `main:${EVENT}`)).toBe('von Vera');
  });

  it('is refused only if it happened between reading the hash and saving', async () => {
    const hold = setup.forge.faults.hold({ method: 'POST', path: /contents$/ });
    const saving = backend.persistEntry(
      { dataFiles: [createFile('von Vera\n')], assets: [] },
      OPTIONS,
    );
    await hold.arrived;
    await saveAsBoris('von Boris\n');
    hold.release();
    await expect(saving).rejects.toMatchObject({
      name: 'API_ERROR',
      status: 422,
      message: expect.stringMatching(
        /^sha does not match \[given: \w+, expected: \w+\]$/,
      ) as string,
    });
    expect(await setup.forge.git('show', `main:${EVENT}`)).toBe('von Boris');
  });
});

describe('the repository of the mock', () => {
  it('can begin with a folder of the disk, below a path, and files besides', async () => {
    const forge = await startMockForge({
      origin: ORIGIN,
      users: [],
      repo: {
        owner: 'jusos',
        name: 'website',
        fromDirectory: import.meta.dirname,
        at: 'content/deep',
        files: { 'README.md': 'x' },
      },
    });
    onTestFinished(() => forge.stop());
    const names = await forge.git('ls-tree', '-r', '--name-only', 'main');
    expect(names.split('\n')).toEqual(
      expect.arrayContaining(['README.md', 'content/deep/mock-forgejo-publishing.test.ts']),
    );
  });
});
