import {
  components,
  isComponentName,
  type ComponentDefinition,
} from '../../../src/markup/components.ts';
import { describeFields, type FieldSchema } from '../../../src/schemas/kit/describe.ts';
import { explainIssue } from '../../../src/validation/messages.ts';
import { wordProblem } from '../../../src/validation/wording.ts';
import type { ComponentAttributes } from '../document/schema.ts';
import { create, createId } from './dom.ts';
import type { Pictures } from './pictures.ts';
import { createThumbnail } from './pictures.ts';

export interface ComponentForm {
  element: HTMLElement;
  update: (attributes: ComponentAttributes) => void;
}

/**
 * The fields of a component, made from its schema.
 *
 * @param onChange Is told every change; an empty field is left out.
 */
export function createComponentForm(
  name: string,
  pictures: Pictures,
  onChange: (attributes: ComponentAttributes) => void,
): ComponentForm {
  const definition: ComponentDefinition | undefined = isComponentName(name)
    ? components[name]
    : undefined;
  const schema = definition && describeFields(definition.attributes);
  let current: ComponentAttributes = {};
  const touched = new Set<string>();

  const change = (key: string, value: string) => {
    const { [key]: _before, ...others } = current;
    // In the order of the form, so that the same values give the same line.
    const next = { ...others, ...(value.trim() !== '' && { [key]: value }) };
    const order = [...Object.keys(schema?.properties ?? {}), ...Object.keys(others)];
    current = Object.fromEntries(
      [...new Set(order)].flatMap((field) => (field in next ? [[field, next[field] ?? '']] : [])),
    );
    touched.add(key);
    onChange(current);
    for (const field of fields) field.setValue(current[field.key] ?? '');
    showErrors();
  };

  const fields = Object.entries(schema?.properties ?? {}).map(([key, field]) => {
    const isRequired = schema?.required?.includes(key) ?? false;
    const options = { key, field, isRequired };
    const onTouch = () => {
      touched.add(key);
      showErrors();
    };
    return field.widget === 'image'
      ? createPictureField(options, pictures, (value) => {
          change(key, value);
        })
      : createTextField(
          options,
          (value) => {
            change(key, value);
          },
          onTouch,
        );
  });
  const strange = create('div', { class: 'editor-strange' });

  const showErrors = () => {
    const errors = findErrors(definition, schema, current);
    for (const field of fields) {
      // Nobody is told off for what they have not come to yet.
      const isDue = touched.has(field.key) || current[field.key] !== undefined;
      field.showError(isDue ? errors.get(field.key) : undefined);
    }
    const unknown = Object.keys(current).filter((key) => schema?.properties?.[key] === undefined);
    strange.replaceChildren(
      ...unknown.map((key) => {
        const remove = create('button', { type: 'button', class: 'editor-button' }, 'Entfernen');
        remove.addEventListener('click', () => {
          change(key, '');
        });
        return create('p', {}, `Die Angabe „${key}“ gibt es hier nicht. `, remove);
      }),
    );
  };

  return {
    element: create(
      'div',
      { class: 'editor-fields' },
      ...fields.map(({ element }) => element),
      strange,
    ),
    update(attributes) {
      current = attributes;
      for (const field of fields) field.setValue(attributes[field.key] ?? '');
      showErrors();
    },
  };
}

/** What is wrong with a component's fields, in German, by field. */
export function findErrors(
  definition: ComponentDefinition | undefined,
  schema: FieldSchema | undefined,
  attributes: ComponentAttributes,
): Map<string, string> {
  const errors = new Map<string, string>();
  if (definition === undefined || schema === undefined) return errors;
  const result = definition.attributes.safeParse(attributes, { reportInput: true });
  for (const issue of result.error?.issues ?? []) {
    const [key] = issue.path;
    if (typeof key !== 'string') continue;
    const [explanation] = explainIssue(issue, schema);
    if (explanation === undefined) continue;
    const { message, inForm = message } = wordProblem(explanation.sentence);
    errors.set(key, inForm);
  }
  return errors;
}

interface FieldOptions {
  key: string;
  field: FieldSchema;
  isRequired: boolean;
}

interface Field {
  key: string;
  element: HTMLElement;
  setValue: (value: string) => void;
  showError: (message: string | undefined) => void;
}

function createTextField(
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

function createPictureField(
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
      if (file !== undefined) onChoose(file);
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
