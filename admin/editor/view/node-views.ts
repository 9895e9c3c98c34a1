import type { Node } from 'prosemirror-model';
import { NodeSelection, type Command } from 'prosemirror-state';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';
import { components, isComponentName } from '../../../src/markup/components.ts';
import type { ComponentAttributes } from '../document/read-dom.ts';
import { moveBlock } from './commands.ts';
import { createComponentForm, type ComponentForm } from './component-form.ts';
import { create, createIcon } from './dom.ts';
import { ImageView } from './image-view.ts';
import type { Pictures } from './pictures.ts';

/** How components, pictures and what cannot be edited look in the editor. */
export function createNodeViews(pictures: Pictures): Record<string, NodeViewConstructor> {
  return {
    component: (node, view, getPos) => new ComponentView(node, view, getPos, pictures),
    image: (node, view, getPos) => new ImageView(node, view, getPos, pictures),
    raw: (node, view, getPos) => createRawView(node, view, getPos),
    definition: (node) => createDefinitionView(node),
  };
}

class ComponentView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #head: HTMLElement;
  readonly #form: ComponentForm;
  readonly #name: string;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, pictures: Pictures) {
    this.#name = node.attrs.name as string;
    const label = isComponentName(this.#name)
      ? components[this.#name].label
      : `Unbekannter Baustein „${this.#name}“`;
    this.#form = createComponentForm(this.#name, pictures, (attributes) => {
      const position = getPos();
      if (position === undefined) return;
      view.dispatch(view.state.tr.setNodeAttribute(position, 'attributes', attributes));
    });
    this.#head = create(
      'div',
      { class: 'editor-component__head', contenteditable: 'false' },
      create(
        'div',
        { class: 'editor-component__bar' },
        create('strong', {}, label),
        ...createBlockButtons(label, view, getPos),
      ),
      this.#form.element,
    );
    this.contentDOM = create('div', { class: 'editor-component__content' });
    this.dom = create(
      'section',
      {
        class: `editor-component editor-component--${this.#name}`,
        role: 'group',
        'aria-label': label,
      },
      this.#head,
      this.contentDOM,
    );
    this.#form.update(node.attrs.attributes as ComponentAttributes);
  }

  update(node: Node): boolean {
    if (node.type.name !== 'component' || node.attrs.name !== this.#name) return false;
    this.#form.update(node.attrs.attributes as ComponentAttributes);
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof globalThis.Node && this.#head.contains(event.target);
  }

  ignoreMutation(record: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(record.target);
  }
}

function createBlockButtons(
  label: string,
  view: EditorView,
  getPos: () => number | undefined,
): HTMLElement[] {
  const run = (command: (position: number) => Command) => () => {
    const position = getPos();
    if (position !== undefined) command(position)(view.state, view.dispatch, view);
    view.focus();
  };
  const button = (name: string, path: string, action: () => void) => {
    const element = create(
      'button',
      { type: 'button', class: 'editor-tool', 'aria-label': `${label}: ${name}`, title: name },
      createIcon(path),
    );
    element.addEventListener('click', action);
    return element;
  };
  return [
    button(
      'nach oben',
      'M10 16V5M5 9l5-5 5 5',
      run((at) => moveBlock(at, 'up')),
    ),
    button(
      'nach unten',
      'M10 4v11M5 11l5 5 5-5',
      run((at) => moveBlock(at, 'down')),
    ),
    button('entfernen', 'M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11', run(removeBlock)),
  ];
}

function removeBlock(position: number): Command {
  return (state, dispatch) => {
    const selection = NodeSelection.create(state.doc, position);
    dispatch?.(state.tr.setSelection(selection).deleteSelection());
    return true;
  };
}

function createRawView(node: Node, view: EditorView, getPos: () => number | undefined): NodeView {
  const remove = create('button', { type: 'button', class: 'editor-button' }, 'Entfernen');
  remove.addEventListener('click', () => {
    const position = getPos();
    if (position !== undefined) removeBlock(position)(view.state, view.dispatch);
    view.focus();
  });
  const dom = create(
    'section',
    { class: 'editor-raw', role: 'group', 'aria-label': 'Text, den der Editor nicht zeigen kann' },
    create(
      'p',
      {},
      'Das kann der Editor nur so zeigen, wie es in der Datei steht. Es bleibt, wie es ist.',
    ),
    create('pre', {}, node.attrs.source as string),
    remove,
  );
  dom.contentEditable = 'false';
  return { dom, stopEvent: (event) => event.target === remove };
}

function createDefinitionView(node: Node): NodeView {
  const dom = create(
    'div',
    { class: 'editor-definition' },
    `Ziel der Verweise auf „${String(node.attrs.label)}“: ${String(node.attrs.url)}`,
  );
  dom.contentEditable = 'false';
  return { dom };
}
