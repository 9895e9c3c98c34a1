import { Dialog } from './Dialog.tsx';
import type { LoadFailure } from './load-failure.ts';

/** Says why a form does not open, and what can be done: Decap would go on saying that it loads. */
export function LoadFailureDialog({ reason, retry, leave }: LoadFailure) {
  return (
    <Dialog title="Dieser Eintrag lässt sich nicht öffnen" onCancel={leave}>
      <p>{reason}</p>
      <p>Am Eintrag selbst ist nichts verändert.</p>
      <p className="redaktion-dialog__actions">
        <button type="button" className="redaktion-button redaktion-button--main" onClick={retry}>
          Noch einmal versuchen
        </button>
        <button type="button" className="redaktion-button" onClick={leave}>
          Zurück zur Liste
        </button>
      </p>
    </Dialog>
  );
}
