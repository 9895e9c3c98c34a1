import { Dialog } from './Dialog.tsx';
import type { Question } from './questions.ts';

/** Says what refers to an entry before it is deleted. */
export function DeletionDialog({ deletion, answer }: Extract<Question, { kind: 'deletion' }>) {
  const keep = () => {
    answer('keep');
  };
  return (
    <Dialog
      title={deletion.isChanged ? 'Jemand anderes war hier' : 'Darauf verweist noch etwas'}
      onCancel={keep}
    >
      {deletion.isChanged && (
        <p>Dieser Eintrag wurde geändert, seit du ihn geöffnet hast. Das ginge mit verloren.</p>
      )}
      {deletion.consequences.length > 0 && (
        <>
          <p>
            Wenn du das löschst, lässt sich die Website erst wieder veröffentlichen, wenn diese
            Stellen geändert sind:
          </p>
          <ul className="redaktion-problems">
            {deletion.consequences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <p className="redaktion-dialog__actions">
        <button type="button" className="redaktion-button redaktion-button--main" onClick={keep}>
          Nicht löschen
        </button>
        <button
          type="button"
          className="redaktion-button"
          onClick={() => {
            answer('delete');
          }}
        >
          Trotzdem löschen
        </button>
      </p>
    </Dialog>
  );
}
