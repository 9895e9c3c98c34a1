import type { Draft } from '../drafts/draft.ts';
import { dropDraft } from '../drafts/store.ts';
import { formatMoment } from './format.ts';
import { status, updateStatus } from './status.ts';

/** What is unsaved on this device, with a way back to it; also of entries that are gone meanwhile. */
export function DraftList({ drafts }: { drafts: readonly Draft[] }) {
  const count = drafts.length;
  return (
    <details className="redaktion-drafts">
      <summary>
        {count === 1 ? 'Ein Entwurf ist' : `${count} Entwürfe sind`} auf diesem Gerät noch nicht
        gespeichert
      </summary>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <a href={getAddress(draft)}>{draft.title}</a> {formatMoment(draft.keptAt)}
            <details>
              <summary>Text ansehen</summary>
              <pre>{getText(draft)}</pre>
            </details>
            <button
              type="button"
              className="redaktion-button"
              onClick={() => {
                void dropDraft(draft.id);
                const { drafts: shown = [] } = status.get();
                updateStatus({ drafts: shown.filter(({ id }) => id !== draft.id) });
              }}
            >
              Verwerfen
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Opening the entry offers the draft. */
function getAddress({ collection, slug }: Draft): string {
  const form = slug === '' ? 'new' : `entries/${slug}`;
  return `#/collections/${collection}/${form}`;
}

function getText({ entry }: Draft): string {
  const { body } = entry.data;
  return typeof body === 'string' && body !== '' ? body : '(kein Text)';
}
