import { MAX_FACTS } from '../../src/schemas/letter-limits.ts';
import type { Fact } from './draft.ts';
import { find } from './page.ts';

export interface FactsList {
  read: () => Fact[];
  write: (facts: readonly Fact[]) => void;
}

/** The rows of "Auf einen Blick": up to {@link MAX_FACTS}. */
export function createFactsList(form: HTMLElement, onChange: () => void): FactsList {
  const list = find(form, 'facts-list');
  const template = find(form, 'fact', HTMLTemplateElement);
  const add = find(form, 'add-fact', HTMLButtonElement);

  const inputs = () =>
    [...list.children].map((row) => ({
      row,
      label: findPart(row, 'label'),
      value: findPart(row, 'value'),
    }));
  const read = () =>
    inputs().map(({ label, value }) => ({ label: label.value, value: value.value }));

  /** Names say which row a control is in; messages look for them. */
  const number = () => {
    for (const [index, { row, label, value }] of inputs().entries()) {
      for (const [input, part] of [
        [label, 'label'],
        [value, 'value'],
      ] as const) {
        const name = `facts.${index}.${part}`;
        const field = input.closest<HTMLElement>('.field');
        const error = field?.querySelector('.error');
        input.id = `feld-${name}`;
        input.setAttribute('aria-describedby', `fehler-${name}`);
        if (field) field.dataset.field = name;
        if (error) error.id = `fehler-${name}`;
      }
      row
        .querySelector('[data-remove-fact]')
        ?.setAttribute('aria-label', `Entfernen: Angabe ${index + 1}`);
    }
    add.disabled = list.children.length >= MAX_FACTS;
  };

  const append = ({ label, value }: Fact) => {
    list.append(template.content.cloneNode(true));
    const row = list.lastElementChild;
    if (row === null) throw new Error('The template holds no row');
    findPart(row, 'label').value = label;
    findPart(row, 'value').value = value;
    row.querySelector('[data-remove-fact]')?.addEventListener('click', () => {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      number();
      (next?.querySelector('input') ?? add).focus();
      onChange();
    });
    return row;
  };

  add.addEventListener('click', () => {
    const row = append({ label: '', value: '' });
    number();
    findPart(row, 'label').focus();
    onChange();
  });
  return {
    read,
    write: (facts) => {
      list.replaceChildren();
      for (const fact of facts.slice(0, MAX_FACTS)) append(fact);
      number();
    },
  };
}

function findPart(row: Element, part: string): HTMLInputElement {
  const input = row.querySelector<HTMLInputElement>(`[data-part="${part}"]`);
  if (input === null) throw new Error(`No ${part} in this row`);
  return input;
}
