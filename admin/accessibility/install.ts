import type { CmsConfig } from '../config/types.ts';
import { followRoutes } from './follow-routes.ts';
import { mendFields } from './mend-fields.ts';
import { mendFrame } from './mend-frame.ts';
import { mendLibrary } from './mend-library.ts';
import { mendMenus } from './mend-menus.ts';
import { mendMessages } from './mend-messages.ts';
import { keepFocus } from './keep-focus.ts';
import { startWithForm } from './start-with-form.ts';

/**
 * Mends what Decap's markup keeps from people who use keyboards, screen readers or phones, and what CSS cannot reach.
 * Call it before `CMS.init`.
 *
 * The repairs change attributes only, or add elements that React does not know and therefore leaves alone. Each says
 * which component of Decap it mends and when it can go. Decap's own attempt at accessible names is open since 2023:
 * https://github.com/decaporg/decap-cms/pull/6762.
 */
export function installAccessibility(config: CmsConfig): void {
  startWithForm();
  const focusScreen = followRoutes();
  const restoreFocus = keepFocus();
  const mend = () => {
    mendFrame(config);
    mendFields();
    mendLibrary();
    mendMenus();
    mendMessages();
    focusScreen();
    restoreFocus();
  };
  let isPlanned = false;
  const plan = () => {
    if (isPlanned) return;
    isPlanned = true;
    // Not before the next frame: a keystroke changes many nodes, and waits for none of this.
    requestAnimationFrame(() => {
      isPlanned = false;
      mend();
    });
  };
  // Switches that change their colour change no nodes.
  document.addEventListener('click', plan);
  // React may have drawn the new screen before.
  addEventListener('hashchange', plan);
  new MutationObserver(plan).observe(document.body, { childList: true, subtree: true });
}
