/**
 * Opens the form for candidates. What it is made of loads when somebody wants it, or left a draft here.
 *
 * The page was built some time ago; whether the deadline has passed since is for the reader's clock to say. A page that
 * was built after it holds no form, and a clock that is behind brings none back.
 */
const root = document.querySelector<HTMLElement>('[data-standing]');
if (root) {
  const { app = '', key = '', due = '' } = root.dataset;
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`);
  const open = find('open');
  const isOpen = open !== null && Date.now() < Number(due);
  open?.toggleAttribute('hidden', !isOpen);
  find('closed')?.toggleAttribute('hidden', isOpen);

  const load = async () => {
    try {
      await import(/* @vite-ignore */ app);
    } catch {
      find('failed')?.removeAttribute('hidden');
    }
  };
  const button = find('start');
  find('no-script')?.remove();
  if (isOpen && button) {
    button.hidden = false;
    button.addEventListener('click', () => void load(), { once: true });
  }
  if (hasDraft(key)) void load();
}

// Makes the file a module, which a test loads.
export {};

/** Browsers may forbid to store anything. */
function hasDraft(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
