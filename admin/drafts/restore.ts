import { addAssets } from 'decap-cms-core/dist/esm/actions/media';
import { Backend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { createAssetProxy } from 'decap-cms-core/dist/esm/valueObjects/AssetProxy';
import type { Draft } from './draft.ts';
import { continueDraft } from './form.ts';

/**
 * Puts a draft into the form that is open, with its pictures. What stood in the file when the draft was begun comes
 * along (`format/envelope.ts`), so that a save still notices what others have changed since. The form takes a new id with
 * it, and is kept under the draft's.
 */
export function restoreDraft({ id, entry }: Pick<Draft, 'id' | 'entry'>): void {
  const mediaFiles = entry.mediaFiles.map((picture) => {
    const { path, file, url, field } = picture;
    const proxy = createAssetProxy({ path, file, url, field });
    return { ...picture, url: proxy.toString(), displayURL: proxy.toString(), proxy };
  });
  store.dispatch(addAssets(mediaFiles.map(({ proxy }) => proxy)));
  const restored = {
    ...entry,
    mediaFiles: mediaFiles.map(({ proxy: _proxy, ...picture }) => picture),
    isPersisting: undefined,
  };
  store.dispatch({ type: 'DRAFT_LOCAL_BACKUP_RETRIEVED', payload: { entry: restored } });
  store.dispatch({ type: 'DRAFT_CREATE_FROM_LOCAL_BACKUP' });
  continueDraft(store.getState().entryDraft, id);
}

/** Switches off Decap's own backup: it would ask to restore a second time, and lose what it restored. */
export function replaceDecapBackup(): void {
  Object.assign(Backend.prototype, {
    getLocalDraftBackup: () => Promise.resolve({}),
    persistLocalDraftBackup: () => Promise.resolve(),
    deleteLocalDraftBackup: () => Promise.resolve(),
    deleteAnonymousBackup: () => Promise.resolve(),
  });
}
