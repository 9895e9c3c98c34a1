import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { prunePictureCache } from '../../../src/build/assets.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'assets-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

it('the cache of pictures keeps what the site shows, and loses the portrait that has left it', async () => {
  const [site, cache] = ['site', 'cache'].map((name) => join(directory, name)) as [string, string];
  mkdirSync(join(site, '_astro'), { recursive: true });
  mkdirSync(cache);
  writeFileSync(join(site, '_astro/anna.a1.webp'), '');
  for (const name of ['anna.a1.webp', 'anna.a1.webp.json', 'ben.b2.avif', 'ben.b2.avif.json']) {
    writeFileSync(join(cache, name), '');
  }
  await prunePictureCache(site, cache);
  expect(readdirSync(cache).sort()).toEqual(['anna.a1.webp', 'anna.a1.webp.json']);
});

it('nothing needs to be there', async () => {
  await expect(
    prunePictureCache(join(directory, 'no-site'), join(directory, 'no-cache')),
  ).resolves.toBeUndefined();
});
