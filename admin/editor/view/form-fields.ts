import type { FieldSchema } from '../../../src/schemas/kit/describe.ts';
import { create, createId } from './dom.ts';
import { createThumbnail, type Pictures } from './pictures.ts';

export interface FieldOptions {
  key: string;
  field: FieldSchema;
  isRequired: boolean;
}

/** A field of a form in the editor. */
export interface Field {
  key: string;
  element: HTMLElement;
  setValue: (value: string) => void;
  showError: (message: string | undefined) => void;
}

/**
 * A field for one line of text.
 *
 * @param onTouch Called when somebody leaves it.
 */
export function createTextField(
  { key, field, isRequired }: FieldOptions,
  onInput: (value: string) => void,
  onTouch: () => void,
): Field {
  const [id, hintId, errorId] = [createId(), createId(), createId()];
  const input = create('input', {
    id,
    type: 'text',
    autocomplete: 'off',
    'aria-required': isRequired ? 'true' : undefined,
    'aria-describedby': `${hintId} ${errorId}`,
  });
  input.addEventListener('input', () => {
    onInput(input.value);
  });
  input.addEventListener('blur', onTouch);
  const error = create('p', { class: 'editor-error', id: errorId });
  const element = create(
    'div',
    { class: 'editor-field' },
    createLabel(field, key, isRequired, id),
    input,
    createHint(field, hintId),
    error,
  );
  return {
    key,
    element,
    setValue(value) {
      // The cursor stays where it is while somebody types.
      if (input.value.trim() !== value.trim()) input.value = value;
      element.toggleAttribute('data-filled', value !== '');
    },
    showError(message) {
      showError(error, message);
      if (message === undefined) input.removeAttribute('aria-invalid');
      else input.setAttribute('aria-invalid', 'true');
    },
  };
}

/** A field for a picture beside the entry. */
export function createPictureField(
  { key, field, isRequired }: FieldOptions,
  pictures: Pictures,
  onChoose: (value: string) => void,
): Field {
  const [hintId, errorId] = [createId(), createId()];
  const thumbnail = createThumbnail(pictures);
  const name = create('span', { class: 'editor-filename' });
  const button = create(
    'button',
    { type: 'button', class: 'editor-button', 'aria-describedby': `${hintId} ${errorId}` },
    'Bild wählen',
  );
  button.addEventListener('click', () => {
    void pictures.choose().then((file) => {
      // Whoever closes the choice is taken back by it.
      if (file === undefined) return;
      onChoose(file);
      button.focus();
    });
  });
  const error = create('p', { class: 'editor-error', id: errorId });
  const element = create(
    'div',
    { class: 'editor-field editor-field--picture' },
    createLabel(field, key, isRequired),
    thumbnail.element,
    create('div', { class: 'editor-choice' }, button, name),
    createHint(field, hintId),
    error,
  );
  return {
    key,
    element,
    setValue(value) {
      thumbnail.show(value);
      element.toggleAttribute('data-filled', value !== '');
      name.textContent = value;
      button.textContent = value === '' ? 'Bild wählen' : 'Anderes Bild wählen';
    },
    showError(message) {
      showError(error, message);
    },
  };
}

function createLabel(field: FieldSchema, key: string, isRequired: boolean, id?: string) {
  const optional = isRequired
    ? []
    : [create('span', { class: 'editor-optional' }, ' (freiwillig)')];
  const label = [field.label ?? key, ...optional];
  return id === undefined
    ? create('span', { class: 'editor-label' }, ...label)
    : create('label', { class: 'editor-label', for: id }, ...label);
}

function createHint({ hint, example }: FieldSchema, id: string): HTMLElement {
  return create(
    'p',
    { class: 'editor-hint', id },
    ...(hint === undefined ? [] : [`${hint} `]),
    ...(example === undefined
      ? []
      : [create('span', { class: 'editor-example' }, `Zum Beispiel: ${example}`)]),
  );
}

function showError(element: HTMLElement, message: string | undefined): void {
  if (element.textContent !== (message ?? '')) element.textContent = message ?? '';
}
