import { useRef, useSyncExternalStore } from 'react';
import { DraftList } from './DraftList.tsx';
import { formatTime } from './format.ts';
import { useReservedSpace } from './reserve-space.ts';
import { status } from './status.ts';

/** Says, without getting in the way, whether what is typed is safe. */
export function StatusBar() {
  const bar = useRef<HTMLDivElement>(null);
  useReservedSpace(bar);
  const {
    keptAt,
    refusal,
    online,
    drafts = [],
  } = useSyncExternalStore(status.subscribe, status.get);
  const sentences = [
    !online && 'Keine Verbindung. Du kannst weiterschreiben und später speichern.',
    refusal === 'full' && 'Auf diesem Gerät ist kein Platz mehr. Speichere jetzt.',
    refusal === 'forbidden' &&
      'Dieser Browser kann Ungespeichertes nicht aufheben. Speichere öfter, oder verlasse das private Fenster.',
    keptAt !== undefined &&
      `Noch nicht gespeichert. Auf diesem Gerät gesichert um ${formatTime(keptAt)}.`,
  ].filter((sentence) => typeof sentence === 'string');
  return (
    <div ref={bar} className="redaktion-bar">
      <div className="redaktion-status" role="status">
        {sentences.length > 0 && <p>{sentences.join(' ')}</p>}
      </div>
      {drafts.length > 0 && <DraftList drafts={drafts} />}
    </div>
  );
}
