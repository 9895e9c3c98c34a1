import { useSyncExternalStore } from 'react';
import { formatTime } from './format.ts';
import { status } from './status.ts';

/** Says, without getting in the way, whether what is typed is safe. */
export function StatusBar() {
  const { keptAt, refused, online } = useSyncExternalStore(status.subscribe, status.get);
  const sentences = [
    !online && 'Keine Verbindung. Du kannst weiterschreiben und später speichern.',
    refused === true &&
      'Dieser Browser kann Ungespeichertes nicht aufheben. Speichere öfter, oder verlasse das private Fenster.',
    keptAt !== undefined &&
      `Noch nicht gespeichert. Auf diesem Gerät gesichert um ${formatTime(keptAt)}.`,
  ].filter((sentence) => typeof sentence === 'string');
  return (
    <div className="redaktion-status" role="status">
      {sentences.length > 0 && <p>{sentences.join(' ')}</p>}
    </div>
  );
}
