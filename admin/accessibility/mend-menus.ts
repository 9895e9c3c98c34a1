import { findParts, setAttributes } from './attributes.ts';

/**
 * Dropdown (decap-cms-ui-default) puts a list between a menu and its entries: a menu without entries, to screen readers,
 * and a list without items.
 */
export function mendMenus(): void {
  for (const list of findParts('DropdownList')) setAttributes(list, { role: 'none' });
}
