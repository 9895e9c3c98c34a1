import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLocalBackend } from '../../../src/build/editing/local-backend.ts';
import type { EditingRequest } from '../../../src/build/editing/protocol.ts';
import { findRepository } from '../../../src/build/editing/repository.ts';
import { fingerprint, openWorkspace } from '../../../src/build/editing/workspace.ts';
import { createCheckout, EVENT, withoutIdentity, type Checkout } from './checkout.ts';

beforeEach(() => {
  for (const [name, value] of Object.entries(withoutIdentity())) vi.stubEnv(name, value);
});

async function open(checkout: Checkout) {
  const repository = await findRepository(checkout.contentDir);
  const answer = createLocalBackend(openWorkspace(checkout.contentDir, 'content'), repository);
  const ask = (action: string, params: object) => answer({ action, params } as EditingRequest);
  return {
    ask,
    save: (path: string, raw: string, more: object = {}) =>
      ask('persistEntry', {
        dataFiles: [{ path, raw }],
        assets: [],
        options: { commitMessage: 'Geändert: Termin „treff“' },
        ...more,
      }),
    remove: (...paths: string[]) =>
      ask('deleteFiles', { paths, options: { commitMessage: 'Gelöscht: Termin „treff“' } }),
    upload: (path: string, bytes: Uint8Array) =>
      ask('persistMedia', {
        asset: { path, content: Buffer.from(bytes).toString('base64') },
        options: { commitMessage: 'Bild hochgeladen' },
      }),
  };
}

const CHANGED = '---\ntitle: Neuer Treff\n---\n';

describe('saving an entry', () => {
  it('is one commit of this file, with what the CMS says of it', async () => {
    const checkout = createCheckout();
    await (await open(checkout)).save(EVENT, CHANGED);
    expect(checkout.read(EVENT)).toBe(CHANGED);
    expect(checkout.log()).toEqual(['Geändert: Termin „treff“', 'Anfang']);
    expect(checkout.show()).toEqual([`M ${EVENT}`]);
    expect(checkout.status()).toEqual([]);
  });

  it('leaves everything else as it is: changed, staged, removed or new', async () => {
    const checkout = createCheckout();
    checkout.write('package.json', '{"changed": true}\n');
    checkout.write('content/events/fest.mdx', '---\ntitle: Gemerkt\n---\n');
    checkout.git('add', 'content/events/fest.mdx');
    checkout.write('content/events/fest.mdx', '---\ntitle: Weiter\n---\n');
    checkout.git('rm', '--quiet', '--cached', 'content/settings.yml');
    checkout.write('content/events/entwurf.mdx', '---\ntitle: Entwurf\n---\n');
    const before = checkout.status();
    await (await open(checkout)).save(EVENT, CHANGED);
    expect(checkout.show()).toEqual([`M ${EVENT}`]);
    expect(checkout.status()).toEqual(before);
    expect(checkout.git('show', ':content/events/fest.mdx')).toContain('Gemerkt');
  });

  it('commits a new file in a new folder', async () => {
    const checkout = createCheckout();
    const path = 'content/candidacies/jhv-2027/lea.mdx';
    await (await open(checkout)).save(path, '---\nname: Lea\n---\n');
    expect(checkout.show()).toEqual([`A ${path}`]);
    expect(checkout.status()).toEqual([]);
  });

  it('commits an entry and its pictures together', async () => {
    const checkout = createCheckout();
    const content = (await createPicture('png')).toString('base64');
    const assets = [{ path: 'content/events/treff.png', content }];
    await (await open(checkout)).save(EVENT, CHANGED, { assets });
    expect(checkout.show()).toEqual([`M ${EVENT}`, 'A content/events/treff.png']);
  });

  it('commits nothing where nothing has changed', async () => {
    const checkout = createCheckout();
    await (await open(checkout)).save(EVENT, checkout.read(EVENT));
    expect(checkout.log()).toEqual(['Anfang']);
  });

  it('signs as the person whom Git knows, and as the editors where it knows nobody', async () => {
    const checkout = createCheckout();
    const { save } = await open(checkout);
    await save(EVENT, CHANGED);
    expect(checkout.git('log', '-1', '--format=%an <%ae>')).toBe('Vera <vera@example.org>');
    checkout.git('config', '--unset', 'user.email');
    checkout.git('config', '--unset', 'user.name');
    await save(EVENT, '---\ntitle: x\n---\n');
    expect(checkout.git('log', '-1', '--format=%an <%ae>')).toBe('Redaktion <redaktion@localhost>');
  });

  it('works where the site is a folder of a larger repository', async () => {
    const checkout = createCheckout({ folder: 'web/seite' });
    await (await open(checkout)).save(EVENT, CHANGED);
    expect(checkout.show()).toEqual([`M web/seite/${EVENT}`]);
  });

  it('writes files where there is no repository', async () => {
    const checkout = createCheckout({ isRepository: false });
    await (await open(checkout)).save(EVENT, CHANGED);
    expect(checkout.read(EVENT)).toBe(CHANGED);
  });

  it('writes files where the repository ignores the folder', async () => {
    const checkout = createCheckout({ folder: '.cache/probe' });
    checkout.write('../../.gitignore', '.cache/\n');
    checkout.git('rm', '-r', '--quiet', '--cached', '.');
    checkout.git('commit', '--quiet', '-m', 'Alles weg');
    await (await open(checkout)).save(EVENT, CHANGED);
    expect(checkout.read(EVENT)).toBe(CHANGED);
    expect(checkout.log()).toEqual(['Alles weg', 'Anfang']);
  });

  it.each([
    'content/events/mein treff.mdx',
    'content/events/größe.mdx',
    'content/events/[abc]*?.mdx',
    'content/events/-rf.mdx',
    'content/events/:(top)x.mdx',
    'content/events/"a\'b.mdx',
  ])('knows %s for a name and nothing else', async (path) => {
    const checkout = createCheckout();
    checkout.write('content/events/abc.mdx', 'vorher');
    checkout.git('add', '.');
    checkout.git('commit', '--quiet', '-m', 'Muster');
    checkout.write('content/events/abc.mdx', 'nicht dabei');
    const { save, remove } = await open(checkout);
    await save(path, CHANGED);
    expect(checkout.git('show', '--format=', '--name-only', '-z').replace(/\0$/, '')).toBe(path);
    expect(checkout.status()).toEqual([' M content/events/abc.mdx']);
    await remove(path);
    expect(checkout.exists(path)).toBe(false);
    expect(checkout.status()).toEqual([' M content/events/abc.mdx']);
  });

  it.each(['-rf', '#1', '„“ 🌹', '--amend', 'a\0b\nc', ''])(
    'takes %j for a message and nothing else',
    async (commitMessage) => {
      const checkout = createCheckout();
      await (await open(checkout)).save(EVENT, CHANGED, { options: { commitMessage } });
      expect(checkout.log()).toHaveLength(2);
      expect(checkout.log()[0]).toBe(commitMessage.replace(/\0|\n/g, ' ') || 'Redaktion');
    },
  );

  it('does one thing after the other, whoever asks at the same time', async () => {
    const checkout = createCheckout();
    const { save } = await open(checkout);
    const paths = Array.from(
      { length: 12 },
      (_, index) => `content/events/nr-${String(index)}.mdx`,
    );
    await Promise.all(paths.map((path) => save(path, CHANGED)));
    expect(checkout.log()).toHaveLength(13);
    expect(checkout.status()).toEqual([]);
  });

  it('goes on after a request that was refused', async () => {
    const checkout = createCheckout();
    const { save } = await open(checkout);
    const refused = save('package.json', '{}').catch((error: unknown) => error);
    await save(EVENT, CHANGED);
    expect(await refused).toMatchObject({ status: 403 });
    expect(checkout.show()).toEqual([`M ${EVENT}`]);
  });

  it('leaves nothing unfinished beside the file', async () => {
    const checkout = createCheckout();
    await (await open(checkout)).save(EVENT, CHANGED);
    expect(readdirSync(join(checkout.contentDir, 'events')).toSorted()).toEqual([
      'fest.mdx',
      'treff.mdx',
    ]);
  });
});

describe('saving over what somebody else has changed', () => {
  it('is refused, and says so', async () => {
    const checkout = createCheckout();
    const bases = { [EVENT]: fingerprint(checkout.read(EVENT)) };
    checkout.write(EVENT, '---\ntitle: Von Kim\n---\n');
    const options = { commitMessage: 'x', bases };
    await expect((await open(checkout)).save(EVENT, CHANGED, { options })).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(/^Jemand anderes hat „/) as string,
    });
    expect(checkout.read(EVENT)).toContain('Von Kim');
  });

  it('is refused for a new entry whose file is there by now', async () => {
    const checkout = createCheckout();
    const options = { commitMessage: 'x', bases: { [EVENT]: null } };
    await expect((await open(checkout)).save(EVENT, CHANGED, { options })).rejects.toMatchObject({
      status: 409,
    });
  });

  it('is refused for an entry that was removed', async () => {
    const checkout = createCheckout();
    const path = 'content/events/weg.mdx';
    const options = { commitMessage: 'x', bases: { [path]: fingerprint('---\n---\n') } };
    await expect((await open(checkout)).save(path, CHANGED, { options })).rejects.toMatchObject({
      status: 409,
    });
    expect(checkout.exists(path)).toBe(false);
  });

  it('takes an empty file for one that is not there, as the form does', async () => {
    const checkout = createCheckout();
    checkout.write('content/redirects.yml', '');
    const options = { commitMessage: 'x', bases: { 'content/redirects.yml': null } };
    await (await open(checkout)).save('content/redirects.yml', 'moved: []\n', { options });
    expect(checkout.read('content/redirects.yml')).toBe('moved: []\n');
  });
});

describe('where Git refuses', () => {
  async function expectNothingHappened(
    checkout: Checkout,
    work: () => Promise<unknown>,
    reason: RegExp,
  ) {
    const before = { text: checkout.read(EVENT), status: checkout.status(), log: checkout.log() };
    const error = await work().then(
      () => undefined,
      (refusal: unknown) => refusal,
    );
    expect(error).toMatchObject({
      message: expect.stringMatching(reason) as string,
      status: expect.any(Number) as number,
    });
    expect(checkout.read(EVENT)).toBe(before.text);
    expect(checkout.status()).toEqual(before.status);
    expect(checkout.log()).toEqual(before.log);
  }

  const HOOK = 'echo "Der Titel ist zu lang." >&2; exit 1';

  it('tells what its hook says, and puts the file back', async () => {
    const checkout = createCheckout();
    checkout.hook('pre-commit', HOOK);
    const { save } = await open(checkout);
    await expectNothingHappened(
      checkout,
      () => save(EVENT, CHANGED),
      /^Git nimmt die Änderung nicht an\. Git sagt: „Der Titel ist zu lang\.“$/,
    );
  });

  it('puts back what was changed and not committed before', async () => {
    const checkout = createCheckout();
    checkout.write(EVENT, '---\ntitle: Vorgemerkt\n---\n');
    checkout.git('add', EVENT);
    checkout.write(EVENT, '---\ntitle: Von Hand\n---\n');
    checkout.hook('pre-commit', HOOK);
    const { save } = await open(checkout);
    await expectNothingHappened(checkout, () => save(EVENT, CHANGED), /^Git nimmt/);
    expect(checkout.git('show', `:${EVENT}`)).toContain('Vorgemerkt');
  });

  it('takes a new entry and its picture away again', async () => {
    const checkout = createCheckout();
    checkout.hook('pre-commit', HOOK);
    const { save } = await open(checkout);
    const assets = [
      { path: 'content/reports/neu.png', content: (await createPicture('png')).toString('base64') },
    ];
    await expectNothingHappened(
      checkout,
      () => save('content/reports/neu.mdx', CHANGED, { assets }),
      /^Git nimmt/,
    );
    expect(checkout.exists('content/reports/neu.mdx')).toBe(false);
  });

  it('brings a removed entry back', async () => {
    const checkout = createCheckout();
    checkout.hook('pre-commit', HOOK);
    const { remove } = await open(checkout);
    await expectNothingHappened(checkout, () => remove(EVENT), /^Git nimmt/);
  });

  it('runs hooks that agree', async () => {
    const checkout = createCheckout();
    checkout.hook('pre-commit', 'git diff --cached --name-only > .git/seen');
    await (await open(checkout)).save(EVENT, CHANGED);
    expect(checkout.read('.git/seen')).toBe(`${EVENT}\n`);
  });

  it.each([
    ['merge', (git: Checkout['git']) => git('merge', 'andere')],
    ['rebase', (git: Checkout['git']) => git('rebase', 'andere')],
    ['cherry-pick', (git: Checkout['git']) => git('cherry-pick', 'andere')],
  ])('writes nothing in the middle of a %s, and says how to go on', async (name, begin) => {
    const checkout = createCheckout();
    const { git } = checkout;
    git('checkout', '--quiet', '-b', 'andere');
    checkout.write('content/events/fest.mdx', 'anders\n');
    git('commit', '--quiet', '-am', 'anders');
    git('checkout', '--quiet', 'main');
    checkout.write('content/events/fest.mdx', 'so\n');
    git('commit', '--quiet', '-am', 'so');
    expect(() => begin(git)).toThrow();
    const { save } = await open(checkout);
    const reason = new RegExp(`${name}\\) nicht abgeschlossen\\. Schließe`);
    await expectNothingHappened(checkout, () => save(EVENT, CHANGED), reason);
  });

  it('writes nothing where no branch is checked out: the commit would belong to none', async () => {
    const checkout = createCheckout();
    checkout.git('checkout', '--quiet', '--detach');
    const { save } = await open(checkout);
    await expectNothingHappened(checkout, () => save(EVENT, CHANGED), /kein Zweig ausgecheckt/);
  });

  it('waits while another Git holds the index', async () => {
    const checkout = createCheckout();
    checkout.write('.git/index.lock', '');
    const { save } = await open(checkout);
    const saved = save(EVENT, CHANGED);
    await vi.waitUntil(() => checkout.read(EVENT) === CHANGED);
    rmSync(join(checkout.contentDir, '../.git/index.lock'));
    await saved;
    expect(checkout.show()).toEqual([`M ${EVENT}`]);
  });

  it('says what to do where the index stays held', async () => {
    const checkout = createCheckout();
    const { save } = await open(checkout);
    checkout.write('.git/index.lock', '');
    await expect(save(EVENT, CHANGED)).rejects.toMatchObject({
      status: 503,
      message: expect.stringMatching(/^Ein anderes Programm/) as string,
    });
    expect(checkout.read(EVENT)).toContain('title: Treff');
  });
});

describe('removing an entry', () => {
  it('is a commit', async () => {
    const checkout = createCheckout();
    await (await open(checkout)).remove(EVENT);
    expect(checkout.exists(EVENT)).toBe(false);
    expect(checkout.log()[0]).toBe('Gelöscht: Termin „treff“');
    expect(checkout.show()).toEqual([`D ${EVENT}`]);
  });

  it('does no harm to what was never committed', async () => {
    const checkout = createCheckout();
    checkout.write('content/events/neu.mdx', 'x');
    await (await open(checkout)).remove('content/events/neu.mdx', 'content/events/nie.mdx');
    expect(checkout.exists('content/events/neu.mdx')).toBe(false);
    expect(checkout.log()).toEqual(['Anfang']);
  });
});

describe('reading', () => {
  it('lists the entries of a collection down to a depth, and nothing else of its folder', async () => {
    const checkout = createCheckout();
    checkout.write('content/events/tief/unten.mdx', 'x');
    checkout.write('content/events/.versteckt.mdx', 'x');
    checkout.write('content/events/notiz.txt', 'x');
    checkout.write('content/events/ordner.mdx/bild.png', 'x');
    const { ask } = await open(checkout);
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
      const { ask } = await open(createCheckout());
      expect(await ask('entriesByFolder', { folder, extension: 'json', depth: 5 })).toEqual([]);
    },
  );

  it('says that an entry is not there', async () => {
    const { ask } = await open(createCheckout());
    await expect(ask('getEntry', { path: 'content/events/nie.mdx' })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('answers for settings that are not there yet with an empty file', async () => {
    const { ask } = await open(createCheckout());
    const files = [{ path: 'content/redirects.yml' }];
    expect(await ask('entriesByFiles', { files })).toMatchObject([{ data: '' }]);
  });

  it('gives out the wording of a sealed edition, and lets nobody change it', async () => {
    const checkout = createCheckout();
    const path = 'content/programme/2025/sealed.txt';
    checkout.write(path, 'Wortlaut');
    checkout.git('add', '.');
    checkout.git('commit', '--quiet', '-m', 'Versiegelt');
    const { ask, save, remove } = await open(checkout);
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
    const { ask } = await open(checkout);
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
    const { ask, save, remove } = await open(checkout);
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
    const { ask, save, remove } = await open(checkout);
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
    await expect((await open(checkout)).save(EVENT, '', { dataFiles })).rejects.toMatchObject({
      status: 403,
    });
    expect(checkout.status()).toEqual([]);
  });

  it('of a folder that is a file is refused', async () => {
    const checkout = createCheckout();
    mkdirSync(join(checkout.contentDir, 'groups/wohnen.mdx'), { recursive: true });
    await expect((await open(checkout)).save('content/groups/wohnen.mdx', 'x')).rejects.toThrow();
    expect(checkout.status()).toEqual([]);
  });
});

type Format = 'png' | 'jpeg' | 'webp' | 'avif' | 'gif';

function createPicture(format: Format, width = 8, height = 8): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: 'red' } })
    .toFormat(format)
    .toBuffer();
}

async function createAnimation(): Promise<Buffer> {
  const frames = [await createPicture('png'), await createPicture('jpeg')];
  return sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
}

describe('an upload', () => {
  it.each<[string, Format]>([
    ['a.png', 'png'],
    ['a.jpg', 'jpeg'],
    ['a.JPEG', 'jpeg'],
    ['a.webp', 'webp'],
    ['a.avif', 'avif'],
    ['a.gif', 'gif'],
  ])('of a picture is taken: %s', async (name, format) => {
    const checkout = createCheckout();
    const path = `content/events/${name}`;
    await (await open(checkout)).upload(path, await createPicture(format));
    expect(checkout.show()).toEqual([`A ${path}`]);
  });

  it('may move, as the build lets it', async () => {
    const checkout = createCheckout();
    await (await open(checkout)).upload('content/events/a.gif', await createAnimation());
    expect(checkout.show()).toEqual(['A content/events/a.gif']);
  });

  const text = (content: string) => new TextEncoder().encode(content);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array, number]>([
    ['SVG', 'a.svg', () => text(svg), 415],
    ['SVG under another name', 'a.png', () => text(svg), 415],
    ['HTML', 'a.html', () => text('<script>alert(1)</script>'), 415],
    ['HTML under another name', 'a.png', () => text('<script>alert(1)</script>'), 415],
    ['a script', 'a.js', () => text('alert(1)'), 415],
    ['a page', 'a.mdx', () => text('---\n---\n'), 415],
    ['nothing', 'a.png', () => text(''), 415],
    ['a picture of another type', 'a.png', () => createPicture('jpeg'), 415],
    [
      'a picture that was cut off',
      'a.jpg',
      async () => (await createPicture('jpeg', 400, 400)).subarray(0, 900),
      415,
    ],
    ['50 million points and more', 'a.png', () => createPicture('png', 8000, 6251), 415],
    ['more than 8 MB', 'a.png', () => new Uint8Array(8_000_001), 413],
    ['a name without an ending', 'png', () => createPicture('png'), 415],
  ])('of %s is refused', async (_what, name, create, status) => {
    const checkout = createCheckout();
    const { upload } = await open(checkout);
    await expect(upload(`content/events/${name}`, await create())).rejects.toMatchObject({
      status,
      message: expect.stringMatching(/(?:Nimm|Speichere|Gib|Verkleinere).*\.$/) as string,
    });
    expect(checkout.status()).toEqual([]);
  });

  it('outside of a collection is refused', async () => {
    const checkout = createCheckout();
    const { upload } = await open(checkout);
    for (const path of ['public/a.png', 'content/a.png', 'content/events/.a.png']) {
      const bytes = await createPicture('png');
      await expect(upload(path, bytes)).rejects.toMatchObject({ status: 403 });
    }
  });

  it('cannot come as the text of an entry', async () => {
    const checkout = createCheckout();
    await expect((await open(checkout)).save('content/events/a.png', svg)).rejects.toMatchObject({
      status: 415,
    });
    expect(checkout.status()).toEqual([]);
  });
});
