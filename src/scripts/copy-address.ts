/** A button beside each address of a calendar that copies it; without a script the address is there to be selected. */
for (const place of document.querySelectorAll<HTMLElement>('[data-copy-address]')) {
  const address = place.querySelector('code');
  if (address !== null) addButton(place, address);
}

function addButton(place: HTMLElement, address: HTMLElement): void {
  const status = document.createElement('span');
  status.role = 'status';
  status.className = 'visually-hidden';
  const button = document.createElement('button');
  button.type = 'button';
  const label = (text: string) => {
    button.textContent = text;
    button.setAttribute('aria-label', `${text}: ${place.dataset.copyAddress ?? ''}`);
  };
  label('Kopieren');
  button.addEventListener('click', () => {
    copy(address.textContent).then(
      () => {
        label('Kopiert');
        status.textContent = 'Die Adresse ist kopiert.';
        setTimeout(() => {
          label('Kopieren');
          status.textContent = '';
        }, 4000);
      },
      () => {
        getSelection()?.selectAllChildren(address);
        status.textContent = 'Der Browser erlaubt das Kopieren nicht. Die Adresse ist markiert.';
      },
    );
  });
  place.append(button, status);
}

/** Rejects as well where there is no clipboard at all: on pages that were not sent over https. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
