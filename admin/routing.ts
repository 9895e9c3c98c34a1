import { history } from 'decap-cms-core/dist/esm/routing/history';

const FORM = /^\/collections\/[^/]+\/(?:new$|entries\/)/;

/**
 * Loads the page anew when an address leads from one form straight to another (a bookmark, the browser's "back"): Decap
 * would go on showing the old one's fields. What is unsaved is kept as a draft.
 */
export function reloadBetweenForms(): void {
  let before = history.location.pathname;
  history.listen((location, action) => {
    const [from, to] = [before, location.pathname];
    before = to;
    // Decap itself replaces `/new` by the entry's address after the first save.
    if (action === 'POP' && from !== to && FORM.test(from) && FORM.test(to))
      window.location.reload();
  });
}
