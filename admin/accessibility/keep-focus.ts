import { findParts, partSelector } from './attributes.ts';

/**
 * Keeps the focus in the bar above a form when the button that had it goes: EditorToolbar replaces "Veröffentlichen" by
 * "Veröffentlicht", and whoever works with the keyboard would start again at the top of the page.
 *
 * @returns Call it when the page has changed.
 */
export function keepFocus(): () => void {
  let wasInBar = false;
  document.addEventListener('focusin', ({ target }) => {
    wasInBar =
      target instanceof Element && target.closest(partSelector('ToolbarContainer')) !== null;
  });
  return () => {
    if (!wasInBar || document.activeElement !== document.body) return;
    const [bar] = findParts('ToolbarContainer');
    bar
      ?.querySelector<HTMLElement>(
        partSelector('ToolbarSubSectionFirst') + ' :is(button, [role="button"])',
      )
      ?.focus();
  };
}
