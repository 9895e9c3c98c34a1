import { describe, expect, it } from 'vitest';
import { createDraft, type Draft } from '../../../admin/standing/draft.ts';
import { createKeeper } from '../../../admin/standing/keeper.ts';
import type { SaveResult, StoredDraft } from '../../../admin/standing/store.ts';
import { createPage, get } from './page.ts';

const PICTURE = new Uint8Array([0xff, 0xd8]);

function open({ picture }: { picture?: SaveResult } = {}) {
  const { form } = createPage(`
    <h2 data-heading>Deine Kandidatur</h2>
    <div data-draft-notice hidden><p data-draft-status></p><button data-other-tab hidden></button></div>`);
  const stored: { draft?: Draft | undefined; picture?: Uint8Array | undefined } = {};
  let tellOfOtherTab: (other: StoredDraft | undefined) => void = () => undefined;
  const keeper = createKeeper(
    form,
    {
      read: () => undefined,
      readPicture: () => undefined,
      save: (draft) => {
        stored.draft = draft;
        return 'saved';
      },
      savePicture: (bytes) => {
        if (picture === undefined) stored.picture = bytes;
        return picture ?? 'saved';
      },
      wipe: () => {
        delete stored.draft;
        delete stored.picture;
      },
      onOtherTab: (listener) => {
        tellOfOtherTab = listener;
      },
    },
    { read: () => createDraft(), readPicture: () => PICTURE, load: () => undefined },
  );
  return {
    keeper,
    stored,
    otherTab: (other: StoredDraft | undefined) => {
      tellOfOtherTab(other);
    },
    status: () => get(form, 'draft-status').textContent,
  };
}

describe('what is kept on the device', () => {
  it.each([
    ['saved', { draft: createDraft(), savedAt: 0, tab: 'other' }],
    ['wiped', undefined],
  ])('is text and picture of this tab, where one types on after another has %s', (_what, other) => {
    const { keeper, stored, otherTab } = open();
    otherTab(other);
    keeper.keep();
    expect(stored).toEqual({ draft: createDraft(), picture: PICTURE });
  });

  it('is not the picture where there is no room for it, and that is said until it is solved', () => {
    const { keeper, status } = open({ picture: 'full' });
    keeper.keepPicture(PICTURE);
    expect(status()).toMatch(/Speicher dieses Browsers ist voll.* nicht dein Bild/);
    keeper.keep();
    expect(status()).toMatch(/Speicher dieses Browsers ist voll.* nicht dein Bild/);
  });

  it('is told of once, and does not write over other news', () => {
    const { keeper, otherTab, status } = open();
    keeper.keep();
    expect(status()).toMatch(/^Was du eingibst, bleibt auf diesem Gerät/);
    otherTab({ draft: createDraft(), savedAt: 0, tab: 'other' });
    keeper.keep();
    expect(status()).toBe('Gespeichert ist jetzt der Stand aus diesem Tab.');
  });
});
