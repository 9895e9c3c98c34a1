import { Map as ImmutableMap } from 'immutable';
import { store } from 'decap-cms-core/dist/esm/redux';
import { FILE } from '../config/keys.ts';

/**
 * Tells the form what stands in the file after a save.
 *
 * Decap goes on comparing with the entry as it was first opened: going back to the first wording could not be saved, and
 * the next save would seem to meet somebody else's change.
 *
 * @param path The file, below the repository's root.
 */
export function syncSaved(path: string, text: string): void {
  const stop = store.subscribe(() => {
    const { entryDraft, config } = store.getState();
    if (entryDraft.getIn(['entry', 'path']) !== path) {
      stop();
      return;
    }
    if (entryDraft.getIn(['entry', 'isPersisting']) === true) return;
    stop();
    // A save that failed has changed nothing.
    if (entryDraft.get('hasChanged') === true) return;
    const value = ImmutableMap({ path, text });
    const entry = entryDraft.get('entry') as ImmutableMap<string, unknown>;
    const saved = entry.setIn(['data', FILE], value);
    if (config.publish_mode !== 'editorial_workflow') {
      const collection = entry.get('collection');
      store.dispatch({ type: 'ENTRY_SUCCESS', payload: { collection, entry: saved.toJS() } });
    }
    const field = ImmutableMap({ name: FILE });
    const payload = { field, value, metadata: {}, entries: [saved] };
    store.dispatch({ type: 'DRAFT_CHANGE_FIELD', payload });
  });
}

/** What stood in the file of the form that is open; `undefined` for any other file. */
export function getOpenedText(path: string): string | undefined {
  const { entryDraft } = store.getState();
  if (entryDraft.getIn(['entry', 'path']) !== path) return undefined;
  const text = entryDraft.getIn(['entry', 'data', FILE, 'text']);
  return typeof text === 'string' ? text : undefined;
}
