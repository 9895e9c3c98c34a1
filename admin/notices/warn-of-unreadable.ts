import { store } from 'decap-cms-core/dist/esm/redux';
import { UNREADABLE } from '../config/keys.ts';
import { tellUnreadable } from './questions.ts';

/** Tells why a file cannot be edited as soon as it is opened. */
export function warnOfUnreadable(): void {
  let opened: unknown;
  store.subscribe(() => {
    const { entryDraft } = store.getState();
    const form = entryDraft.get('key');
    if (form === opened) return;
    opened = form;
    const reason = entryDraft.getIn(['entry', 'data', UNREADABLE]);
    if (typeof reason === 'string') void tellUnreadable(reason);
  });
}
