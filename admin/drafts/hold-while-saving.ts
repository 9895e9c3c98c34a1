import { store } from 'decap-cms-core/dist/esm/redux';

/**
 * Nothing can be typed while a save is under way: Decap takes the form for saved when it ends, whatever has been typed
 * since, and loads a new entry over it.
 */
export function holdWhileSaving(): void {
  let focused: Element | null = null;
  store.subscribe(() => {
    const root = document.getElementById('nc-root');
    const isSaving = store.getState().entryDraft.getIn(['entry', 'isPersisting']) === true;
    if (root === null || root.inert === isSaving) return;
    if (isSaving) focused = document.activeElement;
    root.inert = isSaving;
    // What is inert loses the focus for good.
    if (!isSaving && focused instanceof HTMLElement && focused.isConnected) focused.focus();
  });
}
