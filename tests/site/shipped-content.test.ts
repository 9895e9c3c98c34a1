import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/build/read-content.ts';
import { entriesOf } from '../../src/validation/content.ts';
import { findDifferences, findWord, readHaystack } from './checks/bytes.ts';
import { build } from './cli.ts';
import { NOW } from './now.ts';

/** After every consent and every election of the shipped content. */
const LATER = '2035-01-01T00:00:00+01:00';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'shipped-'));
  const content = join(directory, 'a copy of the content');
  await cp('content', content, { recursive: true });
  await Promise.all([
    build({
      CONTENT_DIR: content,
      OUT_DIR: join(directory, 'now'),
      SITE_NOW: NOW,
      TZ: 'America/New_York',
    }),
    build({ CONTENT_DIR: content, OUT_DIR: join(directory, 'later'), SITE_NOW: LATER }),
  ]);
});

afterAll(() => rm(directory, { recursive: true, force: true }));

describe('the shipped content', () => {
  it('gives the same site to the byte from another folder and in another time zone', async () => {
    expect(await findDifferences(inject('site'), join(directory, 'now'))).toEqual([]);
  });

  it('still builds in years to come', async () => {
    const { files } = await readHaystack(join(directory, 'later'));
    expect(files.map(({ path }) => path)).toContain('index.html');
  });

  it('names no candidate any more once all consents have ended', async () => {
    const { content } = await readContent('content');
    const names = entriesOf(content, 'candidacies').map(({ data }) => data.name);
    expect(names).not.toEqual([]);
    const [today, later] = [
      await readHaystack(inject('site')),
      await readHaystack(join(directory, 'later')),
    ];
    for (const name of names) {
      expect(findWord(today, name), name).not.toEqual([]);
      expect(findWord(later, name), name).toEqual([]);
    }
  });
});
