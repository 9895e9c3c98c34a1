import { Dialog } from './Dialog.tsx';
import type { Question } from './questions.ts';

/** Asks whether drafts may stay on a device that others may use. */
export function LogOutDialog({ count, answer }: Extract<Question, { kind: 'logOut' }>) {
  const drafts = count === 1 ? 'liegt noch ein ungespeicherter Entwurf' : describeMany(count);
  return (
    <Dialog
      title="Abmelden"
      onCancel={() => {
        answer('stay');
      }}
    >
      <p>
        Auf diesem Gerät {drafts}. Benutzen es auch andere, dann lösche{' '}
        {count === 1 ? 'ihn' : 'sie'}. Was gelöscht ist, kommt nicht wieder.
      </p>
      <p className="redaktion-dialog__actions">
        <button
          type="button"
          className="redaktion-button redaktion-button--main"
          onClick={() => {
            answer('keep');
          }}
        >
          Behalten und abmelden
        </button>
        <button
          type="button"
          className="redaktion-button"
          onClick={() => {
            answer('drop');
          }}
        >
          Löschen und abmelden
        </button>
        <button
          type="button"
          className="redaktion-button"
          onClick={() => {
            answer('stay');
          }}
        >
          Angemeldet bleiben
        </button>
      </p>
    </Dialog>
  );
}

function describeMany(count: number): string {
  return `liegen noch ${count} ungespeicherte Entwürfe`;
}
