import { copyOnClick, createCopyButton, createStatus } from './copy-button.ts';

/** A button beside each address of a calendar that copies it; without a script the address is there to be selected. */
for (const place of document.querySelectorAll<HTMLElement>('[data-copy-address]')) {
  const address = place.querySelector('code');
  if (address !== null) addButton(place, address);
}

function addButton(place: HTMLElement, address: HTMLElement): void {
  const of = `Adresse des Kalenders „${place.dataset.copyAddress ?? ''}“`;
  const [button, status] = [createCopyButton('Kopieren', of), createStatus()];
  place.append(button, status);
  const getText = () => address.textContent;
  copyOnClick(button, of, status, getText, () => {
    getSelection()?.selectAllChildren(address);
    status.textContent = 'Der Browser erlaubt das Kopieren nicht. Die Adresse ist markiert.';
  });
}
