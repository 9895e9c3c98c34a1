import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCheckout, EVENT } from './checkout.ts';
import { createPicture, openLocalBackend, useGitWithoutIdentity } from './open-local-backend.ts';

useGitWithoutIdentity();

const CHANGED = '---\ntitle: Neuer Treff\n---\n';

describe('reading', () => {
  it('lists the entries of a collection down to a depth, and nothing else of its folder', async () => {
    const checkout = createCheckout();
    checkout.write('content/events/tief/unten.mdx', 'x');
    checkout.write('content/events/.versteckt.mdx', 'x');
    checkout.write('content/events/notiz.txt', 'x');
    checkout.write('content/events/ordner.mdx/bild.png', 'x');
    const { ask } = await openLocalBackend(checkout);
    const found = await ask('entriesByFolder', {
      folder: 'content/events',
      extension: 'mdx',
      depth: 1,
    });
    expect((found as { file: { path: string } }[]).map(({ file }) => file.path)).toEqual([
      'content/events/fest.mdx',
      EVENT,
    ]);
  });

  it.each(['content/nichts', 'content/..', '..', '/etc', 'content2', 'content/events/../..', ''])(
    'finds nothing in %j',
    async (folder) => {
      const { ask } = await openLocalBackend(createCheckout());
      expect(await ask('entriesByFolder', { folder, extension: 'json', depth: 5 })).toEqual([]);
    },
  );

  it('says that an entry is not there', async () => {
    const { ask } = await openLocalBackend(createCheckout());
    await expect(ask('getEntry', { path: 'content/events/nie.mdx' })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('answers for settings that are not there yet with an empty file', async () => {
    const { ask } = await openLocalBackend(createCheckout());
    const files = [{ path: 'content/redirects.yml' }];
    expect(await ask('entriesByFiles', { files })).toMatchObject([{ data: '' }]);
  });

  it('gives out the wording of a sealed edition, and lets nobody change it', async () => {
    const checkout = createCheckout();
    const path = 'content/programme/2025/sealed.txt';
    checkout.write(path, 'Wortlaut');
    checkout.git('add', '.');
    checkout.git('commit', '--quiet', '-m', 'Versiegelt');
    const { ask, save, remove } = await openLocalBackend(checkout);
    const list = { folder: 'content/programme', extension: 'txt', depth: 2 };
    expect(await ask('entriesByFolder', list)).toMatchObject([
      { data: 'Wortlaut', file: { path } },
    ]);
    expect(await ask('getEntry', { path })).toMatchObject({ data: 'Wortlaut' });
    await expect(save(path, 'anders')).rejects.toMatchObject({ status: 403 });
    await expect(remove(path)).rejects.toMatchObject({ status: 403 });
    expect(checkout.status()).toEqual([]);
    expect(checkout.log()[0]).toBe('Versiegelt');
  });

  it('lists the pictures beside an entry', async () => {
    const checkout = createCheckout();
    checkout.write('content/events/treff.png', await createPicture('png'));
    const { ask } = await openLocalBackend(checkout);
    expect(await ask('getMedia', { mediaFolder: 'content/events' })).toMatchObject([
      { name: 'treff.png' },
    ]);
  });
});

describe('a path', () => {
  const outside = [
    'package.json',
    'content/../package.json',
    'content/events/../../package.json',
    '/etc/passwd',
    '../x/content/events/treff.mdx',
    'content/.git/config',
    'content/events/.versteckt.mdx',
    'content/.env.yml',
    '.git/config',
    'content/events/treff.mdx\0.png',
    'content\\events\\treff.mdx',
    'content/events//treff.mdx',
    'content/events/./treff.mdx',
    'content/notiz.mdx',
    'content/events/tief/treff.mdx',
    'content/programme/2025/notiz.txt',
    'content/programme/2025/tief/sealed.txt',
    'content/programme/sealed.txt',
    'content/events/treff.html',
    'content/events/treff.js',
    'content',
    'content/',
    'contents/events/treff.mdx',
  ];

  it.each(outside)('is refused for reading, writing and removing: %j', async (path) => {
    const checkout = createCheckout();
    const { ask, save, remove } = await openLocalBackend(checkout);
    for (const work of [
      () => ask('getEntry', { path }),
      () => save(path, 'x'),
      () => remove(path),
    ]) {
      await expect(work()).rejects.toMatchObject({
        status: 403,
        message: expect.stringMatching(
          /^„.*“ ist keine Datei, die hier bearbeitet wird\.$/s,
        ) as string,
      });
    }
    expect(checkout.status()).toEqual([]);
  });

  it.each([
    ['file', 'content/events/link.mdx'],
    ['folder', 'content/groups/link.mdx'],
  ])('does not follow a link: %s', async (_what, path) => {
    const checkout = createCheckout();
    const site = join(checkout.contentDir, '..');
    checkout.write('fremd/link.mdx', 'fremd');
    symlinkSync(join(site, 'fremd/link.mdx'), join(checkout.contentDir, 'events/link.mdx'));
    symlinkSync(join(site, 'fremd'), join(checkout.contentDir, 'groups'));
    const { ask, save, remove } = await openLocalBackend(checkout);
    for (const work of [
      () => ask('getEntry', { path }),
      () => save(path, 'x'),
      () => remove(path),
    ]) {
      await expect(work()).rejects.toMatchObject({ status: 403 });
    }
    expect(checkout.read('fremd/link.mdx')).toBe('fremd');
    const folder = path.slice(0, path.lastIndexOf('/'));
    const entries = await ask('entriesByFolder', { folder, extension: 'mdx', depth: 3 }).catch(
      String,
    );
    expect(JSON.stringify(entries)).not.toContain('fremd');
  });

  it('of one file of several refuses all of them', async () => {
    const checkout = createCheckout();
    const dataFiles = [
      { path: EVENT, raw: CHANGED },
      { path: 'package.json', raw: '{}' },
    ];
    await expect(
      (await openLocalBackend(checkout)).save(EVENT, '', { dataFiles }),
    ).rejects.toMatchObject({
      status: 403,
    });
    expect(checkout.status()).toEqual([]);
  });

  it('of a folder that is a file is refused', async () => {
    const checkout = createCheckout();
    mkdirSync(join(checkout.contentDir, 'groups/wohnen.mdx'), { recursive: true });
    await expect(
      (await openLocalBackend(checkout)).save('content/groups/wohnen.mdx', 'x'),
    ).rejects.toThrow();
    expect(checkout.status()).toEqual([]);
  });
});
