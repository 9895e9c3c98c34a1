import { store } from 'decap-cms-core/dist/esm/redux';
import { getDraftId, getFormId } from '../drafts/form.ts';
import { dropDraft } from '../drafts/store.ts';

/** Loads the page anew as soon as the save that is under way has ended well: the form lacks what was merged into it. */
export function reloadOnceSaved(): void {
  const form = getFormId(store.getState().entryDraft);
  const stop = store.subscribe(() => {
    const { entryDraft } = store.getState();
    const isSameForm = getFormId(entryDraft) === form;
    if (isSameForm && entryDraft.getIn(['entry', 'isPersisting']) === true) return;
    stop();
    if (!isSameForm || entryDraft.get('hasChanged') === true) return;
    // Or the page might come back before the draft is gone, and offer it.
    void dropDraft(getDraftId(entryDraft)).finally(() => {
      window.location.reload();
    });
  });
}
