import { findParts, setAttributes } from './attributes.ts';

/** Dropdown (decap-cms-ui-default) says neither what its parts are to one another nor what is chosen. */
export function mendMenus(): void {
  // A list between a menu and its entries: a menu without entries, to screen readers, and a list without items.
  for (const list of findParts('DropdownList')) setAttributes(list, { role: 'none' });
  for (const box of findParts<HTMLInputElement>('StyledDropdownCheckbox')) {
    // The entry around it is what can be pressed; the box is its picture.
    setAttributes(box, { 'aria-hidden': 'true', inert: '' });
    const entry = box.closest('[role^="menuitem"]');
    if (entry === null) continue;
    setAttributes(entry, { role: 'menuitemcheckbox', 'aria-checked': String(box.checked) });
  }
}
