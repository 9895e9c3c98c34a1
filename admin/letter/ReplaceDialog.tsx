import { Dialog } from '../notices/Dialog.tsx';

const QUESTIONS = {
  text: {
    title: 'Den Text im Formular ersetzen?',
    explanation: 'Im Formular steht schon ein Text. Der eingelesene Brief tritt an seine Stelle.',
    thing: 'Text',
  },
  form: {
    title: 'Alles im Formular ersetzen?',
    explanation:
      'Im Formular steht schon etwas. Die eingelesene Kandidatur tritt an seine Stelle, mit allen Feldern, dem Schreiben und dem Porträt.',
    thing: 'Formular',
  },
};

interface Props {
  /** A letter replaces the text, a package everything. */
  replaces: keyof typeof QUESTIONS;
  answer: (isReplaced: boolean) => void;
}

/** Asks whether what was read may take the place of what is in the form. */
export function ReplaceDialog({ replaces, answer }: Props) {
  const { title, explanation, thing } = QUESTIONS[replaces];
  return (
    <Dialog
      title={title}
      onCancel={() => {
        answer(false);
      }}
    >
      <p>{explanation}</p>
      <p className="redaktion-dialog__actions">
        <button
          type="button"
          className="redaktion-button redaktion-button--main"
          onClick={() => {
            answer(true);
          }}
        >
          {thing} ersetzen
        </button>
        <button
          type="button"
          className="redaktion-button"
          onClick={() => {
            answer(false);
          }}
        >
          {thing} behalten
        </button>
      </p>
    </Dialog>
  );
}
