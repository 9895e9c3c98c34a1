import { store } from 'decap-cms-core/dist/esm/redux';
import type { CmsState } from '../state.ts';
import { createDraftKey, getDraftTitle, type Draft, type DraftEntry } from './draft.ts';
import { dropDraft, keepDraft } from './store.ts';

export interface DraftWatcher {
  /** A draft was kept; `keptAt` as in {@link Draft}. */
  onKept: (draft: Draft) => void;
  /** It could not be kept: the device is full or forbids it. */
  onRefused: (error: unknown) => void;
  /** The entry was saved, or put back to what it was. */
  onSettled: () => void;
}

/** Typing settles before it is written; a page that is left is written at once. */
const DELAY = 400;

/**
 * Keeps what is typed on this device from the first keystroke to the successful save, pictures included: closing the
 * tab, a crash and a lost connection take nothing. (Decap's own backup asks to restore, then loads over it: #5055.)
 */
export function watchDrafts(watcher: DraftWatcher): void {
  let timer: number | undefined;
  let last: { draft: unknown; key: string; changed: boolean } = {
    draft: undefined,
    key: '',
    changed: false,
  };
  const keep = () => {
    window.clearTimeout(timer);
    timer = undefined;
    const draft = readDraft(store.getState());
    if (draft === undefined) return;
    keepDraft(draft).then(() => {
      watcher.onKept(draft);
    }, watcher.onRefused);
  };
  store.subscribe(() => {
    const { entryDraft } = store.getState();
    if (entryDraft === last.draft) return;
    const key = readKey(entryDraft);
    const changed = entryDraft.get('hasChanged') === true;
    const wasOpen = key !== undefined && (key === last.key || isFirstSave(last.key, key));
    if (changed) {
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, DELAY);
    } else if (last.changed && wasOpen) {
      window.clearTimeout(timer);
      timer = undefined;
      void dropDraft(last.key).then(watcher.onSettled);
    }
    last = { draft: entryDraft, key: key ?? '', changed };
  });
  const keepNow = () => {
    if (timer !== undefined) keep();
  };
  window.addEventListener('pagehide', keepNow);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepNow();
  });
}

function readKey(entryDraft: CmsState['entryDraft']): string | undefined {
  const collection = entryDraft.getIn(['entry', 'collection']);
  if (typeof collection !== 'string') return undefined;
  const slug = entryDraft.getIn(['entry', 'slug']);
  return createDraftKey(collection, typeof slug === 'string' ? slug : '');
}

/** A new entry gets its slug by the save that settles it. */
function isFirstSave(before: string, after: string): boolean {
  const [collection] = after.split('/');
  return before === createDraftKey(collection ?? '', '');
}

function readDraft({ entryDraft }: CmsState): Draft | undefined {
  const key = readKey(entryDraft);
  if (key === undefined || entryDraft.get('hasChanged') !== true) return undefined;
  const { entry } = entryDraft.toJS() as { entry: DraftEntry & { collection: string } };
  return {
    key,
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
