import { createMail } from '../../src/domain/mail.ts';
import { find, type StandingPage } from './page.ts';

/** The file that candidates mail. */
export interface Package {
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
  office: string;
}

export interface Result {
  show: (made: Package) => void;
  /** What was made is no longer what the form says. */
  hide: () => void;
}

/** The last step: the file, the mail, and what happens next. */
export function createResult(form: HTMLElement, { facts }: StandingPage): Result {
  const section = find(form, 'result');
  const download = find(form, 'download', HTMLAnchorElement);
  const mail = find(form, 'mail', HTMLAnchorElement);
  const share = find(form, 'share', HTMLButtonElement);
  let url: string | undefined;
  let file: File | undefined;

  share.addEventListener('click', () => {
    if (file === undefined) return;
    // Whoever closes the system's window has changed their mind.
    navigator.share({ files: [file], title: mail.dataset.subject ?? '' }).catch(() => undefined);
  });
  return {
    show: ({ id, bytes, name, office }) => {
      if (url !== undefined) URL.revokeObjectURL(url);
      file = new File([bytes], `kandidatur-${id}.zip`, { type: 'application/zip' });
      url = URL.createObjectURL(file);
      download.href = url;
      download.download = file.name;
      const subject = `Kandidatur: ${name}, ${office}`;
      mail.href = createMail(
        facts.settings.email,
        subject,
        createText(facts.election.title, file.name, name, office),
      );
      mail.dataset.subject = subject;
      share.hidden = !canShare(file);
      section.hidden = false;
      find(section, 'finished').focus();
    },
    hide: () => {
      section.hidden = true;
      file = undefined;
    },
  };
}

function createText(election: string, file: string, name: string, office: string): string {
  return [
    'Hallo,',
    `ich kandidiere: ${office}, ${election}.`,
    `Im Anhang ist die Datei ${file} mit meinem Schreiben.`,
    `(Häng die Datei ${file} aus deinem Download-Ordner an, bevor du absendest. Diese Zeile kannst du löschen.)`,
    `Viele Grüße\n${name}`,
  ].join('\n\n');
}

/** Few browsers pass on every kind of file. */
function canShare(file: File): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [file] });
}
