import { store } from 'decap-cms-core/dist/esm/redux';
import { dropDraft } from '../drafts/store.ts';

/** Loads the page anew as soon as the save that is under way has ended well: the form lacks what was merged into it. */
export function reloadOnceSaved(): void {
  const form = store.getState().entryDraft.get('key');
  const stop = store.subscribe(() => {
    const { entryDraft } = store.getState();
    const isSameForm = entryDraft.get('key') === form;
    if (isSameForm && entryDraft.getIn(['entry', 'isPersisting']) === true) return;
    stop();
    if (!isSameForm || entryDraft.get('hasChanged') === true) return;
    // Or the page might come back before the draft is gone, and offer it.
    void dropDraft(String(form)).finally(() => {
      window.location.reload();
    });
  });
}
