import { addresses } from '../../src/domain/addresses.ts';
import { findParts } from '../accessibility/attributes.ts';
import type { AdminPage } from '../start.ts';
import './help.css';

/** The handbook's page for each page of the CMS. */
const targets: Record<AdminPage, string> = {
  board: addresses.handbook,
  candidacy: addresses.handbookChapter('kandidatur'),
};

/**
 * Keeps a way to the handbook on every screen: at the log-in, in the header of lists and in the bar of forms. Call it
 * before `CMS.init`.
 *
 * Decap has no place for links of one's own there. React does not know the added ones and leaves them alone; it may
 * replace what they stand in, so they are added again.
 */
export function addHelp(page: AdminPage): void {
  const add = () => {
    // SettingsWrapper (SettingsDropdown, decap-cms-core) is the end of both bars.
    for (const bar of findParts('SettingsWrapper')) addLink(bar, targets[page]);
    for (const logIn of findParts('StyledAuthenticationPage')) addLink(logIn, targets[page]);
  };
  let isPlanned = false;
  new MutationObserver(() => {
    if (isPlanned) return;
    isPlanned = true;
    // A keystroke changes many nodes, and none of them moves the bar.
    requestAnimationFrame(() => {
      isPlanned = false;
      add();
    });
  }).observe(document.body, { childList: true, subtree: true });
}

function addLink(place: Element, href: string): void {
  if (place.querySelector(':scope > .cms-help') !== null) return;
  const link = document.createElement('a');
  link.className = 'cms-help';
  link.href = href;
  // What is typed stays where it is.
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Hilfe';
  const note = document.createElement('span');
  note.className = 'cms-hidden';
  note.textContent = ' (öffnet ein neues Fenster)';
  link.append(note);
  if (place.matches('section')) place.append(link);
  else place.prepend(link);
}
