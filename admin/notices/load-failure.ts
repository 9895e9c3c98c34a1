import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { loadEntry } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import { explainError } from '../locale/errors.ts';
import type { CmsState } from '../state.ts';
import { createObservable } from './observable.ts';

/** An entry that was asked for and did not come. */
export interface LoadFailure {
  /** German. */
  reason: string;
  retry: () => void;
  /** Goes back to the list. */
  leave: () => void;
}

export const loadFailure = createObservable<LoadFailure | undefined>(undefined);

/**
 * Notices when the form that is open cannot be loaded. Decap says so in a message that goes after seconds; of a draft
 * its form then loads for ever (decap-cms-core, `actions/editorialWorkflow.js`, `loadUnpublishedEntry`).
 */
export function watchLoading(): void {
  let told: string | undefined;
  store.subscribe(() => {
    const { notifications } = store.getState().notifications;
    const last = notifications.findLast(({ message }) => message.key === FAILED);
    if (last === undefined || last.id === told) return;
    told = last.id;
    const form = readForm(history.location.pathname);
    if (form !== undefined && isWaiting(store.getState())) report(form, last.message.details);
  });
  history.listen(() => {
    loadFailure.set(undefined);
  });
}

const FAILED = 'ui.toast.onFailToLoadEntries';

interface Form {
  collection: string;
  slug: string;
}

const ENTRY = /^\/collections\/([^/]+)\/entries\/(.+)$/;

function readForm(pathname: string): Form | undefined {
  const [, collection, slug] = ENTRY.exec(pathname) ?? [];
  if (collection === undefined || slug === undefined) return undefined;
  return { collection, slug: decodeURIComponent(slug) };
}

function isWaiting({ entryDraft }: CmsState): boolean {
  return entryDraft.getIn(['entry', 'collection']) === undefined;
}

function report({ collection, slug }: Form, details: unknown): void {
  const reason = explainError(details);
  loadFailure.set({
    reason,
    retry: () => {
      loadFailure.set(undefined);
      const { collections, config } = store.getState();
      const load = config.publish_mode === 'editorial_workflow' ? loadUnpublishedEntry : loadEntry;
      store.dispatch(load(collections.get(collection), slug));
    },
    leave: () => {
      history.push(`/collections/${collection}`);
    },
  });
}
