import { TextSelection, type Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { isAllowedLink } from '../../../src/markup/links.ts';
import { schema } from '../document/schema.ts';
import { create, createId } from './dom.ts';

const { link } = schema.marks;

/** Asks where a link leads; the text is what is selected, or the address itself. */
export function createLinkDialog(root: HTMLElement): { open: Command; element: HTMLElement } {
  const [hintId, errorId] = [createId(), createId()];
  const address = create('input', {
    type: 'text',
    inputmode: 'url',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': `${hintId} ${errorId}`,
  });
  const error = create('p', { class: 'editor-error', id: errorId, role: 'alert' });
  const remove = create('button', { type: 'button', class: 'editor-button' }, 'Verweis entfernen');
  const cancel = create('button', { type: 'button', class: 'editor-button' }, 'Abbrechen');
  const save = create(
    'button',
    { type: 'button', class: 'editor-button editor-button--main' },
    'Übernehmen',
  );
  const titleId = createId();
  const dialog = create(
    'dialog',
    { class: 'editor-dialog', 'aria-labelledby': titleId },
    create('h2', { id: titleId }, 'Verweis'),
    create('label', { class: 'editor-field' }, create('span', {}, 'Adresse'), address),
    create(
      'p',
      { class: 'editor-hint', id: hintId },
      'https://…, eine E-Mail-Adresse oder eine Seite dieser Website, zum Beispiel /termine/',
    ),
    error,
    create('div', { class: 'editor-actions' }, save, cancel, remove),
  );
  root.append(dialog);

  let view: EditorView | undefined;
  let range = { from: 0, to: 0 };

  const close = () => {
    dialog.close();
    view?.focus();
  };
  const submit = () => {
    const href = completeAddress(address.value);
    if (!isAllowedLink(href)) {
      error.textContent = explain(href);
      address.setAttribute('aria-invalid', 'true');
      address.focus();
      return;
    }
    if (view !== undefined) applyLink(view, range, href);
    close();
  };
  save.addEventListener('click', submit);
  cancel.addEventListener('click', close);
  remove.addEventListener('click', () => {
    if (view !== undefined) view.dispatch(view.state.tr.removeMark(range.from, range.to, link));
    close();
  });
  address.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    submit();
  });

  const open: Command = (state, dispatch, editor) => {
    const { $from, empty } = state.selection;
    const isInText = $from.parent.inlineContent && $from.parent.type.allowsMarkType(link);
    if (empty && !isInText) return false;
    if (dispatch === undefined || editor === undefined) return true;
    view = editor;
    const current = findLink(editor);
    range = current ?? { from: state.selection.from, to: state.selection.to };
    if (empty && current === undefined) range = { from: $from.pos, to: $from.pos };
    address.value = current?.href ?? '';
    address.removeAttribute('aria-invalid');
    error.textContent = '';
    remove.hidden = current === undefined;
    dialog.showModal();
    address.focus();
    return true;
  };
  return { open, element: dialog };
}

/** The link around the cursor or the selection, from end to end. */
export function findLink({ state }: EditorView) {
  const { $from, from, to, empty } = state.selection;
  const isIn = (position: number) => {
    const node = state.doc.nodeAt(position);
    return node === null ? undefined : link.isInSet(node.marks);
  };
  const mark = isIn(from) ?? (empty ? isIn(from - 1) : undefined);
  if (mark === undefined) return undefined;
  let [start, end] = [from, to];
  const limit = { start: $from.start(), end: $from.end() };
  while (start > limit.start && isIn(start - 1)?.eq(mark) === true) start--;
  while (end < limit.end && isIn(end)?.eq(mark) === true) end++;
  return { from: start, to: end, href: mark.attrs.href as string };
}

function applyLink(view: EditorView, { from, to }: { from: number; to: number }, href: string) {
  const { tr } = view.state;
  const mark = link.create({ href });
  if (from === to) {
    const shown = href.replace(/^(?:mailto|tel):/, '');
    tr.insert(from, schema.text(shown, [mark]));
    tr.setSelection(TextSelection.create(tr.doc, from + shown.length)).removeStoredMark(link);
  } else {
    tr.removeMark(from, to, link).addMark(from, to, mark);
  }
  view.dispatch(tr.scrollIntoView());
}

/** "jusos.example" and "vorstand@jusos.example" are what people type. */
export function completeAddress(typed: string): string {
  const address = typed.trim();
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address)) return `mailto:${address}`;
  if (/^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#].*)?$/u.test(address)) return `https://${address}`;
  return address;
}

function explain(href: string): string {
  if (href === '') return 'Die Adresse fehlt. Füge sie hier ein.';
  if (/\s/.test(href)) return 'In einer Adresse steht kein Leerzeichen. Prüfe sie.';
  return 'Diese Adresse geht nicht. Erlaubt sind https://…, http://…, mailto:…, tel:…, #… und Adressen dieser Seite, die mit / beginnen.';
}
