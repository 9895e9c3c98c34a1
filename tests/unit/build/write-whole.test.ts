import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  FileExistsError,
  writeWhole,
  type NewFile,
} from '../../../src/build/letters/write-whole.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('files that are written together', () => {
  it('are there, and nothing else is', async () => {
    await writeWhole(folder, [
      { path: 'neu/a', data: 'A' },
      { path: 'neu/b', data: Uint8Array.from([66]) },
    ]);
    expect((await readdir(join(folder, 'neu'))).toSorted()).toEqual(['a', 'b']);
    expect(await readFile(join(folder, 'neu/b'), 'utf8')).toBe('B');
  });

  it('are none where one must not be replaced: new folders go, what was replaced comes back', async () => {
    await writeFile(join(folder, 'alt'), 'alt');
    await writeFile(join(folder, 'da'), 'da');
    await expect(
      writeWhole(folder, [
        { path: 'neu/tief/a', data: 'A' },
        { path: 'alt', data: 'neu', replaces: true },
        { path: 'da', data: 'neu' },
      ]),
    ).rejects.toThrow(FileExistsError);
    expect((await readdir(folder)).toSorted()).toEqual(['alt', 'da']);
    expect(await readFile(join(folder, 'alt'), 'utf8')).toBe('alt');
    expect(await readFile(join(folder, 'da'), 'utf8')).toBe('da');
  });

  it('leave no half file where one cannot be written', async () => {
    await mkdir(join(folder, 'ordner'));
    await expect(
      writeWhole(folder, [
        { path: 'a', data: 'A' },
        { path: 'ordner', data: 'B' },
      ]),
    ).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['ordner']);
  });
});

describe.each(['EPERM', 'ENOTSUP', 'ENOSYS'])('on a drive without hard links (%s)', (code) => {
  const link = () => Promise.reject(Object.assign(new Error('no links here'), { code }));
  const write = (files: NewFile[]) => writeWhole(folder, files, { link });

  it('files are written and replaced all the same, and nothing else is left', async () => {
    await writeFile(join(folder, 'alt'), 'alt');
    await write([
      { path: 'neu/a', data: 'A' },
      { path: 'alt', data: 'neu', replaces: true },
      { path: 'b', data: 'B', replaces: true },
    ]);
    expect((await readdir(folder)).toSorted()).toEqual(['alt', 'b', 'neu']);
    expect(await readdir(join(folder, 'neu'))).toEqual(['a']);
    expect(await readFile(join(folder, 'alt'), 'utf8')).toBe('neu');
  });

  it('none is where one must not be replaced', async () => {
    await writeFile(join(folder, 'alt'), 'alt');
    await writeFile(join(folder, 'da'), 'da');
    const failed = write([
      { path: 'neu/a', data: 'A' },
      { path: 'alt', data: 'neu', replaces: true },
      { path: 'da', data: 'neu' },
    ]);
    await expect(failed).rejects.toThrow(FileExistsError);
    expect((await readdir(folder)).toSorted()).toEqual(['alt', 'da']);
    expect(await readFile(join(folder, 'alt'), 'utf8')).toBe('alt');
    expect(await readFile(join(folder, 'da'), 'utf8')).toBe('da');
  });
});

it('a link that fails for another reason stops the writing', async () => {
  const link = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
  await expect(writeWhole(folder, [{ path: 'a', data: 'A' }], { link })).rejects.toThrow('full');
  expect(await readdir(folder)).toEqual([]);
});
