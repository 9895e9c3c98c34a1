import { store } from 'decap-cms-core/dist/esm/redux';
import { askAboutDraft } from '../notices/questions.ts';
import { updateStatus } from '../notices/status.ts';
import { createDraftKey } from './draft.ts';
import { replaceDecapBackup, restoreDraft } from './restore.ts';
import { dropDraft, findDraft } from './store.ts';
import { watchDrafts } from './watch.ts';

/** Keeps drafts, and offers the one of an entry as soon as the entry is open again. */
export function startDrafts(): void {
  replaceDecapBackup();
  watchDrafts({
    onKept: ({ keptAt }) => {
      updateStatus({ keptAt, refused: false });
    },
    onRefused: () => {
      updateStatus({ refused: true });
    },
    onSettled: () => {
      updateStatus({ keptAt: undefined });
    },
  });
  offerDrafts();
  window.addEventListener('online', () => {
    updateStatus({ online: true });
  });
  window.addEventListener('offline', () => {
    updateStatus({ online: false });
  });
}

function offerDrafts(): void {
  let opened: unknown;
  store.subscribe(() => {
    const { entryDraft } = store.getState();
    const form = entryDraft.get('key');
    if (form === opened) return;
    opened = form;
    updateStatus({ keptAt: undefined });
    const [collection, slug] = ['collection', 'slug'].map((key) =>
      entryDraft.getIn(['entry', key]),
    );
    if (typeof collection !== 'string' || entryDraft.get('hasChanged') === true) return;
    void offerDraft(createDraftKey(collection, typeof slug === 'string' ? slug : ''), form);
  });
}

async function offerDraft(key: string, form: unknown): Promise<void> {
  const draft = await findDraft(key).catch(() => null);
  // The editor may have gone on to another entry meanwhile.
  const isOpen = () => store.getState().entryDraft.get('key') === form;
  if (draft === null || !isOpen()) return;
  const answer = await askAboutDraft(draft);
  if (answer === 'drop') await dropDraft(key);
  else if (isOpen()) restoreDraft(draft);
}
