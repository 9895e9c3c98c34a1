import { Dialog } from './Dialog.tsx';
import type { Question } from './questions.ts';

/** What keeps an entry from being published, in the build's own sentences. */
export function ProblemDialog({ problems, answer }: Extract<Question, { kind: 'problems' }>) {
  const close = () => {
    answer('mend');
  };
  return (
    <Dialog title="Das fehlt noch" onCancel={close}>
      <p>Noch ist nichts veröffentlicht, und dein Text ist noch da.</p>
      <ul className="redaktion-problems">
        {problems.map(({ label, message }, index) => (
          <li key={index}>
            <strong>{label}</strong>
            {message}
          </li>
        ))}
      </ul>
      <p className="redaktion-dialog__actions">
        <button type="button" className="redaktion-button redaktion-button--main" onClick={close}>
          Zurück zum Formular
        </button>
      </p>
    </Dialog>
  );
}
