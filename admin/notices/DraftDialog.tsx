import { formatMoment } from './format.ts';
import { Dialog } from './Dialog.tsx';
import type { Question } from './questions.ts';

/** Asks whether to go on with what was typed and not saved. */
export function DraftDialog({ draft, answer }: Extract<Question, { kind: 'draft' }>) {
  return (
    <Dialog
      title="Hier ist noch etwas ungespeichert"
      onCancel={() => {
        answer('restore');
      }}
    >
      <p>
        Du hast {formatMoment(draft.keptAt)} an „{draft.title}“ gearbeitet und nicht gespeichert.
        Dein Text liegt auf diesem Gerät, mit allen Bildern.
      </p>
      <p className="redaktion-dialog__actions">
        <button
          type="button"
          className="redaktion-button redaktion-button--main"
          onClick={() => {
            answer('restore');
          }}
        >
          Weiterarbeiten
        </button>
        <button
          type="button"
          className="redaktion-button"
          onClick={() => {
            answer('drop');
          }}
        >
          Ungespeichertes verwerfen
        </button>
      </p>
    </Dialog>
  );
}
