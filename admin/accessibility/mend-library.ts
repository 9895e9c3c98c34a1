import { findParts, setAttributes } from './attributes.ts';

/** MediaLibraryCard is a box that can be focused and pressed, but says neither that nor whether it is chosen. */
export function mendLibrary(): void {
  for (const dialog of findParts('StyledModal')) {
    const [title] = findParts('LibraryTitle', dialog);
    setAttributes(dialog, { 'aria-label': title?.textContent ?? 'Bilder' });
    for (const search of findParts<HTMLInputElement>('SearchInput', dialog)) {
      setAttributes(search, { 'aria-label': search.placeholder });
    }
    for (const button of findParts('CloseButton', dialog)) {
      setAttributes(button, { 'aria-label': 'Schließen' });
    }
    for (const card of dialog.querySelectorAll('[class*="-Card "][tabindex]')) {
      setAttributes(card, { role: 'button' });
    }
  }
}
