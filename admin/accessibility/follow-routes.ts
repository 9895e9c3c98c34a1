import { partSelector, setAttributes } from './attributes.ts';

/** Where the skip link leads. */
const TARGET = 'inhalt';

/**
 * Moves the focus to the headline of the screen that one has gone to, as a page that loads would. Decap leaves it on
 * what is not there any more. It also adds the skip link that App (decap-cms-core) lacks.
 *
 * @returns Call it when the page has changed: it looks whether the screen is there.
 */
export function followRoutes(): () => void {
  addSkipLink();
  let screen = getScreen();
  let isExpected = false;
  addEventListener('hashchange', () => {
    isExpected ||= getScreen() !== screen;
    screen = getScreen();
  });
  return () => {
    const heading = findHeading();
    if (heading !== null) setAttributes(heading, { id: TARGET });
    // The screen that is being left is still there for some frames.
    if (!isExpected || heading === null || isForm(heading) !== /\/(?:entries\/|new$)/.test(screen))
      return;
    isExpected = false;
    if (!isTyping()) focus(heading);
  };
}

function getScreen(): string {
  return location.hash.replace(/\?.*/, '');
}

function isForm(heading: Element): boolean {
  return heading.closest(partSelector('EditorContainer')) !== null;
}

function focus(heading: HTMLElement): void {
  setAttributes(heading, { tabindex: '-1' });
  heading.focus({ preventScroll: isForm(heading) });
}

function findHeading(): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    'main h1, [role="main"] h1, [role="main"] [role="heading"]',
  );
}

function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea, [contenteditable="true"]') === true;
}

function addSkipLink(): void {
  const link = document.createElement('a');
  link.className = 'cms-skip';
  link.href = `#${TARGET}`;
  link.textContent = 'Zum Inhalt springen';
  link.addEventListener('click', (event) => {
    // The part of the address behind `#` is Decap's.
    event.preventDefault();
    const heading = findHeading();
    if (heading !== null) focus(heading);
  });
  document.body.prepend(link);
}
