import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFactsList } from '../../../admin/standing/facts-list.ts';
import { createMessages } from '../../../admin/standing/messages.ts';
import { click, createPage, get } from './page.ts';

beforeEach(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});

const SUMMARY = '<div data-summary hidden><ul data-summary-list></ul></div>';

describe('messages of the form', () => {
  it('call a group invalid, not one of its buttons', () => {
    const { form } = createPage(`${SUMMARY}
      <div class="field" data-field="office" role="radiogroup">
        <input type="radio" name="office"><p class="error" hidden></p>
      </div>`);
    const messages = createMessages(form);
    const group = form.querySelector('[role="radiogroup"]');
    messages.mark({ control: 'office', message: 'Wähle das Amt.' });
    expect(group?.getAttribute('aria-invalid')).toBe('true');
    expect(form.querySelector('input')?.hasAttribute('aria-invalid')).toBe(false);
    messages.clear('office');
    expect(group?.hasAttribute('aria-invalid')).toBe(false);
  });

  it('go with the row that they are about, and stay with the others', () => {
    const part = (name: string) =>
      `<div class="field"><label><input data-part="${name}"></label><p class="error" hidden></p></div>`;
    const { form } = createPage(`${SUMMARY}
      <ol data-facts-list></ol>
      <template data-fact><li>${part('label')}${part('value')}<button data-remove-fact></button></li></template>
      <button data-add-fact></button>`);
    const messages = createMessages(form);
    const facts = createFactsList(form, () => {
      messages.clear('facts');
    });
    facts.write([
      { label: 'Juso seit', value: '' },
      { label: 'Alter', value: '' },
    ]);
    messages.show([
      { control: 'facts.0.value', message: 'Trag den ersten Wert ein.' },
      { control: 'facts.1.value', message: 'Trag den zweiten Wert ein.' },
    ]);
    click(get(form, 'remove-fact'));
    const list = get(form, 'summary-list');
    const open = () => [...list.querySelectorAll('a')].map(({ textContent }) => textContent);
    expect(open()).toEqual(['Trag den zweiten Wert ein.']);
    expect(list.textContent).toContain('Trag den ersten Wert ein.');
    // The second row is the first one now.
    messages.clear('facts.0.value');
    expect(open()).toEqual([]);
  });
});
