import { store } from 'decap-cms-core/dist/esm/redux';
import type { CmsState } from '../state.ts';
import { getDraftTitle, type Draft, type DraftEntry } from './draft.ts';
import { getDraftId, getFormId } from './form.ts';
import { dropDraft, keepDraft } from './store.ts';
import { ownTab } from './tabs.ts';

export interface DraftWatcher {
  /** A draft was kept; `keptAt` as in {@link Draft}. */
  onKept: (draft: Draft) => void;
  /** It could not be kept: the device is full or forbids it. */
  onRefused: (error: unknown) => void;
  /** The entry was saved, or put back to what it was. */
  onSettled: () => void;
}

/** Typing settles before it is written; a page or a form that is left is written at once. */
const DELAY = 400;

/**
 * Keeps what is typed on this device from the first keystroke to the successful save, pictures included: closing the
 * tab, a crash and a lost connection take nothing. (Decap's own backup asks to restore, then loads over it: #5055.)
 */
export function watchDrafts({ onKept, onRefused, onSettled }: DraftWatcher): void {
  let timer: number | undefined;
  /** The last state with something unsaved that is not written yet; the form itself may be gone by then. */
  let pending: CmsState | undefined;
  let last = { entryDraft: store.getState().entryDraft, hasChanged: false };

  const keep = () => {
    window.clearTimeout(timer);
    const draft = pending && readDraft(pending);
    pending = undefined;
    if (draft === undefined) return;
    keepDraft(draft).then(() => {
      onKept(draft);
    }, onRefused);
  };
  store.subscribe(() => {
    const state = store.getState();
    const { entryDraft } = state;
    if (entryDraft === last.entryDraft) return;
    const isSameForm = getFormId(entryDraft) === getFormId(last.entryDraft);
    const hasChanged = entryDraft.get('hasChanged') === true;
    if (!isSameForm) keep();
    if (hasChanged) {
      pending = state;
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, DELAY);
    } else if (isSameForm && last.hasChanged) {
      pending = undefined;
      void dropDraft(getDraftId(entryDraft)).then(onSettled);
    }
    last = { entryDraft, hasChanged };
  });
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
}

/** Whose drafts these are: a device may have several people. */
export function getUser({ auth }: CmsState): string {
  return auth.user?.login ?? auth.user?.name ?? '';
}

function readDraft(state: CmsState): Draft | undefined {
  const { entryDraft } = state;
  const id = getDraftId(entryDraft);
  if (id === '' || typeof entryDraft.getIn(['entry', 'collection']) !== 'string') return undefined;
  const { entry } = entryDraft.toJS() as { entry: DraftEntry & { collection: string } };
  return {
    id,
    tab: ownTab,
    user: getUser(state),
    collection: entry.collection,
    slug: entry.slug,
    title: getDraftTitle(entry.data),
    keptAt: Date.now(),
    entry: { ...entry, mediaFiles: entry.mediaFiles.map(withoutAddress) },
  };
}

/** A `blob:` address ends with its tab; the file itself is kept. */
function withoutAddress({ url, displayURL: _shown, ...picture }: DraftEntry['mediaFiles'][number]) {
  return url === undefined || url.startsWith('blob:') ? picture : { ...picture, url };
}
