import { store } from 'decap-cms-core/dist/esm/redux';
import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { groupNotes } from '../../src/letter/group-notes.ts';
import type { ImportNote } from '../../src/letter/import-letter.ts';
import { getFormId } from '../drafts/form.ts';
import { ReplaceDialog } from './ReplaceDialog.tsx';

interface Props {
  /** Whether there is a text that would be replaced. */
  hasText: () => boolean;
  /** Puts a body into the form. */
  onRead: (body: string) => void;
  /** Whether the whole form may be filled from the candidates' package: it is a new entry. */
  takesPackages: boolean;
}

type Outcome =
  | { stage: 'idle' | 'reading' }
  | { stage: 'refused'; problem: string }
  | { stage: 'read'; message: string; notes: readonly ImportNote[] };

/** Decap makes a filled form anew, this component too: what is to be told of it, by the form's id. */
const outcomes = new Map<string, Outcome>();

/** What was read and waits until what is in the form may go. */
interface Waiting {
  replaces: 'text' | 'form';
  apply: () => void;
}

/** "Brief aus Word einlesen": reads a letter, or a package of the candidates' form, into the open form. */
export function LetterImport({ hasText, onRead, takesPackages }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [outcome, setOutcome] = useState<Outcome>({ stage: 'idle' });
  const [waiting, setWaiting] = useState<Waiting>();
  useEffect(() => {
    const filled = outcomes.get(getOpenForm());
    if (filled === undefined) return;
    outcomes.clear();
    // What a live region holds from the start is not read out.
    setOutcome(filled);
    button.current?.focus();
  }, []);

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
      const { message, notes } = result;
      const read: Outcome = { stage: 'read', message, notes };
      if ('body' in result) {
        const apply = () => {
          onRead(result.body);
          setOutcome(read);
        };
        if (hasText()) setWaiting({ replaces: 'text', apply });
        else apply();
      } else {
        const apply = () => {
          result.fill();
          outcomes.set(getOpenForm(), read);
        };
        if (hasText() || hasChanged()) setWaiting({ replaces: 'form', apply });
        else apply();
      }
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
        ref={button}
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
      {waiting !== undefined && <ReplaceDialog replaces={waiting.replaces} answer={answer} />}
    </div>
  );
}

function getOpenForm(): string {
  return getFormId(store.getState().entryDraft);
}

/** A package replaces fields and pictures, too. */
function hasChanged(): boolean {
  return store.getState().entryDraft.get('hasChanged') === true;
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
