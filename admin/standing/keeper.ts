import type { Draft } from './draft.ts';
import { announce, find } from './page.ts';
import type { DraftStore, SaveResult, StoredDraft } from './store.ts';

/** Keeps what is typed on this device, and says so. */
export interface Keeper {
  keep: () => void;
  keepPicture: (picture: Uint8Array | undefined) => void;
  /** Shows what was left here. */
  restore: () => void;
  wipe: () => void;
}

/**
 * @param form Holds the notice about the draft.
 * @param view `load` shows a draft in the form, or an empty one.
 */
export function createKeeper(
  form: HTMLElement,
  store: DraftStore,
  view: { read: () => Draft; load: (stored: StoredDraft | undefined) => void },
): Keeper {
  const [notice, status, take] = [
    find(form, 'draft-notice'),
    find(form, 'draft-status'),
    find(form, 'other-tab', HTMLButtonElement),
  ];
  /** Another tab has saved; until somebody decides, this one does not write over it. */
  let isOvertaken = false;
  let isLoading = false;
  let hasSaved = false;

  const tell = (text: string) => {
    notice.hidden = false;
    if (status.textContent !== text) announce(status, text);
  };
  const report = (result: SaveResult) => {
    if (result !== 'saved') tell(FAILED[result]);
    else if (!hasSaved) {
      hasSaved = true;
      tell('Was du eingibst, bleibt auf diesem Gerät, bis du es löschst.');
    }
  };
  const load = (stored: StoredDraft | undefined) => {
    isLoading = true;
    view.load(stored);
    isLoading = false;
  };

  store.onOtherTab((stored) => {
    isOvertaken = stored !== undefined;
    take.hidden = !isOvertaken;
    tell(
      stored === undefined
        ? 'Der Entwurf wurde in einem anderen Tab gelöscht. Was hier steht, bleibt nur, wenn du weiterschreibst.'
        : 'Dieses Formular ist auch in einem anderen Tab offen, und dort wurde etwas geändert. Schreibst du hier weiter, ersetzt das den Stand von dort.',
    );
  });
  take.addEventListener('click', () => {
    isOvertaken = false;
    take.hidden = true;
    load(store.read());
    tell('Hier steht jetzt der Stand aus dem anderen Tab.');
    find(form, 'heading').focus();
  });

  return {
    keep: () => {
      if (isLoading) return;
      if (isOvertaken) {
        // Typing on is the decision; the notice has said so.
        isOvertaken = false;
        take.hidden = true;
        tell('Gespeichert ist jetzt der Stand aus diesem Tab.');
      }
      report(store.save(view.read()));
    },
    keepPicture: (picture) => {
      report(store.savePicture(picture));
    },
    restore: () => {
      const stored = store.read();
      load(stored);
      if (stored === undefined) return;
      hasSaved = true;
      tell(
        `Dein Entwurf vom ${WHEN.format(stored.savedAt)} Uhr ist wieder da. Er liegt nur auf diesem Gerät.`,
      );
    },
    wipe: () => {
      store.wipe();
      load(undefined);
      hasSaved = false;
      tell('Gelöscht. Auf diesem Gerät liegt nichts mehr davon.');
    },
  };
}

const FAILED: Record<Exclude<SaveResult, 'saved'>, string> = {
  full: 'Der Speicher dieses Browsers ist voll: Dein Entwurf wird nicht aufgehoben. Lass diesen Tab offen, bis du fertig bist.',
  forbidden:
    'Dieser Browser hebt nichts auf, vielleicht ist er im privaten Modus. Lass diesen Tab offen, bis du fertig bist.',
};

const WHEN = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});
