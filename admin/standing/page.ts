import type { PageFacts } from './facts-of-page.ts';

/** The page around the form, as `src/components/standing/` writes it. */
export interface StandingPage {
  root: HTMLElement;
  facts: PageFacts;
  /** Key of the draft in the browser's storage. */
  key: string;
  /** When the form closes, milliseconds since 1970. */
  due: number;
  /** Folder of the preview's program. */
  preview: string;
}

/** @throws Error where the page is another one. */
export function readPage(): StandingPage {
  const root = document.querySelector<HTMLElement>('[data-standing]');
  if (root === null) throw new Error('No form on this page');
  const { facts = '', key = '', due = '' } = root.dataset;
  return {
    root,
    facts: JSON.parse(facts) as PageFacts,
    key,
    due: Number(due),
    preview: document.documentElement.dataset.preview ?? '',
  };
}

/**
 * Whether somebody can still fill in the form: the page was built with it, and the reader's clock shows a time before the
 * deadline.
 *
 * @param now Milliseconds since 1970.
 */
export function canFillIn({ root, due }: Pick<StandingPage, 'root' | 'due'>, now: number): boolean {
  return now < due && root.querySelector('[data-form]') !== null;
}

/**
 * The element with `data-<name>`.
 *
 * @throws Error where there is none, or none of this kind.
 */
export function find(root: ParentNode, name: string): HTMLElement;
export function find<Found extends HTMLElement>(
  root: ParentNode,
  name: string,
  type: new () => Found,
): Found;
export function find(root: ParentNode, name: string, type = HTMLElement): HTMLElement {
  const element = root.querySelector(`[data-${name}]`);
  if (!(element instanceof type)) throw new Error(`No [data-${name}] on this page`);
  return element;
}

/** Shows text in a status line; said again when it is the same. */
export function announce(status: HTMLElement, text: string): void {
  status.textContent = '';
  status.textContent = text;
}
