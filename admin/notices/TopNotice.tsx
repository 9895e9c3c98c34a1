import { useEffect, useRef, useState } from 'react';

/** A message that is read once, before anything else. */
export function TopNotice({ text }: { text: string }) {
  const [isRead, setRead] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!isRead) dialog.current?.showModal();
  }, [isRead]);
  if (isRead) return null;
  return (
    <dialog
      ref={dialog}
      className="redaktion-dialog"
      aria-label="Bevor du schreibst"
      onClose={() => {
        setRead(true);
      }}
    >
      <h2>Bevor du schreibst</h2>
      <p>{text}</p>
      <form method="dialog" className="redaktion-dialog__actions">
        <button type="submit" className="redaktion-button redaktion-button--main">
          Verstanden
        </button>
      </form>
    </dialog>
  );
}
