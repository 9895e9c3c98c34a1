import { store } from 'decap-cms-core/dist/esm/redux';
import { existsInZone } from '../../src/domain/time.ts';
import { noteReceipt, type CandidacyPackage } from '../../src/letter/package.ts';
import type { ImportNote } from '../../src/letter/import-letter.ts';
import type { DraftEntry, DraftPicture } from '../drafts/draft.ts';
import { getDraftId } from '../drafts/form.ts';
import { restoreDraft } from '../drafts/restore.ts';
import { readEntryFile } from '../format/entry-file.ts';
import { encodePortrait } from '../standing/portrait/encode.ts';
import { openPicture } from '../standing/portrait/open-picture.ts';
import type { CmsState } from '../state.ts';
import { keepBoardFields, withoutBoardFields } from './board-fields.ts';

/**
 * Prepares the open form of a new candidacy to take in a package.
 *
 * @returns What fills the form, or a German sentence that says why it cannot be.
 */
export async function fillForm({
  election,
  entry,
  picture,
}: CandidacyPackage): Promise<
  { fill: () => void; notes: readonly ImportNote[] } | { problem: string }
> {
  const file = readEntryFile(entry, 'entry');
  if ('unreadable' in file) return { problem: file.unreadable };
  const pictures = await readPicture(picture);
  if ('problem' in pictures) return pictures;
  const { fields, notes } = withoutBoardFields(file.fields);
  const data = { ...fields, _election: election, body: file.body };
  const { submitted } = fields;
  const receipt =
    typeof submitted === 'string' && existsInZone(submitted) ? [noteReceipt(submitted)] : [];
  return {
    notes: [...receipt, ...notes],
    fill: () => {
      const { entryDraft } = store.getState();
      const { entry: open } = entryDraft.toJS() as { entry: DraftEntry };
      restoreDraft({
        id: getDraftId(entryDraft),
        entry: {
          ...open,
          data: { ...keepBoardFields(open.data), ...data },
          mediaFiles: pictures.files,
        },
      });
    },
  };
}

/** Draws the picture anew, as the candidates' form has done: whoever makes a package by hand may have put anything in it. */
async function readPicture(
  picture: CandidacyPackage['picture'],
): Promise<{ files: DraftPicture[] } | { problem: string }> {
  if (picture === undefined) return { files: [] };
  const { name, bytes } = picture;
  if (!/\.jpe?g$/i.test(name)) return { problem: STRANGER };
  const opened = await openPicture(new Blob([bytes.slice()]));
  if ('problem' in opened) return opened;
  const image = new File([await encodePortrait(opened.picture, WHOLE)], name);
  opened.picture.close();
  // Where Decap looks for pictures of an entry that has no file yet (decap-cms-core, `selectMediaFolder`).
  const path = `${getFolder(store.getState())}/${name}`;
  return {
    files: [{ id: crypto.randomUUID(), path, name, file: image, size: image.size, draft: true }],
  };
}

/** The form's portraits are squares already. */
const WHOLE = { zoom: 1, x: 0.5, y: 0.5 };

const STRANGER =
  'Das Bild im Paket ist nicht aus dem Formular: Erwartet wird ein .jpg. Lade es von Hand beim Porträt hoch.';

function getFolder({ collections }: CmsState): string {
  return String(collections.getIn(['candidacies', 'folder']));
}
