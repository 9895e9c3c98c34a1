import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fingerprint } from '../../../src/build/editing/workspace.ts';
import { createCheckout, EVENT, type Checkout } from './checkout.ts';
import { createPicture, openLocalBackend, useGitWithoutIdentity } from './open-local-backend.ts';

useGitWithoutIdentity();

const CHANGED = '---\ntitle: Neuer Treff\n---\n';

describe('saving an entry', () => {
  it('is one commit of this file, with what the CMS says of it', async () => {
    const checkout = createCheckout();
    await (await openLocalBackend(checkout)).save(EVENT, CHANGED);
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
    await (await openLocalBackend(checkout)).save(EVENT, CHANGED);
    expect(checkout.show()).toEqual([`M ${EVENT}`]);
    expect(checkout.status()).toEqual(before);
    expect(checkout.git('show', ':content/events/fest.mdx')).toContain('Gemerkt');
  });

  it('commits a new file in a new folder', async () => {
    const checkout = createCheckout();
    const path = 'content/candidacies/jhv-2027/lea.mdx';
    await (await openLocalBackend(checkout)).save(path, '---\nname: Lea\n---\n');
    expect(checkout.show()).toEqual([`A ${path}`]);
    expect(checkout.status()).toEqual([]);
  });

  it('commits an entry and its pictures together', async () => {
    const checkout = createCheckout();
    const content = (await createPicture('png')).toString('base64');
    const assets = [{ path: 'content/events/treff.png', content }];
    await (await openLocalBackend(checkout)).save(EVENT, CHANGED, { assets });
    expect(checkout.show()).toEqual([`M ${EVENT}`, 'A content/events/treff.png']);
  });

  it('commits nothing where nothing has changed', async () => {
    const checkout = createCheckout();
    await (await openLocalBackend(checkout)).save(EVENT, checkout.read(EVENT));
    expect(checkout.log()).toEqual(['Anfang']);
  });

  it('signs as the person whom Git knows, and as the editors where it knows nobody', async () => {
    const checkout = createCheckout();
    const { save } = await openLocalBackend(checkout);
    await save(EVENT, CHANGED);
    expect(checkout.git('log', '-1', '--format=%an <%ae>')).toBe('Vera <vera@example.org>');
    checkout.git('config', '--unset', 'user.email');
    checkout.git('config', '--unset', 'user.name');
    await save(EVENT, '---\ntitle: x\n---\n');
    expect(checkout.git('log', '-1', '--format=%an <%ae>')).toBe('Redaktion <redaktion@localhost>');
  });

  it('works where the site is a folder of a larger repository', async () => {
    const checkout = createCheckout({ folder: 'web/seite' });
    await (await openLocalBackend(checkout)).save(EVENT, CHANGED);
    expect(checkout.show()).toEqual([`M web/seite/${EVENT}`]);
  });

  it('writes files where there is no repository', async () => {
    const checkout = createCheckout({ isRepository: false });
    await (await openLocalBackend(checkout)).save(EVENT, CHANGED);
    expect(checkout.read(EVENT)).toBe(CHANGED);
  });

  it('writes files where the repository ignores the folder', async () => {
    const checkout = createCheckout({ folder: '.cache/probe' });
    checkout.write('../../.gitignore', '.cache/\n');
    checkout.git('rm', '-r', '--quiet', '--cached', '.');
    checkout.git('commit', '--quiet', '-m', 'Alles weg');
    await (await openLocalBackend(checkout)).save(EVENT, CHANGED);
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
    const { save, remove } = await openLocalBackend(checkout);
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
      await (await openLocalBackend(checkout)).save(EVENT, CHANGED, { options: { commitMessage } });
      expect(checkout.log()).toHaveLength(2);
      expect(checkout.log()[0]).toBe(commitMessage.replace(/\0|\n/g, ' ') || 'Redaktion');
    },
  );

  it('does one thing after the other, whoever asks at the same time', async () => {
    const checkout = createCheckout();
    const { save } = await openLocalBackend(checkout);
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
    const { save } = await openLocalBackend(checkout);
    const refused = save('package.json', '{}').catch((error: unknown) => error);
    await save(EVENT, CHANGED);
    expect(await refused).toMatchObject({ status: 403 });
    expect(checkout.show()).toEqual([`M ${EVENT}`]);
  });

  it('leaves nothing unfinished beside the file', async () => {
    const checkout = createCheckout();
    await (await openLocalBackend(checkout)).save(EVENT, CHANGED);
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
    await expect(
      (await openLocalBackend(checkout)).save(EVENT, CHANGED, { options }),
    ).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(/^Jemand anderes hat „/) as string,
    });
    expect(checkout.read(EVENT)).toContain('Von Kim');
  });

  it('is refused for a new entry whose file is there by now', async () => {
    const checkout = createCheckout();
    const options = { commitMessage: 'x', bases: { [EVENT]: null } };
    await expect(
      (await openLocalBackend(checkout)).save(EVENT, CHANGED, { options }),
    ).rejects.toMatchObject({
      status: 409,
    });
  });

  it('is refused for an entry that was removed', async () => {
    const checkout = createCheckout();
    const path = 'content/events/weg.mdx';
    const options = { commitMessage: 'x', bases: { [path]: fingerprint('---\n---\n') } };
    await expect(
      (await openLocalBackend(checkout)).save(path, CHANGED, { options }),
    ).rejects.toMatchObject({
      status: 409,
    });
    expect(checkout.exists(path)).toBe(false);
  });

  it('takes an empty file for one that is not there, as the form does', async () => {
    const checkout = createCheckout();
    checkout.write('content/redirects.yml', '');
    const options = { commitMessage: 'x', bases: { 'content/redirects.yml': null } };
    await (
      await openLocalBackend(checkout)
    ).save('content/redirects.yml', 'moved: []\n', { options });
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
    const { save } = await openLocalBackend(checkout);
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
    const { save } = await openLocalBackend(checkout);
    await expectNothingHappened(checkout, () => save(EVENT, CHANGED), /^Git nimmt/);
    expect(checkout.git('show', `:${EVENT}`)).toContain('Vorgemerkt');
  });

  it('takes a new entry and its picture away again', async () => {
    const checkout = createCheckout();
    checkout.hook('pre-commit', HOOK);
    const { save } = await openLocalBackend(checkout);
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
    const { remove } = await openLocalBackend(checkout);
    await expectNothingHappened(checkout, () => remove(EVENT), /^Git nimmt/);
  });

  it('runs hooks that agree', async () => {
    const checkout = createCheckout();
    checkout.hook('pre-commit', 'git diff --cached --name-only > .git/seen');
    await (await openLocalBackend(checkout)).save(EVENT, CHANGED);
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
    const { save } = await openLocalBackend(checkout);
    const reason = new RegExp(`${name}\\) nicht abgeschlossen\\. Schließe`);
    await expectNothingHappened(checkout, () => save(EVENT, CHANGED), reason);
  });

  it('writes nothing where no branch is checked out: the commit would belong to none', async () => {
    const checkout = createCheckout();
    checkout.git('checkout', '--quiet', '--detach');
    const { save } = await openLocalBackend(checkout);
    await expectNothingHappened(checkout, () => save(EVENT, CHANGED), /kein Zweig ausgecheckt/);
  });

  it('waits while another Git holds the index', async () => {
    const checkout = createCheckout();
    checkout.write('.git/index.lock', '');
    const { save } = await openLocalBackend(checkout);
    const saved = save(EVENT, CHANGED);
    await vi.waitUntil(() => checkout.read(EVENT) === CHANGED);
    rmSync(join(checkout.contentDir, '../.git/index.lock'));
    await saved;
    expect(checkout.show()).toEqual([`M ${EVENT}`]);
  });

  it('says what to do where the index stays held', async () => {
    const checkout = createCheckout();
    const { save } = await openLocalBackend(checkout);
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
    await (await openLocalBackend(checkout)).remove(EVENT);
    expect(checkout.exists(EVENT)).toBe(false);
    expect(checkout.log()[0]).toBe('Gelöscht: Termin „treff“');
    expect(checkout.show()).toEqual([`D ${EVENT}`]);
  });

  it('does no harm to what was never committed', async () => {
    const checkout = createCheckout();
    checkout.write('content/events/neu.mdx', 'x');
    await (
      await openLocalBackend(checkout)
    ).remove('content/events/neu.mdx', 'content/events/nie.mdx');
    expect(checkout.exists('content/events/neu.mdx')).toBe(false);
    expect(checkout.log()).toEqual(['Anfang']);
  });
});
