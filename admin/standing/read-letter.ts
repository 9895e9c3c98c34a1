import { groupNotes, type NoteGroup } from '../../src/letter/group-notes.ts';
import { readCapped } from '../../src/letter/read-capped.ts';
import { create } from '../editor/view/dom.ts';
import { ask } from './ask.ts';
import { createLatest } from './latest.ts';
import { announce, find } from './page.ts';

export interface LetterReader {
  /** Forgets what was read, and drops what is still being read. */
  clear: () => void;
}

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
): LetterReader {
  const input = find(form, 'letter-file', HTMLInputElement);
  const [notes, status, list] = [
    find(form, 'letter-notes'),
    find(form, 'letter-read'),
    find(form, 'letter-note-list'),
  ];
  const jobs = createLatest();
  /** What was read before is told of until something else is. */
  const settle = () => {
    if (!status.textContent.endsWith('…')) return;
    status.textContent = '';
    notes.hidden = list.children.length === 0;
  };
  const readFile = async (file: File, isLatest: () => boolean) => {
    const { importLetter } = await import('../../src/letter/import-letter.ts');
    const result = await importLetter({ name: file.name, bytes: await readCapped(file) });
    if (!isLatest()) return;
    if ('problem' in result) {
      onProblem(result.problem);
      return;
    }
    const { letter } = result;
    if (read().trim() !== '') {
      const question = `Dein Schreiben durch den Text aus „${file.name}“ ersetzen?`;
      if (!(await ask(question, { yes: 'Ersetzen', no: 'Behalten' })) || !isLatest()) return;
    }
    write(letter.body);
    notes.hidden = false;
    list.replaceChildren(...groupNotes(letter.notes).flatMap(createGroup));
    // Who hears the page is told that there is more below.
    const more = letter.notes.length === 0 ? '' : ' Bitte sieh nach, was darunter steht.';
    announce(status, `„${file.name}“ ist eingelesen: ${letter.words} Wörter.${more}`);
  };
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const isLatest = jobs.begin();
    announce(status, 'Die Datei wird gelesen …');
    notes.hidden = false;
    readFile(file, isLatest)
      .catch(() => {
        if (!isLatest()) return;
        onProblem(
          'Die Datei lässt sich nicht lesen. Öffne sie, kopiere den Text und füge ihn unten ein.',
        );
      })
      .finally(() => {
        if (!isLatest()) return;
        // The same file can be chosen again.
        input.value = '';
        settle();
      });
  });
  return {
    clear: () => {
      jobs.begin();
      input.value = '';
      status.textContent = '';
      list.replaceChildren();
      notes.hidden = true;
    },
  };
}

/** A heading, and the notes below it. */
function createGroup({ title, messages }: NoteGroup): HTMLElement[] {
  const items = messages.map((message) => create('li', {}, message));
  return [create('p', {}, title), create('ul', {}, ...items)];
}
