import type { CmsState } from '../state.ts';

/** Decap gives every form that it opens an id; empty where none is open. */
export function getFormId(entryDraft: CmsState['entryDraft']): string {
  const id = entryDraft.get('key');
  return typeof id === 'string' ? id : '';
}

/** Drafts that went on in another form than the one they were begun in, by that form. */
const continued = new Map<string, string>();

/** Which draft the form is kept as; empty where none is open. */
export function getDraftId(entryDraft: CmsState['entryDraft']): string {
  const form = getFormId(entryDraft);
  return continued.get(form) ?? form;
}

/** From now on the form is kept as this draft: it takes the place of what is kept, and nothing is ever kept twice or not. */
export function continueDraft(entryDraft: CmsState['entryDraft'], id: string): void {
  continued.set(getFormId(entryDraft), id);
}
