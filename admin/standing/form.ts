import { getBerlinTime } from '../widgets/read-date.ts';
import { ask } from './ask.ts';
import { createDraft } from './draft.ts';
import { createFactsList } from './facts-list.ts';
import { createFields } from './fields.ts';
import { createKeeper } from './keeper.ts';
import { createLatest } from './latest.ts';
import type { createLetterEditor } from './letter.ts';
import { createMessages } from './messages.ts';
import { announce, find, type StandingPage } from './page.ts';
import { createPortrait } from './portrait/portrait.ts';
import { createPreview } from './preview.ts';
import { createLetterReader } from './read-letter.ts';
import { createResult } from './result.ts';
import { createStore } from './store.ts';

/**
 * Opens the form in place of the page's introduction, with the draft that was left here.
 *
 * @param createEditor Where it could not be loaded, the plain field for the letter stays.
 */
export function startForm(
  page: StandingPage,
  createEditor: typeof createLetterEditor | undefined,
): void {
  const form = find(page.root, 'form', HTMLFormElement);
  const status = find(form, 'finish-status');
  const messages = createMessages(form);
  const result = createResult(form, page);
  const preview = createPreview(page);
  const making = createLatest();
  const offices = page.facts.election.offices.map(({ id }) => id);
  let letter = '';
  let picture: Uint8Array<ArrayBuffer> | undefined;

  const touch = (control: string | undefined) => {
    if (control !== undefined) messages.clear(control);
    result.hide();
    form.querySelector<HTMLElement>('[data-parents]')?.toggleAttribute('hidden', !isMinor(form));
  };
  const changed = (control?: string) => {
    touch(control);
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
      touch('portrait.src');
      keeper.keepPicture(made);
    },
    onProblem: (message) => {
      explain('portrait.src', message);
    },
  });
  const store = createStore(page.key, crypto.randomUUID());
  const keeper = createKeeper(form, store, {
    read: fields.read,
    readPicture: () => picture,
    load: (stored) => {
      // Whatever is being read, checked or made is of another draft.
      making.begin();
      reader.clear();
      announce(status, '');
      fields.write(stored?.draft ?? createDraft(offices));
      picture = stored && store.readPicture();
      portrait.write(picture);
      messages.clearAll();
      touch(undefined);
    },
  });

  const reader = createLetterReader(form, {
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
  /** What is typed now; undefined where something else was asked for meanwhile, or all was wiped. */
  const check = async (isLatest: () => boolean) => {
    const { checkCandidacy } = await import('./check.ts');
    const made = await portrait.read();
    if (!isLatest()) return undefined;
    const candidacy = { draft: fields.read(), picture: made };
    return { candidacy, checked: checkCandidacy(candidacy, page.facts, getBerlinTime()) };
  };
  const run = (
    announcement: string,
    work: (isLatest: () => boolean) => Promise<string | undefined>,
  ) => {
    const isLatest = making.begin();
    announce(status, announcement);
    void work(isLatest)
      .catch(() => UNREACHABLE)
      .then((text) => {
        if (isLatest()) announce(status, text ?? '');
      });
  };
  find(form, 'show-preview').addEventListener('click', () => {
    run('Die Vorschau wird geladen …', async (isLatest) => {
      const found = await check(isLatest);
      return found && preview.show(found.candidacy, found.checked, isLatest);
    });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run('Deine Angaben werden geprüft …', async (isLatest) => {
      const { createPackage } = await import('./create-package.ts');
      const found = await check(isLatest);
      if (found === undefined) return undefined;
      const { problems, isLate } = found.checked;
      messages.show(problems);
      if (problems.length > 0) return describeProblems(problems.length);
      result.show(createPackage(found.candidacy, found.checked, page.facts));
      return isLate ? LATE : undefined;
    });
  });

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

  const editor = createEditor?.(form, {
    value: letter,
    onChange: (markdown) => {
      letter = markdown;
      changed('letter');
    },
  });
  keeper.restore();
  find(page.root, 'intro').hidden = true;
  form.hidden = false;
  find(form, 'heading').focus();
}

const UNREACHABLE =
  'Das hat nicht geklappt. Prüfe die Verbindung und versuch es noch einmal; dein Entwurf bleibt auf diesem Gerät.';

const LATE =
  'Die Frist ist abgelaufen. Schick die Datei trotzdem, am besten gleich, und schreib in die Mail, warum. Der Vorstand entscheidet, ob dein Schreiben noch erscheint. Dann steht dabei, dass es nach der Frist kam.';

function describeProblems(count: number): string {
  return count === 1 ? 'Eine Sache fehlt noch.' : `${count} Dinge fehlen noch.`;
}

function isMinor(form: HTMLFormElement): boolean {
  const tick = form.elements.namedItem('minor');
  return tick instanceof HTMLInputElement && tick.checked;
}
