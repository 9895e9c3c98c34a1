import type { CmsConfig } from '../config/types.ts';
import { findParts, setAttributes } from './attributes.ts';

/** Headline and main area of every screen: where a skip link leads, and what a screen reader looks for first. */
export function mendFrame(config: CmsConfig): void {
  mendLogin();
  mendLists();
  mendBoard();
  mendEditor(config);
  hideProgressBar();
}

/** AuthenticationPage (decap-cms-ui-default) has neither; its only words are those of the button. */
function mendLogin(): void {
  for (const page of findParts('StyledAuthenticationPage')) {
    setAttributes(page, { role: 'main' });
    for (const sign of findParts('CustomIconWrapper', page)) {
      setAttributes(sign, { role: 'heading', 'aria-level': '1', 'aria-label': 'Redaktion' });
      // Its name is "Logo", which says nothing beside the headline.
      for (const picture of sign.querySelectorAll('img')) setAttributes(picture, { alt: '' });
    }
  }
}

/** Collection and Sidebar have their landmarks; the search in it is named by its placeholder alone. */
function mendLists(): void {
  for (const menu of findParts('SidebarContainer')) {
    setAttributes(menu, { 'aria-label': 'Inhalte' });
    for (const search of findParts<HTMLInputElement>('SearchInput', menu)) {
      setAttributes(search, { 'aria-label': search.placeholder });
    }
  }
}

/** Workflow is made of nameless boxes, too. */
function mendBoard(): void {
  for (const board of findParts('WorkflowContainer')) setAttributes(board, { role: 'main' });
}

/** EditorInterface and EditorToolbar are made of nameless boxes. */
function mendEditor({ collections }: CmsConfig): void {
  for (const bar of findParts('ToolbarContainer')) {
    setAttributes(bar, { role: 'region', 'aria-label': 'Bearbeiten' });
    const container = bar.parentElement;
    if (container === null) continue;
    for (const editor of container.querySelectorAll(':scope > [class*="-Editor "]')) {
      setAttributes(editor, { role: 'main' });
      addHeading(editor, nameForm(collections));
    }
    mendViewControls(container);
  }
  for (const frame of findParts('PreviewPaneFrame')) setAttributes(frame, { title: 'Vorschau' });
}

/** The buttons say by colour alone whether they are on (IconButton, decap-cms-ui-default). */
function mendViewControls(container: Element): void {
  const hasPreview = container.querySelector('#preview-pane') !== null;
  for (const [index, toggle] of findParts('EditorToggle', container).entries()) {
    setAttributes(toggle, {
      'aria-label': toggle.title,
      'aria-pressed': String(index === 0 ? hasPreview : isScrolledTogether()),
    });
  }
}

/** As EditorInterface remembers it. */
function isScrolledTogether(): boolean {
  return localStorage.getItem('cms.scroll-sync-enabled') !== 'false';
}

function addHeading(main: Element, text: string): void {
  const known = main.querySelector(':scope > h1.cms-hidden');
  const heading = known ?? document.createElement('h1');
  if (heading.textContent !== text) heading.textContent = text;
  if (known !== null) return;
  heading.className = 'cms-hidden';
  main.prepend(heading);
}

/** "Termin bearbeiten", "Neu: Termin". */
function nameForm(collections: CmsConfig['collections']): string {
  const [, name, kind] = /^#\/collections\/([^/]+)\/([^/]+)/.exec(location.hash) ?? [];
  const collection = collections.find((candidate) => candidate.name === name);
  const label = collection?.label_singular ?? collection?.label ?? 'Eintrag';
  return kind === 'new' ? `Neu: ${label}` : `${label} bearbeiten`;
}

/** The line at the top that says "loading" is a canvas of the package `topbar`, outside of every landmark. */
function hideProgressBar(): void {
  for (const canvas of document.querySelectorAll('body > canvas')) {
    setAttributes(canvas, { 'aria-hidden': 'true' });
  }
}
