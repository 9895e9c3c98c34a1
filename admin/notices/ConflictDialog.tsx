import { compareWords } from '../../src/domain/comparison/compare-words.ts';
import { mergeVersions, type FieldConflict } from '../backend/merge.ts';
import type { ConflictAnswer } from '../backend/conflict.ts';
import { getFieldLabel } from './labels.ts';
import { printValue } from './print-value.ts';
import { Dialog } from './Dialog.tsx';
import type { Question } from './questions.ts';

/** Shows what somebody else has changed meanwhile, and asks which version shall stand. */
export function ConflictDialog({ conflict, answer }: Extract<Question, { kind: 'conflict' }>) {
  const { theirs, base, refusal } = conflict;
  const merge = mergeVersions(conflict);
  const merged = refusal === undefined ? merge?.merged : undefined;
  return (
    <Dialog
      title="Jemand anderes war schneller"
      onCancel={() => {
        answer('stop');
      }}
    >
      <p>{describe(base, theirs)} Noch ist nichts gespeichert, und dein Text ist noch da.</p>
      {merge !== undefined && <Differences path={conflict.path} differences={merge.differences} />}
      {merge === undefined && theirs !== undefined && (
        <details>
          <summary>Die andere Fassung ansehen</summary>
          <pre>{theirs}</pre>
        </details>
      )}
      {refusal !== undefined && (
        <>
          <p>Beide Änderungen zusammen gehen nicht:</p>
          <ul className="redaktion-problems">
            {refusal.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <p className="redaktion-dialog__actions">
        {merged !== undefined && (
          <Choice main answer={answer} value={{ merged }}>
            Beide Änderungen speichern
          </Choice>
        )}
        <Choice main={merged === undefined} answer={answer} value="stop">
          Abbrechen, mein Text bleibt im Formular
        </Choice>
        <Choice answer={answer} value="overwrite">
          {theirs === undefined
            ? 'Trotzdem speichern'
            : 'Meine Fassung speichern, die andere geht verloren'}
        </Choice>
      </p>
    </Dialog>
  );
}

function describe(base: string | undefined, theirs: string | undefined): string {
  if (theirs === undefined) return 'Dieser Eintrag wurde gelöscht, während du ihn bearbeitet hast.';
  if (base === undefined) return 'Einen Eintrag mit dieser Adresse gibt es inzwischen schon.';
  return 'Dieser Eintrag wurde geändert, seit du ihn geöffnet hast.';
}

function Choice(props: {
  main?: boolean;
  value: ConflictAnswer;
  answer: (answer: ConflictAnswer) => void;
  children: string;
}) {
  const { main = false, value, answer, children } = props;
  return (
    <button
      type="button"
      className={`redaktion-button${main ? ' redaktion-button--main' : ''}`}
      onClick={() => {
        answer(value);
      }}
    >
      {children}
    </button>
  );
}

const names = {
  me: 'von dir geändert',
  them: 'von jemand anderem geändert',
  each: 'von beiden geändert, an verschiedenen Stellen',
  both: 'von beiden geändert: gestrichen die andere Fassung, unterstrichen deine',
};

function Differences({ path, differences }: { path: string; differences: FieldConflict[] }) {
  const print = (value: unknown, name: string) => printValue(value, path, [name]);
  return (
    <dl className="redaktion-differences">
      {differences.map(({ name, base, mine, theirs, merged, changedBy }) => (
        <div key={name}>
          <dt>
            {getFieldLabel(path, [name])} <small>({names[changedBy]})</small>
          </dt>
          <dd>
            <Words
              before={print(changedBy === 'both' ? theirs : base, name)}
              after={print(changedBy === 'both' ? mine : merged, name)}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What goes is struck out, what comes is underlined; both are said as well. */
function Words({ before, after }: { before: string; after: string }) {
  return compareWords(before, after).map(({ kind, text }, index) => {
    const shown = kind === 'same' ? shorten(text) : text;
    if (kind === 'same') return <span key={index}>{shown}</span>;
    return kind === 'deleted' ? (
      <del key={index}>
        <span className="redaktion-hidden">gelöscht: </span>
        {shown}
      </del>
    ) : (
      <ins key={index}>
        <span className="redaktion-hidden">eingefügt: </span>
        {shown}
      </ins>
    );
  });
}

/** Of what both have in common, as much as is needed to find the place. */
function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 70)} … ${text.slice(-70)}` : text;
}
