import { createMail } from '../../src/domain/mail.ts';
import { createMailText } from './mail-text.ts';
import { find, type StandingPage } from './page.ts';

/** The file that candidates mail. */
export interface Package {
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
  office: string;
  /** Whether the parents' consent has to come along. */
  isMinor: boolean;
  /** Whether the deadline has passed. */
  isLate: boolean;
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
  const hide = () => {
    section.hidden = true;
    if (url !== undefined) URL.revokeObjectURL(url);
    url = file = undefined;
    // The name stands in both, and the browser would keep what they lead to.
    for (const name of ['href', 'download']) download.removeAttribute(name);
    for (const name of ['href', 'data-subject']) mail.removeAttribute(name);
  };
  return {
    hide,
    show: (made) => {
      hide();
      file = new File([made.bytes], `kandidatur-${made.id}.zip`, { type: 'application/zip' });
      url = URL.createObjectURL(file);
      download.href = url;
      download.download = file.name;
      const subject = `Kandidatur: ${made.name}, ${made.office}`;
      const text = createMailText(made, facts.election.title, file.name);
      mail.href = createMail(facts.settings.email, subject, text);
      mail.dataset.subject = subject;
      share.hidden = !canShare(file);
      section.hidden = false;
      find(section, 'finished').focus();
    },
  };
}

/** Few browsers pass on every kind of file. */
function canShare(file: File): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [file] });
}
