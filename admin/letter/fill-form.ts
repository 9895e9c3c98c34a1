import { store } from 'decap-cms-core/dist/esm/redux';
import type { CandidacyPackage } from '../../src/letter/package.ts';
import type { DraftEntry, DraftPicture } from '../drafts/draft.ts';
import { restoreDraft } from '../drafts/restore.ts';
import { readEntryFile } from '../format/entry-file.ts';
import type { CmsState } from '../state.ts';

/**
 * Prepares the open form of a new candidacy to take in a package.
 *
 * @returns What fills the form, or a German sentence that says why it cannot be.
 */
export function fillForm({
  election,
  entry,
  picture,
}: CandidacyPackage): { fill: () => void } | { problem: string } {
  const file = readEntryFile(entry, 'entry');
  if ('unreadable' in file) return { problem: file.unreadable };
  const pictures: DraftPicture[] = [];
  if (picture !== undefined) {
    const { name, bytes } = picture;
    const image = new File([bytes.slice()], name);
    // Where Decap keeps pictures of an entry that has no file yet (decap-cms-core, `DRAFT_MEDIA_FILES`).
    const path = `${getFolder(store.getState())}/DRAFT_MEDIA_FILES/${name}`;
    pictures.push({
      id: crypto.randomUUID(),
      path,
      name,
      file: image,
      size: bytes.length,
      draft: true,
    });
  }
  const data = { ...file.fields, _election: election, body: file.body };
  return {
    fill: () => {
      const { entry: open } = store.getState().entryDraft.toJS() as { entry: DraftEntry };
      restoreDraft({
        entry: { ...open, data: { ...open.data, ...data }, mediaFiles: pictures },
      });
    },
  };
}

function getFolder({ collections }: CmsState): string {
  return String(collections.getIn(['candidacies', 'folder']));
}
