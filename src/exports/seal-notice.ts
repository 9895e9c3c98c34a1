import { formatDate, type LocalDate } from '../domain/time.ts';

/** What page, PDF and book say of a seal. */
export interface SealNotice {
  statement: string;
  /** SHA-256 in hex. */
  hash: string;
  howTo: string;
  /** One line per system: what it is for, and what to type into its terminal. */
  commands: { system: string; command: string }[];
  scope: string;
}

/**
 * How anyone can check that a sealed edition says what it said when it was adopted.
 *
 * @param edition `textUrl` is the full address of the plain text that the seal is over.
 * @returns null for an edition without a seal
 */
export function describeSeal({
  seal,
  textUrl,
  date,
}: {
  readonly seal?: string | undefined;
  readonly textUrl: string;
  readonly date: LocalDate;
}): SealNotice | null {
  if (seal === undefined) return null;
  return {
    statement: `Diese Fassung vom ${formatDate(date)} ist versiegelt. Ihre Prüfsumme (SHA-256) lautet:`,
    hash: seal,
    howTo:
      'Ob der Text noch derselbe ist, kannst du selbst prüfen: Lade die Fassung als Text und bilde ihre Prüfsumme. Kommt dasselbe heraus, ist kein Wort anders.',
    commands: [
      { system: 'Linux', command: `curl -s ${textUrl} | sha256sum` },
      { system: 'macOS', command: `curl -s ${textUrl} | shasum -a 256` },
      {
        system: 'Windows',
        command: `curl.exe -so text.txt ${textUrl} & certutil -hashfile text.txt SHA256`,
      },
    ],
    scope:
      'Geschützt sind Titel, Datum, Beschluss und der ganze Text mit seinen Nummern. Nicht geschützt sind Hervorhebungen, Ziele von Verweisen, Bilddateien und der Stand der Umsetzung.',
  };
}
