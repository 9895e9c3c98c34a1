import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ForgejoBackend, PersistOptions } from '../../forge/real-backend.ts';
import { EVENT, setUp, type Setup } from './setup.ts';

let setup: Setup;
let backend: ForgejoBackend;

beforeEach(async () => {
  setup = await setUp();
  backend = await setup.logIn('vera');
});

afterEach(() => setup.forge.stop());

const OPTIONS: PersistOptions = {
  commitMessage: 'Termin „Treffen“',
  collectionName: 'events',
  useWorkflow: true,
};

const ENTRY = { collection: 'events', slug: 'treffen' };

describe('a suggestion by somebody without rights (open authoring)', () => {
  let outsider: ForgejoBackend;
  let asked: number;

  beforeEach(async () => {
    asked = 0;
    outsider = setup.createBackend({ openAuthoring: true });
    await enter(outsider, 'olga');
  });

  async function enter(
    target: ForgejoBackend,
    login: string,
  ): Promise<{ useOpenAuthoring?: boolean }> {
    const userData = { token: setup.forge.createToken(login) };
    await target.authenticateWithFork({
      userData,
      getPermissionToFork: () => {
        asked += 1;
        return Promise.resolve();
      },
    });
    return target.authenticate(userData);
  }

  const suggest = () =>
    outsider.persistEntry(
      { dataFiles: [{ path: EVENT, slug: 'treffen', raw: 'Vorschlag\n' }], assets: [] },
      OPTIONS,
    );
  const BRANCH = 'cms/olga/website/events/treffen';
  const setStatus = (status: string) =>
    outsider.updateUnpublishedEntryStatus('events', 'treffen', status);

  it('begins with a fork, after a question', async () => {
    expect(asked).toBe(1);
    expect(outsider.api.repo).toBe('olga/website');
    expect(await setup.forge.gitOf('olga', 'rev-parse', 'main')).toBe(
      await setup.forge.git('rev-parse', 'main'),
    );
  });

  it('uses the fork that is there and brings it up to date', async () => {
    await backend.persistEntry(
      { dataFiles: [{ path: EVENT, slug: 'treffen', raw: 'neu\n' }], assets: [] },
      { ...OPTIONS, useWorkflow: false },
    );
    await enter(setup.createBackend({ openAuthoring: true }), 'olga');
    expect(asked).toBe(1);
    expect(await setup.forge.gitOf('olga', 'rev-parse', 'main')).toBe(
      await setup.forge.git('rev-parse', 'main'),
    );
  });

  it('is a branch of the fork, without a pull request, while it is a draft', async () => {
    await suggest();
    expect(await setup.forge.gitOf('olga', 'show', `${BRANCH}:${EVENT}`)).toBe('Vorschlag');
    expect(await outsider.unpublishedEntries()).toEqual(['olga/website/events/treffen']);
    expect(await outsider.unpublishedEntry(ENTRY)).toMatchObject({
      status: 'draft',
      diffs: [{ path: EVENT, newFile: false }],
    });
    expect(setup.forge.journal.find('POST', /pulls$/)).toEqual([]);
  });

  it('becomes a pull request when it is handed in, and closes when it is taken back', async () => {
    await suggest();
    await setStatus('pending_review');
    expect(await outsider.unpublishedEntry(ENTRY)).toMatchObject({ status: 'pending_review' });
    expect(setup.forge.journal.find('POST', /pulls$/)[0]).toMatchObject({
      path: '/api/v1/repos/jusos/website/pulls',
      json: { head: `olga:${BRANCH}`, base: 'main' },
    });
    await setStatus('draft');
    expect(await outsider.unpublishedEntry(ENTRY)).toMatchObject({ status: 'draft' });
    await setStatus('pending_review');
    expect(await outsider.unpublishedEntry(ENTRY)).toMatchObject({ status: 'pending_review' });
  });

  it('cannot be published by its author', async () => {
    await suggest();
    await setStatus('pending_review');
    await expect(outsider.publishUnpublishedEntry('events', 'treffen')).rejects.toMatchObject({
      status: 405,
      message: 'User not allowed to merge PR',
    });
    expect(await setup.forge.git('show', `main:${EVENT}`)).not.toBe('Vorschlag');
  });

  it('can be thrown away', async () => {
    await suggest();
    await setStatus('pending_review');
    await outsider.deleteUnpublishedEntry('events', 'treffen');
    expect(await outsider.unpublishedEntries()).toEqual([]);
  });

  it('is not how the board works: who may write gets no fork', async () => {
    const board = setup.createBackend({ openAuthoring: true });
    expect((await enter(board, 'vera')).useOpenAuthoring).toBe(false);
    expect(board.api.repo).toBe('jusos/website');
  });

  it('is forced on a board member, unasked, if the question for their rights fails once', async () => {
    setup.forge.faults.fail({ path: /permission$/ });
    const board = setup.createBackend({ openAuthoring: true });
    const user = await board.restoreUser({ token: setup.forge.createToken('vera') });
    expect(user.useOpenAuthoring).toBe(true);
    expect(board.api.repo).toBe('vera/website');
  });
});
