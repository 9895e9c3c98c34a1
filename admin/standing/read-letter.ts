import { create } from '../editor/view/dom.ts';
import { ask } from './ask.ts';
import { announce, find } from './page.ts';

/** Lets candidates read their letter from a file. */
export function createLetterReader(
  form: HTMLElement,
  {
    read,
    write,
    onProblem,
  }: {
    read: () => string;
    write: (markdown: string) => void;
    onProblem: (message: string) => void;
  },
): void {
  const input = find(form, 'letter-file', HTMLInputElement);
  const [notes, status, list] = [
    find(form, 'letter-notes'),
    find(form, 'letter-read'),
    find(form, 'letter-note-list'),
  ];
  const readFile = async (file: File) => {
    const { importLetter } = await import('../../src/letter/import-letter.ts');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const result = await importLetter({ name: file.name, bytes });
    if ('problem' in result) {
      onProblem(result.problem);
      return;
    }
    const { letter } = result;
    if (read().trim() !== '') {
      const question = `Dein Schreiben durch den Text aus „${file.name}“ ersetzen?`;
      if (!(await ask(question, { yes: 'Ersetzen', no: 'Behalten' }))) return;
    }
    write(letter.body);
    notes.hidden = false;
    list.replaceChildren(...letter.notes.map((note) => create('li', {}, note.message)));
    const check = letter.notes.length === 0 ? '' : ' Bitte sieh nach:';
    announce(status, `„${file.name}“ ist eingelesen: ${letter.words} Wörter.${check}`);
  };
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file === undefined) return;
    announce(status, 'Die Datei wird gelesen …');
    notes.hidden = false;
    readFile(file)
      .catch(() => {
        onProblem(
          'Die Datei lässt sich nicht lesen. Öffne sie, kopiere den Text und füge ihn unten ein.',
        );
      })
      .finally(() => {
        // The same file can be chosen again.
        input.value = '';
        if (list.children.length === 0 && status.textContent.endsWith('…')) notes.hidden = true;
      });
  });
}
