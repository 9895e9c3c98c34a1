import { store } from 'decap-cms-core/dist/esm/redux';
import { askAboutDraft } from '../notices/questions.ts';
import { updateStatus } from '../notices/status.ts';
import type { Draft } from './draft.ts';
import { getDraftId, getFormId } from './form.ts';
import { holdWhileSaving } from './hold-while-saving.ts';
import { replaceDecapBackup, restoreDraft } from './restore.ts';
import { dropDraft, listOpenDrafts } from './store.ts';
import { showTab } from './tabs.ts';
import { getUser, watchDrafts } from './watch.ts';

/** Keeps drafts, and offers those of an entry as soon as the entry is open again. */
export function startDrafts(): void {
  showTab();
  replaceDecapBackup();
  holdWhileSaving();
  watchDrafts({
    onKept: ({ id, keptAt }) => {
      updateStatus({ refusal: undefined });
      const open = getDraftId(store.getState().entryDraft);
      if (open === id) updateStatus({ keptAt });
      else if (open === '') void offerDraft(open).catch(() => undefined);
    },
    onRefused: (error) => {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      updateStatus({ refusal: isFull ? 'full' : 'forbidden' });
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
  let form = '';
  let user: unknown;
  store.subscribe(() => {
    const state = store.getState();
    const isOther = getFormId(state.entryDraft) !== form || state.auth.user !== user;
    if (!isOther) return;
    form = getFormId(state.entryDraft);
    user = state.auth.user;
    updateStatus({ keptAt: undefined });
    if (user === undefined) return;
    void offerDraft(form).catch(() => undefined);
  });
}

/** Asks about the newest draft of the entry that is open; without an open entry, tells of all. */
async function offerDraft(form: string): Promise<void> {
  const drafts = await listOpenDrafts(getUser(store.getState()), Date.now());
  const { entryDraft } = store.getState();
  // The editor may have gone on, or begun to type: then the draft waits for the next time.
  const isUntouched = () => {
    const current = store.getState().entryDraft;
    return getFormId(current) === form && current.get('hasChanged') !== true;
  };
  if (!isUntouched()) return;
  const isOpen = typeof entryDraft.getIn(['entry', 'collection']) === 'string';
  updateStatus({ drafts: isOpen ? [] : drafts });
  const draft = drafts.find((candidate) => isOf(candidate, entryDraft));
  if (draft === undefined) return;
  const answer = await askAboutDraft(draft);
  if (answer === 'drop') await dropDraft(draft.id);
  else if (isUntouched()) restoreDraft(draft);
}

function isOf(draft: Draft, entryDraft: ReturnType<typeof store.getState>['entryDraft']): boolean {
  const [collection, slug] = ['collection', 'slug'].map((key) => entryDraft.getIn(['entry', key]));
  return draft.collection === collection && draft.slug === (slug ?? '');
}
