import { setAttributes } from './attributes.ts';

/** The cross on a message (react-toastify in Notifications) is called "close". */
export function mendMessages(): void {
  for (const button of document.querySelectorAll('.Toastify__close-button')) {
    setAttributes(button, { 'aria-label': 'Meldung schließen' });
  }
  for (const region of document.querySelectorAll('section.Toastify')) {
    setAttributes(region, { 'aria-label': 'Meldungen' });
  }
}
