/** @param of What is copied, for those who do not see where the button stands. */
export function createCopyButton(label: string, of: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  name(button, label, of);
  return button;
}

/** A place where it is said aloud that something was copied. */
export function createStatus(): HTMLElement {
  const status = document.createElement('p');
  status.role = 'status';
  status.className = 'visually-hidden';
  return status;
}

/** @param offer What to do where the browser does not let a page write to the clipboard. */
export function copyOnClick(
  button: HTMLButtonElement,
  of: string,
  status: HTMLElement,
  getText: () => string,
  offer: (text: string) => void,
): void {
  const label = button.textContent;
  button.addEventListener('click', () => {
    const text = getText();
    writeToClipboard(text).then(
      () => {
        name(button, 'Kopiert', of);
        status.textContent = `Kopiert: ${of}`;
        setTimeout(() => {
          name(button, label, of);
          status.textContent = '';
        }, 4000);
      },
      () => {
        offer(text);
      },
    );
  });
}

function name(button: HTMLButtonElement, label: string, of: string): void {
  button.textContent = label;
  button.setAttribute('aria-label', `${label}: ${of}`);
}

/** Rejects as well where there is no clipboard at all: on pages that were not sent over https. */
async function writeToClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
