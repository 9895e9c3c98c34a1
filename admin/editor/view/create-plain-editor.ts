import '../editor.css';
import type { BodyEditor, BodyEditorOptions } from './create-body-editor.ts';
import { create, createId } from './dom.ts';

/** A field for a body that is too long for the editor: its text as it stands in the file. */
export function createPlainEditor({
  parent,
  value: initial,
  label,
  id,
  onChange,
  onFocus,
  onBlur,
}: Omit<BodyEditorOptions, 'pictures' | 'citable'>): BodyEditor {
  const noticeId = createId();
  const notice = create(
    'p',
    { class: 'editor-notice', id: noticeId },
    'Dieser Text ist sehr lang. Damit nichts hängt, steht er hier so, wie er gespeichert ist, ohne Knöpfe und ohne Vorschau. Teile ihn am besten auf mehrere Einträge auf.',
  );
  const text = create('textarea', {
    class: 'editor-plain',
    id,
    'aria-label': label,
    'aria-describedby': noticeId,
    lang: 'de',
    // Checking the spelling of two megabytes takes longer than reading them.
    spellcheck: 'false',
  });
  text.value = initial;
  text.addEventListener('input', () => {
    onChange(text.value);
  });
  text.addEventListener('focus', () => onFocus?.());
  text.addEventListener('blur', () => onBlur?.());
  const root = create('div', { class: 'editor' }, notice, text);
  parent.append(root);
  return {
    setValue(next) {
      if (next !== text.value) text.value = next;
    },
    focus: () => {
      text.focus();
    },
    destroy() {
      root.remove();
    },
  };
}
