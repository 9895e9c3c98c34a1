import type { LabelledProblem } from './check-entry.ts';

interface Props {
  /** undefined before anything has been checked. */
  problems: readonly LabelledProblem[] | undefined;
  /** What else to know about the view: why there is none, or that it shows another day. */
  note: string | undefined;
}

/** What keeps the draft from being published, in the build's own words. Only the first line is announced. */
export function ProblemList({ problems, note }: Props) {
  const count = problems?.length ?? 0;
  return (
    <section
      className="preview-checks"
      aria-label="Prüfung"
      data-open={count > 0 ? true : undefined}
    >
      <p className="preview-checks__summary" role="status">
        {problems === undefined ? (note ?? 'Die Vorschau lädt …') : summarise(count)}
      </p>
      {note !== undefined && problems !== undefined && (
        <p className="preview-checks__note">{note}</p>
      )}
      {count > 0 && (
        <ul className="preview-checks__list">
          {problems?.map(({ label, message, field, line }, index) => (
            <li key={`${field ?? ''}:${line ?? ''}:${index}`}>
              <span className="preview-checks__label">{label}</span>
              {message}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function summarise(count: number): string {
  if (count === 0) return 'Alles in Ordnung';
  return count === 1 ? 'Eine Sache fehlt noch' : `${count} Dinge fehlen noch`;
}
