import {
  components,
  isComponentName,
  type ComponentDefinition,
} from '../../../src/markup/components.ts';
import { describeFields, type FieldSchema } from '../../../src/schemas/kit/describe.ts';
import { explainIssue } from '../../../src/validation/messages.ts';
import { wordProblem } from '../../../src/validation/wording.ts';
import type { ComponentAttributes } from '../document/read-dom.ts';
import { create } from './dom.ts';
import { createPictureField, createTextField } from './form-fields.ts';
import type { Pictures } from './pictures.ts';

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
