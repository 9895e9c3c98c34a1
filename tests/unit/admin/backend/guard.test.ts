import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ConflictError,
  type Conflict,
  type ConflictAnswer,
} from '../../../../admin/backend/conflict.ts';
import { guardBackend } from '../../../../admin/backend/guard.ts';
import { OvertakenError } from '../../../../admin/backend/overtaken.ts';
import type { Asset, Backend, BackendClass, LoadedEntry } from '../../../../admin/backend/types.ts';
import { createFormats } from '../../../../admin/format/formats.ts';
import { packSaved, unpackOpened } from '../../../../admin/format/envelope.ts';
import { parseNow } from '../../../../src/domain/time.ts';
import { FakeBackend, Forge } from './fake-backend.ts';

const PATH = 'content/events/treff.mdx';
const ask = vi.fn<(conflict: Conflict) => Promise<ConflictAnswer>>();
const onMerged = vi.fn();
const check = vi.fn<(path: string, text: string) => Promise<readonly string[]>>();
let forge: Forge;
let backend: Backend;

beforeEach(() => {
  ask.mockReset().mockResolvedValue('stop');
  onMerged.mockReset();
  forge = new Forge();
  forge.files.set(PATH, 'A');
  check.mockReset().mockResolvedValue([]);
  const tools = { onMerged, check };
  backend = new (guardBackend(FakeBackend as unknown as BackendClass, ask, tools))(forge);
});

/** Opens the entry as the form does, and returns how the form saves it. */
async function open(path = PATH) {
  const { text: base } = unpackOpened((await backend.getEntry(path)).data);
  return (text: string, options = {}) => save({ path, text, base }, options);
}

function save(
  file: { path: string; text: string; base: string | undefined },
  options: { useWorkflow?: boolean; path?: string; assets?: Asset[] } = {},
) {
  const { path = file.path, assets = [], ...more } = options;
  const dataFiles = [{ path, slug: 'treff', raw: packSaved(file) }];
  return backend.persistEntry(
    { dataFiles, assets },
    { collectionName: 'events', commitMessage: 'x', ...more },
  );
}

describe('saving an entry', () => {
  it('writes the bare text where nobody else has changed it', async () => {
    await (
      await open()
    )('B');
    expect(forge.files.get(PATH)).toBe('B');
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks where somebody has, and writes nothing when told to stop', async () => {
    const saveMine = await open();
    forge.files.set(PATH, 'C');
    await expect(saveMine('B')).rejects.toBeInstanceOf(ConflictError);
    expect(ask).toHaveBeenCalledExactlyOnceWith({ path: PATH, base: 'A', mine: 'B', theirs: 'C' });
    expect(forge.files.get(PATH)).toBe('C');
    expect(forge.written).toEqual([]);
  });

  it('asks nobody where what this page saved was taken back and the entry is opened anew', async () => {
    await (
      await open()
    )('B');
    forge.files.set(PATH, 'A');
    await (
      await open()
    )('C');
    expect(ask).not.toHaveBeenCalled();
    expect(forge.files.get(PATH)).toBe('C');
  });

  it('writes over it when told to', async () => {
    const saveMine = await open();
    forge.files.set(PATH, 'C');
    ask.mockResolvedValue('overwrite');
    await saveMine('B');
    expect(forge.files.get(PATH)).toBe('B');
  });

  it('writes what was made of both', async () => {
    const saveMine = await open();
    forge.files.set(PATH, 'C');
    ask.mockResolvedValue({ merged: 'BC' });
    await saveMine('B');
    expect(forge.files.get(PATH)).toBe('BC');
  });

  it('asks again where what was made of both contradicts itself, and says why', async () => {
    const saveMine = await open();
    forge.files.set(PATH, 'C');
    check.mockResolvedValue(['Ende: Es liegt vor dem Beginn.']);
    ask.mockResolvedValueOnce({ merged: 'BC' });
    await expect(saveMine('B')).rejects.toBeInstanceOf(ConflictError);
    expect(check).toHaveBeenCalledExactlyOnceWith(PATH, 'BC');
    expect(ask).toHaveBeenCalledTimes(2);
    expect(ask.mock.lastCall?.[0].refusal).toEqual(['Ende: Es liegt vor dem Beginn.']);
    expect(forge.written).toEqual([]);
  });

  it('writes what was made of both into a draft, which is checked before it is public', async () => {
    const saveMine = await open();
    forge.files.set(PATH, 'C');
    check.mockResolvedValue(['Ende: Es liegt vor dem Beginn.']);
    ask.mockResolvedValue({ merged: 'BC' });
    await saveMine('B', { useWorkflow: true });
    expect(forge.drafts.get('treff')?.files.get(PATH)).toBe('BC');
  });

  it('asks nothing where both have made the same change', async () => {
    const saveMine = await open();
    forge.files.set(PATH, 'B');
    await saveMine('B');
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks where somebody has removed it', async () => {
    const saveMine = await open();
    forge.files.delete(PATH);
    await expect(saveMine('B')).rejects.toBeInstanceOf(ConflictError);
    expect(ask).toHaveBeenCalledWith({ path: PATH, base: 'A', mine: 'B', theirs: undefined });
  });

  it('writes a new one', async () => {
    await save({ path: '', text: 'N', base: undefined }, { path: 'content/events/neu.mdx' });
    expect(forge.files.get('content/events/neu.mdx')).toBe('N');
  });

  it('asks where a new one is there by now', async () => {
    await expect(
      save({ path: '', text: 'N', base: undefined }, { path: PATH }),
    ).rejects.toBeInstanceOf(ConflictError);
    expect(forge.files.get(PATH)).toBe('A');
  });

  it('asks for the second of two new ones with the same address', async () => {
    const path = 'content/events/neu.mdx';
    await save({ path: '', text: 'N', base: undefined }, { path });
    await expect(save({ path: '', text: 'M', base: undefined }, { path })).rejects.toBeInstanceOf(
      ConflictError,
    );
    expect(forge.files.get(path)).toBe('N');
  });

  it('takes the copy of another entry for a new one', async () => {
    await save({ path: PATH, text: 'Kopie', base: 'A' }, { path: 'content/events/kopie.mdx' });
    expect(forge.files.get('content/events/kopie.mdx')).toBe('Kopie');
    expect(ask).not.toHaveBeenCalled();
  });

  it('writes settings for the first time', async () => {
    const path = 'content/redirects.yml';
    const [entry] = await backend.entriesByFiles([{ path }]);
    expect(entry?.data).toBe('');
    await save({ path, text: 'moved: []\n', base: '' });
    expect(forge.files.get(path)).toBe('moved: []\n');
  });

  it('tells the backend which versions may be written over, for one that can compare', async () => {
    await (
      await open()
    )('B');
    // SHA-256 of "A"
    const hash = '559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd';
    expect(forge.written[0]?.options.bases).toEqual({ [PATH]: hash });
    await save({ path: '', text: 'N', base: undefined }, { path: 'content/events/neu.mdx' });
    expect(forge.written[1]?.options.bases).toEqual({ 'content/events/neu.mdx': null });
  });

  it.each([
    ['the network is gone', new TypeError('Failed to fetch')],
    ['the token has expired', Object.assign(new Error('Unauthorized'), { status: 401 })],
    ['the forge is broken', Object.assign(new Error('x'), { status: 500 })],
  ])('writes nothing where %s, and does not take it for "not there"', async (_what, failure) => {
    const saveMine = await open();
    forge.failure = failure;
    await expect(saveMine('B')).rejects.toBe(failure);
    await expect(save({ path: '', text: 'N', base: undefined }, { path: PATH })).rejects.toBe(
      failure,
    );
    await expect(saveMine('B', { useWorkflow: true })).rejects.toBe(failure);
    expect(forge.written).toEqual([]);
  });

  const picture = { path: 'content/events/a.png', toBase64: () => Promise.resolve('') };

  it('is done where only the answer got lost, also with a picture', async () => {
    vi.spyOn(FakeBackend.prototype, 'persistEntry').mockImplementationOnce(() => {
      forge.files.set(PATH, 'B');
      return Promise.reject(new TypeError('Failed to fetch'));
    });
    const saveMine = await open();
    await saveMine('B', { assets: [picture] });
    expect(forge.files.get(PATH)).toBe('B');
  });

  it('is not done where a picture was refused and the text had not changed', async () => {
    const refusal = Object.assign(new Error('Das Bild ist zu groß.'), { status: 413 });
    vi.spyOn(FakeBackend.prototype, 'persistEntry').mockRejectedValueOnce(refusal);
    const saveMine = await open();
    await expect(saveMine('A', { assets: [picture] })).rejects.toBe(refusal);
  });

  it('asks where the backend finds out while it writes that somebody was faster', async () => {
    const saveMine = await open();
    vi.spyOn(FakeBackend.prototype, 'persistEntry').mockImplementationOnce(() => {
      forge.files.set(PATH, 'C');
      return Promise.reject(new OvertakenError());
    });
    await expect(saveMine('B')).rejects.toBeInstanceOf(ConflictError);
    expect(ask).toHaveBeenCalledExactlyOnceWith({ path: PATH, base: 'A', mine: 'B', theirs: 'C' });
    expect(forge.files.get(PATH)).toBe('C');
  });

  it('writes none of two files where one is in conflict', async () => {
    const other = 'content/events/fest.mdx';
    forge.files.set(other, 'C');
    const dataFiles = [PATH, other].map((path) => ({
      path,
      slug: 'x',
      raw: packSaved({ path, text: 'B', base: 'A' }),
    }));
    const options = { collectionName: 'events', commitMessage: 'x' };
    await expect(backend.persistEntry({ dataFiles, assets: [] }, options)).rejects.toBeInstanceOf(
      ConflictError,
    );
    expect(forge.written).toEqual([]);
  });
});

describe('saving a second time from the same form, which Decap does not open anew', () => {
  it('does not take the own first saving for somebody else', async () => {
    const saveMine = await open();
    await saveMine('B');
    await saveMine('C');
    await saveMine('D');
    expect(ask).not.toHaveBeenCalled();
    expect(forge.files.get(PATH)).toBe('D');
  });

  it('notices what somebody else has done in between, and compares with the own last version', async () => {
    const saveMine = await open();
    await saveMine('B');
    forge.files.set(PATH, 'X');
    await expect(saveMine('C')).rejects.toBeInstanceOf(ConflictError);
    expect(ask).toHaveBeenCalledWith({ path: PATH, base: 'B', mine: 'C', theirs: 'X' });
  });

  it('notices that somebody has brought the first version back', async () => {
    const saveMine = await open();
    await saveMine('B');
    forge.files.set(PATH, 'A');
    await expect(saveMine('C')).rejects.toBeInstanceOf(ConflictError);
  });

  it('goes on from a version that was opened anew', async () => {
    await (
      await open()
    )('B');
    const saveAgain = await open();
    await saveAgain('C');
    expect(ask).not.toHaveBeenCalled();
  });

  it('has the form loaded anew after a merge, and asks again where it was not', async () => {
    const saveMine = await open();
    forge.files.set(PATH, 'X');
    ask.mockResolvedValueOnce({ merged: 'BX' });
    await saveMine('B');
    await expect(saveMine('C')).rejects.toBeInstanceOf(ConflictError);
    expect(forge.files.get(PATH)).toBe('BX');
    expect(onMerged).toHaveBeenCalledOnce();
  });

  it('remembers nothing of a saving that failed', async () => {
    const saveMine = await open();
    const persist = vi
      .spyOn(FakeBackend.prototype, 'persistEntry')
      .mockRejectedValueOnce(new Error('x'));
    await expect(saveMine('B')).rejects.toThrow('x');
    persist.mockRestore();
    forge.files.set(PATH, 'B2');
    await expect(saveMine('C')).rejects.toBeInstanceOf(ConflictError);
  });
});

describe('saving a draft', () => {
  const workflow = { useWorkflow: true };

  it('compares with the published entry where there is no draft yet', async () => {
    const saveMine = await open();
    forge.files.set(PATH, 'C');
    await expect(saveMine('B', workflow)).rejects.toBeInstanceOf(ConflictError);
  });

  it('compares with the draft where there is one, whatever is published meanwhile', async () => {
    await (
      await open()
    )('Entwurf', workflow);
    forge.files.set(PATH, 'C');
    const data = await backend.unpublishedEntryDataFile('events', 'treff', PATH, 'id');
    const base = unpackOpened(data).text;
    expect(base).toBe('Entwurf');
    await save({ path: PATH, text: 'Entwurf 2', base }, workflow);
    expect(ask).not.toHaveBeenCalled();
    expect(forge.drafts.get('treff')?.files.get(PATH)).toBe('Entwurf 2');
  });

  it('asks where somebody else has changed the draft', async () => {
    await (
      await open()
    )('Entwurf', workflow);
    const base = unpackOpened(
      await backend.unpublishedEntryDataFile('events', 'treff', PATH, 'id'),
    ).text;
    forge.drafts.get('treff')?.files.set(PATH, 'Von Kim');
    await expect(save({ path: PATH, text: 'Entwurf 2', base }, workflow)).rejects.toBeInstanceOf(
      ConflictError,
    );
    expect(ask).toHaveBeenCalledWith({
      path: PATH,
      base: 'Entwurf',
      mine: 'Entwurf 2',
      theirs: 'Von Kim',
    });
  });

  it('asks where somebody else has begun a draft of the entry that was opened', async () => {
    const saveMine = await open();
    forge.drafts.set('treff', { slug: 'treff', files: new Map([[PATH, 'Von Kim']]) });
    await expect(saveMine('B', workflow)).rejects.toBeInstanceOf(ConflictError);
  });

  it('compares with the published entry where the draft holds only a picture', async () => {
    const saveMine = await open();
    forge.drafts.set('treff', { slug: 'treff', files: new Map([['content/events/a.png', '…']]) });
    await saveMine('B', workflow);
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('reading', () => {
  const { entry } = createFormats([], () => parseNow('2027-01-01T12:00:00+01:00'));

  it.each<[string, () => Promise<LoadedEntry[]>]>([
    ['a folder', () => backend.entriesByFolder('content/events', 'mdx', 1)],
    ['files', () => backend.entriesByFiles([{ path: PATH }])],
    ['one entry', async () => [await backend.getEntry(PATH)]],
  ])('%s tells the format where a file lies', async (_what, read) => {
    const [loaded] = await read();
    expect(unpackOpened(loaded?.data ?? '')).toEqual({ path: PATH, text: 'A', base: 'A' });
  });

  it('keeps the cursor of a list with pages', async () => {
    const cursor = Symbol.for('cursor key for compatibility');
    vi.spyOn(FakeBackend.prototype, 'entriesByFolder').mockResolvedValueOnce(
      Object.assign([], { [cursor]: 'next page' }),
    );
    expect(Reflect.get(await backend.entriesByFolder('content/events', 'mdx', 1), cursor)).toBe(
      'next page',
    );
  });

  it('tells the format the same of all entries at once and of further pages, where a backend has them', async () => {
    class PagedBackend extends FakeBackend {
      allEntriesByFolder(folder: string) {
        return super.entriesByFolder(folder);
      }
      async traverseCursor() {
        return { entries: await super.entriesByFolder('content'), cursor: 'next' };
      }
    }
    const paged = new (guardBackend(PagedBackend as unknown as BackendClass, ask))(forge);
    const [first] = (await paged.allEntriesByFolder?.('content', 'mdx', 1)) ?? [];
    const page = await paged.traverseCursor?.('cursor', 'next');
    expect(unpackOpened(first?.data ?? '').path).toBe(PATH);
    expect(unpackOpened(page?.entries[0]?.data ?? '').path).toBe(PATH);
    expect(page?.cursor).toBe('next');
  });

  it('does not pretend to have what a backend has not: Decap asks', () => {
    expect(backend).not.toHaveProperty('allEntriesByFolder');
    expect(backend).not.toHaveProperty('traverseCursor');
  });

  it('leaves nothing as nothing, or Decap would look for a free address forever', async () => {
    const [loaded] = await backend.entriesByFiles([{ path: 'content/events/nie.mdx' }]);
    expect(loaded?.data).toBe('');
    expect(entry.fromFile('')).toEqual({});
  });
});
