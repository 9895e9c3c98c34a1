import type { Consequence } from '../preview/consequence.ts';
import { WHAT_TO_DO } from '../preview/ProblemList.tsx';
import { Dialog } from './Dialog.tsx';
import type { Question } from './questions.ts';

/** What keeps an entry from being published, in the build's own sentences. */
export function ProblemDialog({
  problems,
  consequences,
  answer,
}: Extract<Question, { kind: 'problems' }>) {
  const close = () => {
    answer('mend');
  };
  const title = problems.length > 0 ? 'Das fehlt noch' : 'Das passt nicht zu anderen Einträgen';
  return (
    <Dialog title={title} onCancel={close}>
      <p>Noch ist nichts veröffentlicht, und dein Text ist noch da.</p>
      {problems.length > 0 && <Sentences items={problems} />}
      {consequences.length > 0 && (
        <>
          <p>{WHAT_TO_DO}</p>
          <Sentences items={consequences} />
        </>
      )}
      <p className="redaktion-dialog__actions">
        <button type="button" className="redaktion-button redaktion-button--main" onClick={close}>
          Zurück zum Formular
        </button>
      </p>
    </Dialog>
  );
}

function Sentences({ items }: { items: readonly Consequence[] }) {
  return (
    <ul className="redaktion-problems">
      {items.map(({ label, message }, index) => (
        <li key={index}>
          <strong>{label}</strong>
          {message}
        </li>
      ))}
    </ul>
  );
}
