import { DecapCmsCore as CMS } from 'decap-cms-core';
import relationCache from 'decap-cms-widget-relation/dist/esm/RelationCache';

/**
 * Asks for the entries that can be chosen anew once something was saved. Decap keeps what it has read until the page is
 * loaded again: a letter could not be given to an election that was made a minute ago.
 */
export function forgetChoicesOnceSaved(): void {
  for (const name of ['postSave', 'postPublish', 'postUnpublish']) {
    const handler = () => {
      relationCache.clear();
    };
    CMS.registerEventListener({ name, handler } as never);
  }
}
