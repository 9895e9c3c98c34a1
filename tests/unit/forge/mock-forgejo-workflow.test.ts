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

const saveDraft = (raw = 'Entwurf\n', path = EVENT, slug = 'treffen') =>
  backend.persistEntry({ dataFiles: [{ path, slug, raw }], assets: [] }, OPTIONS);

const ENTRY = { collection: 'events', slug: 'treffen' };

describe('a draft', () => {
  it('is a branch and a labelled pull request; the public branch stays as it was', async () => {
    const before = await setup.forge.git('rev-parse', 'main');
    await saveDraft();
    expect(await setup.forge.git('rev-parse', 'main')).toBe(before);
    expect(await setup.forge.git('show', `cms/events/treffen:${EVENT}`)).toBe('Entwurf');
    expect(await backend.unpublishedEntries()).toEqual(['events/treffen']);
    expect(await backend.unpublishedEntry(ENTRY)).toMatchObject({
      status: 'draft',
      diffs: [{ path: EVENT, newFile: false }],
      pullRequestAuthor: 'vera',
    });
    const [label] = setup.forge.journal.find('POST', /labels$/);
    expect(label?.json).toMatchObject({ name: 'decap-cms/draft', color: '0052cc' });
  });

  it('is read from its branch', async () => {
    await saveDraft();
    expect(await backend.unpublishedEntryDataFile('events', 'treffen', EVENT, '')).toBe(
      'Entwurf\n',
    );
  });

  it('grows by a commit when it is saved again', async () => {
    await saveDraft('eins\n');
    await saveDraft('zwei\n');
    expect(await setup.forge.git('log', '--format=%s', 'main..cms/events/treffen')).toBe(
      'Termin „Treffen“\nTermin „Treffen“',
    );
    expect(await backend.unpublishedEntries()).toEqual(['events/treffen']);
  });

  it('changes its state by its label', async () => {
    await saveDraft();
    await backend.updateUnpublishedEntryStatus('events', 'treffen', 'pending_review');
    expect(await backend.unpublishedEntry(ENTRY)).toMatchObject({ status: 'pending_review' });
    await backend.updateUnpublishedEntryStatus('events', 'treffen', 'pending_publish');
    expect(await backend.unpublishedEntry(ENTRY)).toMatchObject({ status: 'pending_publish' });
  });

  it('becomes public by a merge, and its branch goes', async () => {
    await saveDraft();
    await backend.publishUnpublishedEntry('events', 'treffen');
    const { git } = setup.forge;
    expect(await git('show', `main:${EVENT}`)).toBe('Entwurf');
    expect(
      await git('rev-list', '--parents', '-1', 'main').then((line) => line.split(' ')),
    ).toHaveLength(3);
    expect(await git('branch', '--list', 'cms/*')).toBe('');
    expect(await backend.unpublishedEntries()).toEqual([]);
  });

  it('is not merged over what has become public in the same place meanwhile', async () => {
    await saveDraft('von Vera\n');
    const other = await setup.logIn('boris');
    const file = { path: EVENT, slug: 'treffen', raw: 'von Boris\n' };
    await other.persistEntry({ dataFiles: [file], assets: [] }, { ...OPTIONS, useWorkflow: false });
    await expect(backend.publishUnpublishedEntry('events', 'treffen')).rejects.toMatchObject({
      status: 405,
      message: 'Please try again later',
    });
    expect(await setup.forge.git('show', `main:${EVENT}`)).toBe('von Boris');
  });

  it('is thrown away with its branch and leaves a closed pull request', async () => {
    await saveDraft();
    await backend.deleteUnpublishedEntry('events', 'treffen');
    expect(await setup.forge.git('branch', '--list', 'cms/*')).toBe('');
    expect(await backend.unpublishedEntries()).toEqual([]);
  });

  it('cannot be begun where another has a branch in its way', async () => {
    await saveDraft();
    await expect(
      saveDraft('x\n', 'content/events/treffen/zwei.mdx', 'treffen/zwei'),
    ).rejects.toMatchObject({
      status: 409,
      message: 'The branch with the same name already exists.',
    });
  });

  it('vanishes from the list, but not from its branch, if its label could not be set', async () => {
    setup.forge.faults.fail({ method: 'PUT', path: /labels$/ });
    await expect(saveDraft('verloren?\n')).rejects.toMatchObject({ status: 500 });
    expect(await backend.unpublishedEntries()).toEqual([]);
    await saveDraft('noch einmal\n');
    expect(await backend.unpublishedEntries()).toEqual([]);
    expect(await setup.forge.git('show', `cms/events/treffen:${EVENT}`)).toBe('noch einmal');
  });
});
