import { useRef, useState, type ChangeEvent } from 'react';
import { groupNotes } from '../../src/letter/group-notes.ts';
import type { ImportNote } from '../../src/letter/import-letter.ts';
import { Dialog } from '../notices/Dialog.tsx';

interface Props {
  /** Whether there is a text that would be replaced. */
  hasText: () => boolean;
  /** Whether something in the form is not saved: a package would replace it. */
  hasChanged: () => boolean;
  /** Puts a body into the form. */
  onRead: (body: string) => void;
  /** Whether the whole form may be filled from the candidates' package: it is a new entry. */
  takesPackages: boolean;
}

type Outcome =
  | { stage: 'idle' | 'reading' }
  | { stage: 'refused'; problem: string }
  | { stage: 'read'; message: string; notes: readonly ImportNote[] };

/** What was read and waits until what is in the form may go. */
interface Waiting {
  replaces: keyof typeof QUESTIONS;
  apply: () => void;
}

/** "Brief aus Word einlesen": reads a letter, or a package of the candidates' form, into the open form. */
export function LetterImport({ hasText, hasChanged, onRead, takesPackages }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>({ stage: 'idle' });
  const [waiting, setWaiting] = useState<Waiting>();

  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file can be chosen again after it was mended.
    event.target.value = '';
    if (file === undefined) return;
    setOutcome({ stage: 'reading' });
    try {
      const { readLetterFile } = await import('./read-letter-file.ts');
      const result = await readLetterFile(file, takesPackages);
      if ('problem' in result) {
        setOutcome({ stage: 'refused', problem: result.problem });
        return;
      }
      const apply = () => {
        if ('body' in result) onRead(result.body);
        else result.fill();
        setOutcome({ stage: 'read', message: result.message, notes: result.notes });
      };
      const replaces = 'body' in result ? 'text' : 'form';
      if (hasText() || (replaces === 'form' && hasChanged())) setWaiting({ replaces, apply });
      else apply();
    } catch {
      setOutcome({
        stage: 'refused',
        problem:
          'Die Datei ließ sich nicht lesen. Prüfe die Verbindung und versuche es noch einmal.',
      });
    }
  };
  const answer = (isReplaced: boolean) => {
    setWaiting(undefined);
    if (isReplaced) waiting?.apply();
    else setOutcome({ stage: 'idle' });
  };

  return (
    <div className="letter-import">
      <button
        type="button"
        className="redaktion-button"
        onClick={() => input.current?.click()}
        disabled={outcome.stage === 'reading' && waiting === undefined}
      >
        Brief aus Word einlesen
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Datei mit dem Brief"
        accept={`.docx,.docm,.odt,.txt,.md${takesPackages ? ',.zip' : ''}`}
        onChange={(event) => void take(event)}
      />
      <p className="letter-import__hint">
        Auch aus LibreOffice (.odt), .txt oder .md
        {takesPackages && ', oder die .zip-Datei aus dem Formular für Kandidat*innen'}.
      </p>
      <div role="status">
        {outcome.stage === 'reading' && <p>Der Brief wird gelesen …</p>}
        {outcome.stage === 'refused' && <p className="letter-import__problem">{outcome.problem}</p>}
        {outcome.stage === 'read' && <Report {...outcome} />}
      </div>
      {waiting !== undefined && <ReplaceDialog {...QUESTIONS[waiting.replaces]} answer={answer} />}
    </div>
  );
}

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

interface ReplaceDialogProps {
  title: string;
  explanation: string;
  thing: string;
  answer: (isReplaced: boolean) => void;
}

function ReplaceDialog({ title, explanation, thing, answer }: ReplaceDialogProps) {
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

function Report({ message, notes }: { message: string; notes: readonly ImportNote[] }) {
  return (
    <>
      <p>{message}</p>
      {groupNotes(notes).map(({ kind, title, messages }) => (
        <div key={kind}>
          <p>
            <strong>{title}</strong>
          </p>
          <ul>
            {messages.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
