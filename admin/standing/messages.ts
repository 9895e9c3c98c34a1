import { create } from '../editor/view/dom.ts';
import { find } from './page.ts';
import type { FormProblem } from './requirements.ts';

export interface Messages {
  /** Shows problems above the form and at their fields; the list takes the focus. */
  show: (problems: readonly FormProblem[]) => void;
  /** Shows one at its field only, where somebody is at work. */
  mark: (problem: FormProblem) => void;
  /** The field is being mended. */
  clear: (control: string) => void;
  clearAll: () => void;
}

export function createMessages(form: HTMLFormElement): Messages {
  const [summary, list] = [find(form, 'summary'), find(form, 'summary-list')];

  /** Descriptions are read out even where they are hidden, so the words go too. */
  const empty = (error: HTMLElement | null | undefined) => {
    if (error) error.textContent = '';
  };
  const unmark = (root: Element) => {
    for (const element of [root, ...root.querySelectorAll('[aria-invalid]')])
      element.removeAttribute('aria-invalid');
  };
  /** Which field an entry of the list is about; rows are numbered anew when one goes. */
  const fieldOf = new Map<HTMLElement, HTMLElement | undefined>();
  const strike = (item: HTMLElement) => {
    item.replaceChildren(create('s', {}, item.textContent));
  };
  const clearAll = () => {
    for (const error of form.querySelectorAll<HTMLElement>('.field > .error')) {
      empty(error);
      error.hidden = true;
    }
    unmark(form);
    summary.hidden = true;
    list.replaceChildren();
    fieldOf.clear();
  };
  return {
    clearAll,
    // Nothing moves under the finger: what is mended is struck out, and its room stays until the next check.
    clear: (control) => {
      const field = findField(form, control);
      empty(field?.querySelector<HTMLElement>('.error'));
      if (field) unmark(field);
      for (const [item, about] of fieldOf) {
        const isGone = about?.isConnected === false;
        if (isGone || (about === undefined ? item.dataset.control === control : about === field))
          strike(item);
      }
    },
    mark: ({ control, message }) => {
      const field = findField(form, control);
      const error = field?.querySelector<HTMLElement>('.error');
      empty(error);
      if (field) markField(field, message);
    },
    show: (problems) => {
      clearAll();
      // The order in which the form asks.
      const fields = [...form.querySelectorAll<HTMLElement>('[data-field]')];
      const place = ({ control }: FormProblem) => {
        const field = findField(form, control);
        return field === undefined ? fields.length : fields.indexOf(field);
      };
      for (const problem of problems.toSorted((a, b) => place(a) - place(b))) {
        const field = findField(form, problem.control);
        const item = createItem(problem, field);
        fieldOf.set(item, field);
        list.append(item);
        if (field) markField(field, problem.message);
      }
      summary.hidden = problems.length === 0;
      if (problems.length > 0) summary.focus();
    },
  };
}

function createItem(
  { control, message }: FormProblem,
  field: HTMLElement | undefined,
): HTMLElement {
  const item = create('li', { 'data-control': control });
  const input = field && findInput(field);
  if (input === undefined) {
    item.append(message);
    return item;
  }
  const link = create('a', { href: `#${input.id}` }, message);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    input.focus();
    field?.scrollIntoView({ block: 'center' });
  });
  item.append(link);
  return item;
}

function markField(field: HTMLElement, message: string): void {
  const error = field.querySelector<HTMLElement>('.error');
  if (error) {
    error.textContent = [error.textContent, message].filter(Boolean).join(' ');
    error.hidden = false;
  }
  // A single button of a group is not invalid, the group is (WAI-ARIA 1.2, 6.6, aria-invalid).
  const marked = field.getAttribute('role') === 'radiogroup' ? field : findInput(field);
  marked?.setAttribute('aria-invalid', 'true');
}

/** Where something is typed: a control, or the editor of the letter. */
function findInput(field: HTMLElement): HTMLElement | undefined {
  return (
    field.querySelector<HTMLElement>('[contenteditable="true"]') ??
    field.querySelector<HTMLElement>('input, textarea') ??
    undefined
  );
}

/** A message about a part of something stands where the whole is asked: `consent.givenOn` at `consent`. */
function findField(form: HTMLFormElement, control: string): HTMLElement | undefined {
  const exact = form.querySelector<HTMLElement>(`[data-field="${CSS.escape(control)}"]`);
  if (exact) return exact;
  const parent = control.slice(0, Math.max(0, control.lastIndexOf('.')));
  return parent === '' ? undefined : findField(form, parent);
}
