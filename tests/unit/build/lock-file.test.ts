import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  completeLock,
  readPlatform,
  type LockedPackage,
  type LockFile,
} from '../../../bin/complete-lock.ts';

const TOOL = 'node_modules/tool';

/** A lock file in which `tool` names one optional package for macOS. */
const createLock = (packages: Record<string, LockedPackage> = {}): LockFile => ({
  packages: {
    '': {},
    [TOOL]: { version: '2.0.0', optionalDependencies: { 'tool-darwin-arm64': '2.0.0' } },
    ...packages,
  },
});

const complete = (packages?: Record<string, LockedPackage>) => completeLock(createLock(packages));

describe('package-lock.json', () => {
  it('has an entry for every optional package of every platform', async () => {
    const file = new URL('../../../package-lock.json', import.meta.url);
    const lock = JSON.parse(await readFile(file, 'utf8')) as LockFile;
    expect(completeLock(lock).added, 'run `npm run lock` after npm install').toEqual([]);
  });
});

describe('completeLock', () => {
  it('adds what is missing, with version, system and processor', () => {
    const { lock, added } = complete();
    expect(added).toEqual(['node_modules/tool-darwin-arm64']);
    expect(lock.packages['node_modules/tool-darwin-arm64']).toEqual({
      version: '2.0.0',
      cpu: ['arm64'],
      optional: true,
      os: ['darwin'],
    });
  });

  it('changes nothing the second time', () => {
    const { lock } = complete();
    expect(completeLock(lock)).toEqual({ lock, added: [] });
  });

  it('leaves an entry alone that fits', () => {
    const entry = { version: '2.0.0', integrity: 'sha512-…' };
    const { lock, added } = complete({ 'node_modules/tool-darwin-arm64': entry });
    expect(added).toEqual([]);
    expect(lock.packages['node_modules/tool-darwin-arm64']).toBe(entry);
  });

  it('puts it beside its user where another version has the top', () => {
    const other = { version: '1.0.0', os: ['darwin'], cpu: ['arm64'], dev: true };
    const { lock, added } = complete({ 'node_modules/tool-darwin-arm64': other });
    expect(added).toEqual([`${TOOL}/node_modules/tool-darwin-arm64`]);
    expect(lock.packages[added[0]!]).toMatchObject({ version: '2.0.0', os: ['darwin'] });
    expect(lock.packages[added[0]!]).not.toHaveProperty('dev');
    expect(lock.packages['node_modules/tool-darwin-arm64']).toBe(other);
  });

  it('finds a package beside its user, and above it', () => {
    const user = { optionalDependencies: { 'tool-darwin-arm64': '2.0.0' } };
    const { added } = complete({
      'node_modules/a/node_modules/b': user,
      'node_modules/a/node_modules/tool-darwin-arm64': { version: '2.0.0' },
    });
    expect(added).toEqual(['node_modules/tool-darwin-arm64']);
  });

  it('marks what only a development dependency needs', () => {
    const { lock } = complete({
      [TOOL]: { dev: true, optionalDependencies: { 'tool-darwin-arm64': '2.0.0' } },
    });
    expect(lock.packages['node_modules/tool-darwin-arm64']).toHaveProperty('dev', true);
  });

  it('takes the platform from another version of the package', () => {
    const other = { version: '1.0.0', os: ['darwin'], cpu: ['arm64', 'x64'] };
    const { lock } = complete({ 'node_modules/tool-darwin-arm64': other });
    expect(lock.packages[`${TOOL}/node_modules/tool-darwin-arm64`]).toHaveProperty(
      'cpu',
      other.cpu,
    );
  });

  it('sorts the entries as npm does', () => {
    const { lock } = complete({ 'node_modules/Zebra': {}, 'node_modules/@a/b': {} });
    expect(Object.keys(lock.packages)).toEqual([
      '',
      'node_modules/@a/b',
      TOOL,
      'node_modules/tool-darwin-arm64',
      'node_modules/Zebra',
    ]);
  });

  it('asks for the registry where the version is a range', () => {
    const range = { optionalDependencies: { fsevents: '~2.3.3' } };
    expect(() => complete({ [TOOL]: range })).toThrow('„~2.3.3“ nennt keine genaue Version');
    expect(
      complete({ [TOOL]: range, 'node_modules/fsevents': { version: '2.3.3' } }).added,
    ).toEqual([]);
  });
});

describe('readPlatform', () => {
  it.each([
    ['@pagefind/windows-x64', { os: ['win32'], cpu: ['x64'] }],
    [
      '@astrojs/compiler-binding-linux-arm64-gnu',
      { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] },
    ],
    ['@img/sharp-linuxmusl-x64', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@rolldown/binding-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('reads %s', (name, platform) => {
    expect(readPlatform(name)).toEqual(platform);
  });

  it('refuses a name that tells no processor', () => {
    expect(() => readPlatform('fsevents')).toThrow('Trage os und cpu von Hand ein');
  });
});
