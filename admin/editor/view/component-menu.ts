import type { EditorView } from 'prosemirror-view';
import { components, type ComponentDefinition } from '../../../src/markup/components.ts';
import { insertComponent } from './commands.ts';
import { create, createId } from './dom.ts';

/** The button that shows the components, and the list of them. */
export function createComponentMenu(
  view: EditorView,
  citable: boolean,
): { button: HTMLElement; panel: HTMLElement } {
  const id = createId();
  const button = create(
    'button',
    {
      type: 'button',
      class: 'editor-tool editor-tool--word',
      'aria-expanded': 'false',
      'aria-controls': id,
    },
    'Baustein einfügen',
  );
  const panel = create('ul', { class: 'editor-menu', id, hidden: true });
  const show = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  for (const [name, { label, hint, citableOnly }] of listComponents()) {
    if (citableOnly === true && !citable) continue;
    const item = create(
      'button',
      { type: 'button' },
      create('strong', {}, label),
      create('span', {}, hint),
    );
    item.addEventListener('click', () => {
      show(false);
      insertComponent(name, (position) => {
        focusComponent(view, position);
      })(view.state, view.dispatch);
    });
    panel.append(create('li', {}, item));
  }
  button.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('click', () => {
    show(panel.hasAttribute('hidden'));
    if (!panel.hidden) panel.querySelector('button')?.focus();
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      show(false);
      button.focus();
    }
    const items = [...panel.querySelectorAll('button')];
    const at = items.findIndex((item) => item === event.target);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items.at(next % items.length)?.focus();
  });
  panel.addEventListener('focusout', (event) => {
    const to = event.relatedTarget;
    if (to instanceof Node && (panel.contains(to) || to === button)) return;
    show(false);
  });
  return { button, panel };
}

function listComponents(): [string, ComponentDefinition][] {
  return Object.entries(components);
}

/** A new component begins with its first field; one without fields with its text. */
function focusComponent(view: EditorView, position: number): void {
  const element = view.nodeDOM(position);
  const field =
    element instanceof HTMLElement
      ? element.querySelector<HTMLElement>('.editor-fields :is(input, button)')
      : null;
  if (field === null) view.focus();
  else field.focus();
}
