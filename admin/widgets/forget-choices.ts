import { DecapCmsCore as CMS } from 'decap-cms-core';
import relationCache from 'decap-cms-widget-relation/dist/esm/RelationCache';

/**
 * Has the entries that can be chosen asked for anew. Decap keeps what it has read until the page is loaded again: a letter
 * could not be given to an election that was made a minute ago, and could be given to one that is gone.
 */
export function forgetChoices(): void {
  relationCache.clear();
}

/** Forgets the choices whenever something was saved; Decap has no event for what was deleted. */
export function forgetChoicesOnceSaved(): void {
  for (const name of ['postSave', 'postPublish', 'postUnpublish']) {
    CMS.registerEventListener({ name, handler: forgetChoices } as never);
  }
}
