import type { EditorView } from 'prosemirror-view';
import { readBlockStyle, setBlockStyle, type BlockStyle } from './commands.ts';
import { create } from './dom.ts';

/** The menu that makes a paragraph a heading and back. */
export function createStyleMenu(view: EditorView) {
  const element = create('select', { class: 'editor-style', 'aria-label': 'Art des Absatzes' });
  element.addEventListener('change', () => {
    setBlockStyle(element.value as BlockStyle)(view.state, view.dispatch);
    view.focus();
  });
  const update = () => {
    const current = readBlockStyle(view.state);
    const styles = new Set<BlockStyle>(['paragraph', 'heading2', 'heading3', 'heading4', current]);
    const names = [...styles].sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));
    if (
      element.options.length !== names.length ||
      !names.every((name, at) => element.options[at]?.value === name)
    ) {
      element.replaceChildren(
        ...names.map((name) =>
          create(
            'option',
            { value: name },
            name === 'paragraph' ? 'Absatz' : `Überschrift ${name.slice(-1)}`,
          ),
        ),
      );
    }
    element.value = current;
    for (const option of element.options) {
      option.disabled =
        option.value !== current && !setBlockStyle(option.value as BlockStyle)(view.state);
    }
  };
  return { element, update };
}

const ORDER: BlockStyle[] = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'heading5',
  'heading6',
];
