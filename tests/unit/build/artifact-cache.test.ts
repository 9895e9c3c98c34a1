import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as directories from '../../../src/build/directories.ts';

const DAY = 24 * 60 * 60 * 1000;

let programDir: string;
/** In the place of the checkout's own, which builds may be using now. */
let workDir: string;

beforeEach(() => {
  programDir = mkdtempSync(join(tmpdir(), 'program-'));
  workDir = mkdtempSync(join(tmpdir(), 'work-'));
  writeProgram('v1');
});

afterEach(() => {
  vi.doUnmock('../../../src/build/directories.ts');
  for (const folder of [programDir, workDir]) rmSync(folder, { recursive: true, force: true });
});

function writeProgram(text: string): void {
  writeFileSync(join(programDir, 'template.typ'), text);
}

const inCache = (name = '') => join(workDir, 'artifacts', name);
const listCache = () => readdirSync(inCache());

/** The cache as a new process sees it: one process reads its programs once. */
async function startProcess() {
  vi.resetModules();
  vi.doMock('../../../src/build/directories.ts', async (importOriginal) => ({
    ...(await importOriginal<typeof directories>()),
    workDir,
  }));
  const { checkout } = await import('../../../src/build/directories.ts');
  const { getArtifact, pruneArtifacts } = await import('../../../src/build/artifact-cache.ts');
  let count = 0;
  const get = async (
    ingredients: (string | Uint8Array)[],
    make: () => string | Promise<string> = () => 'bytes',
  ) => {
    const programs = [relative(checkout, programDir)];
    const bytes = await getArtifact({ programs, ingredients }, async () => {
      count += 1;
      return Buffer.from(await make());
    });
    return Buffer.from(bytes).toString();
  };
  return { get, pruneArtifacts, getCount: () => count };
}

const first = () => 'first';
const second = () => 'second';

describe('an artifact', () => {
  it('is made once for the same recipe', async () => {
    const { get, getCount } = await startProcess();
    expect(await get(['a'], first)).toBe('first');
    expect(await get(['a'], second)).toBe('first');
    expect(getCount()).toBe(1);
  });

  it('is taken from the disk by the next build', async () => {
    await (await startProcess()).get(['a'], first);
    const next = await startProcess();
    expect(await next.get(['a'], second)).toBe('first');
    expect(next.getCount()).toBe(0);
  });

  it('may be empty', async () => {
    const { get } = await startProcess();
    await get(['a'], () => '');
    expect(await get(['a'], second)).toBe('');
  });

  it('whose making fails is not kept', async () => {
    const { get } = await startProcess();
    const fail = () => Promise.reject(new Error('no font'));
    await expect(get(['a'], fail)).rejects.toThrow('no font');
    expect(await get(['a'], second)).toBe('second');
  });
});

describe('an artifact is made anew', () => {
  it.each<[string, (string | Uint8Array)[], (string | Uint8Array)[]]>([
    ['an ingredient changes', ['a'], ['b']],
    ['their order changes', ['a', 'b'], ['b', 'a']],
    ['a letter moves from one to the next', ['ab', 'c'], ['a', 'bc']],
    ['one is added that is empty', ['a'], ['a', '']],
    ['a byte changes', [Uint8Array.of(0)], [Uint8Array.of(1)]],
  ])('when %s', async (_name, old, changed) => {
    const { get } = await startProcess();
    await get(old, first);
    expect(await get(changed, second)).toBe('second');
  });

  it.each<[string, () => void]>([
    [
      'changes',
      () => {
        writeProgram('v2');
      },
    ],
    [
      'comes in',
      () => {
        writeFileSync(join(programDir, 'other.typ'), '');
      },
    ],
    [
      'is gone',
      () => {
        rmSync(join(programDir, 'template.typ'));
      },
    ],
  ])('when a file of its program %s', async (_name, change) => {
    await (await startProcess()).get(['a'], first);
    change();
    expect(await (await startProcess()).get(['a'], second)).toBe('second');
  });
});

describe('calls at the same time', () => {
  it('for different things do not disturb each other', async () => {
    const { get } = await startProcess();
    const names = Array.from({ length: 20 }, (_, index) => `a-${index}`);
    expect(await Promise.all(names.map((name) => get([name], () => name)))).toEqual(names);
  });

  it('for the same thing all get it', async () => {
    const { get } = await startProcess();
    const results = await Promise.all(Array.from({ length: 10 }, () => get(['a'])));
    expect(results).toEqual(Array.from({ length: 10 }, () => 'bytes'));
    expect(listCache()).toHaveLength(1);
  });
});

describe('on the disk', () => {
  it('there is one file per artifact, and nothing half written', async () => {
    await (await startProcess()).get(['a']);
    expect(listCache()).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it('an artifact has its name only when it is whole', async () => {
    vi.doMock('node:fs/promises', async (importOriginal) => ({
      ...(await importOriginal<object>()),
      // The process is killed before it gets there.
      rename: () => Promise.reject(new Error('killed')),
    }));
    await expect((await startProcess()).get(['a'], () => 'ha')).rejects.toThrow('killed');
    vi.doUnmock('node:fs/promises');
    expect(await (await startProcess()).get(['a'], () => 'whole')).toBe('whole');
  });

  it('what no build asked for in forty days is deleted, other files stay', async () => {
    const { get, pruneArtifacts } = await startProcess();
    await get(['a']);
    const [old = ''] = listCache();
    await get(['b']);
    const [young = ''] = listCache().filter((name) => name !== old);
    setAge(old, 41);
    setAge(young, 39);
    await pruneArtifacts();
    expect(listCache()).toEqual([young]);
  });

  it('what a build asked for again is kept, however old it is', async () => {
    const { get, pruneArtifacts } = await startProcess();
    await get(['a']);
    const [name = ''] = listCache();
    setAge(name, 41);
    await get(['a']);
    await pruneArtifacts();
    expect(listCache()).toEqual([name]);
  });

  it('nothing needs to be there when files are deleted', async () => {
    const { pruneArtifacts } = await startProcess();
    await expect(pruneArtifacts()).resolves.toBeUndefined();
  });

  function setAge(name: string, days: number): void {
    const then = new Date(Date.now() - days * DAY);
    utimesSync(inCache(name), then, then);
  }
});
