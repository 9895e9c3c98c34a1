import type { LabelledProblem } from './check-entry.ts';
import type { Consequence } from './consequence.ts';

interface Props {
  /** undefined before anything has been checked. */
  problems: readonly LabelledProblem[] | undefined;
  /** What the draft would break in other entries. */
  consequences: readonly Consequence[];
  /** What else to know about the view: why there is none, or that it shows another day. */
  note: string | undefined;
}

/** What keeps the draft from being published, in the build's own words. Only the first line is announced. */
export function ProblemList({ problems, consequences, note }: Props) {
  const count = problems?.length ?? 0;
  return (
    <section
      className="preview-checks"
      aria-label="Prüfung"
      data-open={count + consequences.length > 0 ? true : undefined}
    >
      <p className="preview-checks__summary" role="status">
        {problems === undefined
          ? (note ?? 'Die Vorschau lädt …')
          : summarise(count, consequences.length)}
      </p>
      {note !== undefined && problems !== undefined && (
        <p className="preview-checks__note">{note}</p>
      )}
      <Sentences items={problems ?? []} />
      {consequences.length > 0 && <p className="preview-checks__note">{WHAT_TO_DO}</p>}
      <Sentences items={consequences} />
    </section>
  );
}

function Sentences({ items }: { items: readonly Consequence[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="preview-checks__list">
      {items.map(({ label, message }, index) => (
        <li key={index}>
          <span className="preview-checks__label">{label}</span>
          {message}
        </li>
      ))}
    </ul>
  );
}

/** German: above what a draft would break in other entries. */
export const WHAT_TO_DO =
  'Deine Änderung passt nicht zu anderen Einträgen. Nimm sie zurück, oder ändere zuerst diese Stellen:';

function summarise(problems: number, consequences: number): string {
  if (problems === 1) return 'Eine Sache fehlt noch';
  if (problems > 1) return `${problems} Dinge fehlen noch`;
  return consequences === 0 ? 'Alles in Ordnung' : 'Das passt nicht zu anderen Einträgen';
}
