import { getBerlinTime } from '../widgets/read-date.ts';
import { ask } from './ask.ts';
import { createDraft } from './draft.ts';
import { createFactsList } from './facts-list.ts';
import { createFields } from './fields.ts';
import { createKeeper } from './keeper.ts';
import type { LetterEditor } from './letter.ts';
import { createMessages } from './messages.ts';
import { announce, find, type StandingPage } from './page.ts';
import { createPortrait } from './portrait/portrait.ts';
import { createPreview } from './preview.ts';
import { createLetterReader } from './read-letter.ts';
import { createResult } from './result.ts';
import { createStore } from './store.ts';

/** Opens the form in place of the page's introduction, with the draft that was left here. */
export function startForm(page: StandingPage): void {
  const form = find(page.root, 'form', HTMLFormElement);
  const status = find(form, 'finish-status');
  const messages = createMessages(form);
  const result = createResult(form, page);
  const preview = createPreview(page);
  const offices = page.facts.election.offices.map(({ id }) => id);
  let editor: LetterEditor | undefined;
  let letter = '';
  let picture: Uint8Array<ArrayBuffer> | undefined;

  const changed = (control?: string) => {
    if (control !== undefined) messages.clear(control);
    result.hide();
    form.querySelector<HTMLElement>('[data-parents]')?.toggleAttribute('hidden', !isMinor(form));
    keeper.keep();
  };
  const explain = (control: string, message: string) => {
    messages.mark({ control, message });
  };
  const setLetter = (markdown: string) => {
    letter = markdown;
    editor?.write(markdown);
    const plain = form.querySelector<HTMLTextAreaElement>('[data-letter-place] textarea');
    if (plain) plain.value = markdown;
  };

  const facts = createFactsList(form, () => {
    changed('facts');
  });
  const fields = createFields(form, facts, { read: () => letter, write: setLetter });
  const portrait = createPortrait(form, {
    onChange: (made) => {
      picture = made;
      keeper.keepPicture(made);
      changed('portrait.src');
    },
    onProblem: (message) => {
      explain('portrait.src', message);
    },
  });
  const store = createStore(page.key, crypto.randomUUID());
  const keeper = createKeeper(form, store, {
    read: fields.read,
    load: (stored) => {
      fields.write(stored?.draft ?? createDraft(offices));
      picture = stored && store.readPicture();
      void portrait.write(picture);
      messages.clearAll();
      changed();
    },
  });

  createLetterReader(form, {
    read: () => letter,
    write: (markdown) => {
      setLetter(markdown);
      changed('letter');
    },
    onProblem: (message) => {
      explain('letter-file', message);
    },
  });
  form.addEventListener('input', ({ target }) => {
    const input = target as HTMLElement;
    if (input instanceof HTMLTextAreaElement && input.name === 'letter') letter = input.value;
    // Sliders are no part of the draft; the picture that comes of them is kept by itself.
    if (input.dataset.crop !== undefined || input.getAttribute('type') === 'file') return;
    changed(input.closest<HTMLElement>('[data-field]')?.dataset.field);
  });
  const check = async () => {
    picture = await portrait.read();
    const candidacy = { draft: fields.read(), picture };
    const { checkCandidacy } = await import('./check.ts');
    return { candidacy, checked: checkCandidacy(candidacy, page.facts, getBerlinTime()) };
  };
  find(form, 'show-preview').addEventListener('click', () => {
    announce(status, 'Die Vorschau wird geladen …');
    void check()
      .then(({ candidacy, checked }) => preview.show(candidacy, checked))
      .catch(() => UNREACHABLE)
      .then((problem) => {
        announce(status, problem ?? '');
      });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void finish().catch(() => {
      announce(status, UNREACHABLE);
    });
  });
  const finish = async () => {
    announce(status, 'Deine Angaben werden geprüft …');
    const { candidacy, checked } = await check();
    messages.show(checked.problems);
    announce(status, describeProblems(checked.problems.length));
    if (checked.problems.length > 0) return;
    if (Date.now() >= page.due)
      announce(
        status,
        'Die Frist ist eben abgelaufen. Schick die Datei trotzdem, und schreib dazu, warum.',
      );
    const { packCandidacy } = await import('../../src/letter/package.ts');
    const { id, text, picture: name } = checked.entry;
    const bytes = packCandidacy({
      election: page.facts.id,
      id,
      entry: text,
      ...(picture && name !== undefined && { picture: { name, bytes: picture } }),
    });
    const office = page.facts.election.offices.find((one) => one.id === candidacy.draft.office);
    result.show({
      id,
      bytes: new Uint8Array(bytes),
      name: candidacy.draft.name.trim(),
      office: office?.title ?? '',
    });
  };

  for (const button of page.root.querySelectorAll('[data-wipe]'))
    button.addEventListener('click', () => {
      void ask('Alles löschen, was du hier eingegeben hast, auch das Bild?', {
        yes: 'Löschen',
        no: 'Behalten',
      }).then((isSure) => {
        if (!isSure) return;
        keeper.wipe();
        find(form, 'heading').focus();
      });
    });

  find(page.root, 'intro').hidden = true;
  form.hidden = false;
  keeper.restore();
  find(form, 'heading').focus();
  void import('./letter.ts').then(
    ({ createLetterEditor }) => {
      editor = createLetterEditor(form, {
        value: letter,
        onChange: (markdown) => {
          letter = markdown;
          changed('letter');
        },
      });
    },
    // The plain field stays.
    () => undefined,
  );
}

const UNREACHABLE =
  'Das hat nicht geklappt. Prüfe die Verbindung und versuch es noch einmal; dein Entwurf bleibt auf diesem Gerät.';

function describeProblems(count: number): string {
  if (count === 0) return '';
  return count === 1 ? 'Eine Sache fehlt noch.' : `${count} Dinge fehlen noch.`;
}

function isMinor(form: HTMLFormElement): boolean {
  const tick = form.elements.namedItem('minor');
  return tick instanceof HTMLInputElement && tick.checked;
}
