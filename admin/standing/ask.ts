import { create, createId } from '../editor/view/dom.ts';

/** Asks before something is lost. Focus goes back to where it was. */
export function ask(question: string, { yes, no }: { yes: string; no: string }): Promise<boolean> {
  const id = createId();
  const [agree, refuse] = [
    create('button', { type: 'button', class: 'quiet' }, yes),
    create('button', { type: 'button', class: 'quiet' }, no),
  ];
  const dialog = create(
    'dialog',
    { class: 'ask', 'aria-labelledby': id },
    create('p', { id }, question),
    create('p', { class: 'buttons' }, agree, refuse),
  );
  document.querySelector('[data-standing]')?.append(dialog);
  return new Promise((resolve) => {
    let answer = false;
    agree.addEventListener('click', () => {
      answer = true;
      dialog.close();
    });
    refuse.addEventListener('click', () => {
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    dialog.showModal();
    refuse.focus();
  });
}
