import { ask } from './ask.ts';
import { writeDraft } from './draft-text.ts';
import { announce, find, type StandingPage } from './page.ts';
import { saveFile } from './save-file.ts';
import { createStore } from './store.ts';

/** After the deadline: what is left of a draft on this device can be saved, and goes when it is told to. */
export function startClosed({ root, facts, key }: StandingPage): void {
  const store = createStore(key, crypto.randomUUID());
  const stored = store.read();
  if (stored === undefined) return;
  const [leftover, status] = [find(root, 'leftover'), find(root, 'leftover-status')];
  leftover.hidden = false;
  const closed = find(root, 'closed');
  const picture = store.readPicture();
  find(closed, 'save-text').addEventListener('click', () => {
    const text = writeDraft(stored.draft, facts.election, { hasPicture: picture !== undefined });
    saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), `kandidatur-${facts.id}.txt`);
  });
  if (picture !== undefined) {
    const savePicture = find(closed, 'save-picture');
    savePicture.hidden = false;
    savePicture.addEventListener('click', () => {
      saveFile(new Blob([picture], { type: 'image/jpeg' }), `kandidatur-${facts.id}.jpg`);
    });
  }
  find(closed, 'wipe').addEventListener('click', () => {
    void ask('Entwurf und Bild auf diesem Gerät löschen?', { yes: 'Löschen', no: 'Behalten' }).then(
      (isSure) => {
        if (!isSure) return;
        store.wipe();
        for (const button of leftover.querySelectorAll('button')) button.disabled = true;
        announce(status, 'Gelöscht. Auf diesem Gerät liegt nichts mehr davon.');
      },
    );
  });
}
