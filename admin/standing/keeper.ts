import type { Draft } from './draft.ts';
import { announce, find } from './page.ts';
import type { DraftStore, SaveResult, StoredDraft } from './store.ts';

/** Keeps what is typed on this device, and says so. */
export interface Keeper {
  keep: () => void;
  /** Keeps everything, and this picture. */
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
  view: {
    read: () => Draft;
    readPicture: () => Uint8Array | undefined;
    load: (stored: StoredDraft | undefined) => void;
  },
): Keeper {
  const [notice, status, take] = [
    find(form, 'draft-notice'),
    find(form, 'draft-status'),
    find(form, 'other-tab', HTMLButtonElement),
  ];
  /** Another tab has saved; until somebody decides, this one does not write over it. */
  let isOvertaken = false;
  /** Another tab has saved or wiped, so the picture that is stored is not the one of this tab. */
  let isPictureForeign = false;
  let isLoading = false;
  let pictureSaved: SaveResult = 'saved';
  /** What was last told of how saving goes. */
  let told: string | undefined;

  const tell = (text: string) => {
    notice.hidden = false;
    if (status.textContent !== text) announce(status, text);
  };
  const report = (textSaved: SaveResult) => {
    const text = describeSaving(textSaved, pictureSaved);
    // Other news stay until there is something new to say of this.
    if (text === told) return;
    told = text;
    tell(text);
  };
  const load = (stored: StoredDraft | undefined) => {
    isLoading = true;
    view.load(stored);
    isLoading = false;
  };

  store.onOtherTab((stored) => {
    isOvertaken = stored !== undefined;
    isPictureForeign = true;
    take.hidden = !isOvertaken;
    tell(
      stored === undefined
        ? 'Der Entwurf wurde in einem anderen Tab gelöscht. Was hier steht, bleibt nur, wenn du weiterschreibst.'
        : 'Dieses Formular ist auch in einem anderen Tab offen, und dort wurde etwas geändert. Schreibst du hier weiter, ersetzt das den Stand von dort.',
    );
  });
  take.addEventListener('click', () => {
    isOvertaken = isPictureForeign = false;
    pictureSaved = 'saved';
    take.hidden = true;
    load(store.read());
    tell('Hier steht jetzt der Stand aus dem anderen Tab.');
    find(form, 'heading').focus();
  });

  const keep = () => {
    if (isLoading) return;
    if (isPictureForeign) {
      isPictureForeign = false;
      pictureSaved = store.savePicture(view.readPicture());
    }
    if (isOvertaken) {
      // Typing on is the decision; the notice has said so.
      isOvertaken = false;
      take.hidden = true;
      tell('Gespeichert ist jetzt der Stand aus diesem Tab.');
    }
    report(store.save(view.read()));
  };

  return {
    keep,
    keepPicture: (picture) => {
      isPictureForeign = false;
      pictureSaved = store.savePicture(picture);
      keep();
    },
    restore: () => {
      const stored = store.read();
      load(stored);
      if (stored === undefined) return;
      told = SAVED;
      tell(
        `Dein Entwurf vom ${WHEN.format(stored.savedAt)} Uhr ist wieder da. Er liegt nur auf diesem Gerät.`,
      );
    },
    wipe: () => {
      store.wipe();
      load(undefined);
      isOvertaken = isPictureForeign = false;
      take.hidden = true;
      pictureSaved = 'saved';
      told = undefined;
      tell('Gelöscht. Auf diesem Gerät liegt nichts mehr davon.');
    },
  };
}

function describeSaving(text: SaveResult, picture: SaveResult): string {
  if (text !== 'saved') return FAILED[text];
  return picture === 'saved' ? SAVED : PICTURE_FAILED;
}

const SAVED = 'Was du eingibst, bleibt auf diesem Gerät, bis du es löschst.';

const PICTURE_FAILED =
  'Der Speicher dieses Browsers ist voll: Aufgehoben wird nur dein Text, nicht dein Bild. Lass diesen Tab offen, bis du fertig bist, oder nimm das Bild später noch einmal.';

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
