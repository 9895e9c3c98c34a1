import { parseHTML } from 'linkedom';
import { onTestFinished, vi } from 'vitest';

/** A form with this content, in a document that the program takes for the browser's. */
export function createPage(content: string): { form: HTMLFormElement; document: Document } {
  const window = parseHTML(`<!doctype html><html><body><form>${content}</form></body></html>`);
  const { document } = window;
  vi.stubGlobal('document', document);
  for (const name of ELEMENTS) vi.stubGlobal(name, window[name]);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const form = document.querySelector('form');
  if (form === null) throw new Error('No form');
  return { form, document };
}

const ELEMENTS = [
  'HTMLElement',
  'HTMLInputElement',
  'HTMLButtonElement',
  'HTMLAnchorElement',
  'HTMLTemplateElement',
] as const;

/** The element with `data-<name>`. */
export function get(root: ParentNode, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-${name}]`);
  if (found === null) throw new Error(`No [data-${name}]`);
  return found;
}

/** A click, as nobody's finger makes it. */
export function click(element: HTMLElement): void {
  const Event = element.ownerDocument.defaultView?.Event ?? globalThis.Event;
  element.dispatchEvent(new Event('click', { bubbles: true }));
}
