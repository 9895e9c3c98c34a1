/** Where EditorInterface (decap-cms-core) remembers what stands beside the form. */
const KEY = 'cms.right-pane';

/**
 * On a narrow screen form and preview take turns (styles/narrow.css), and the form comes first. Decap opens the preview
 * unless it was closed the last time; what was chosen on a wide screen is put back when the page goes.
 */
export function startWithForm(): void {
  const narrow = matchMedia('(max-width: 799.98px)');
  let chosen = localStorage.getItem(KEY);
  const close = () => {
    if (narrow.matches) localStorage.setItem(KEY, 'none');
  };
  const restore = () => {
    if (chosen === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, chosen);
  };
  close();
  narrow.addEventListener('change', () => {
    if (narrow.matches) {
      chosen = localStorage.getItem(KEY);
      close();
    } else restore();
  });
  // Decap has noted by then what was pressed: the next form starts as a form again.
  document.addEventListener('click', close);
  addEventListener('pagehide', () => {
    if (narrow.matches) restore();
  });
}
