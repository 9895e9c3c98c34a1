import { store } from 'decap-cms-core/dist/esm/redux';

/** Loads the page anew as soon as the save that is under way has settled. */
export function reloadOnceSaved(): void {
  const stop = store.subscribe(() => {
    if (store.getState().entryDraft.get('hasChanged') === true) return;
    stop();
    window.location.reload();
  });
}
