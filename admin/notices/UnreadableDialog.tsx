import { Dialog } from './Dialog.tsx';
import type { Question } from './questions.ts';

/** Says why an entry cannot be edited: nobody shall fill in a form that nothing can come of. */
export function UnreadableDialog({ reason, answer }: Extract<Question, { kind: 'unreadable' }>) {
  const close = () => {
    answer('understood');
  };
  return (
    <Dialog title="Diese Datei lässt sich nicht lesen" onCancel={close}>
      <p>
        Hier kannst du sie nicht bearbeiten, damit von dem, was in ihr steht, nichts verloren geht.
        Zeig das bitte denen, die die Website betreuen:
      </p>
      <p>{reason}</p>
      <p className="redaktion-dialog__actions">
        <button type="button" className="redaktion-button redaktion-button--main" onClick={close}>
          Verstanden
        </button>
      </p>
    </Dialog>
  );
}
