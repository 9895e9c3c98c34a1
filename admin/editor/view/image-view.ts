import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { components } from '../../../src/markup/components.ts';
import { describeFields } from '../../../src/schemas/kit/describe.ts';
import { findErrors } from './component-form.ts';
import { create } from './dom.ts';
import { createPictureField, createTextField, type Field } from './form-fields.ts';
import type { Pictures } from './pictures.ts';

const { figure } = components;
const schema = describeFields(figure.attributes);

/** What `![alt](src)` says of a picture; a credit has its place in the component only. */
type Key = 'src' | 'alt';

/** A picture in a line of text, with the fields that it shares with the component "Bild". */
export class ImageView implements NodeView {
  readonly dom: HTMLElement;
  readonly #fields: Field[];

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, pictures: Pictures) {
    const change = (key: Key) => (value: string) => {
      const position = getPos();
      if (position !== undefined)
        view.dispatch(view.state.tr.setNodeAttribute(position, key, value));
    };
    this.#fields = [
      createPictureField(describe('src'), pictures, change('src')),
      createTextField(describe('alt'), change('alt'), () => undefined),
    ];
    this.dom = create(
      'span',
      {
        class: 'editor-image',
        role: 'group',
        'aria-label': figure.label,
        contenteditable: 'false',
      },
      ...this.#fields.map(({ element }) => element),
      create(
        'span',
        { class: 'editor-image__text' },
        `Ein Bild mit Bildnachweis und Bildunterschrift fügst du mit „Baustein einfügen“ und „${figure.label}“ ein.`,
      ),
    );
    this.#show(node);
  }

  update(node: Node): boolean {
    if (node.type.name !== 'image') return false;
    this.#show(node);
    return true;
  }

  /** What happens in the fields is theirs; the picture itself can be selected, moved and deleted. */
  stopEvent({ target }: Event): boolean {
    return target instanceof Element && target.closest('input, button, label') !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  #show({ attrs }: Node): void {
    const values = attrs as Record<Key, string>;
    const errors = findErrors(figure, schema, values);
    for (const { key, setValue, showError } of this.#fields) {
      setValue(values[key as Key]);
      showError(errors.get(key));
    }
  }
}

function describe(key: Key) {
  return { key, field: schema.properties?.[key] ?? {}, isRequired: true };
}
