import { formatDate, type LocalDate } from '../../domain/time.ts';

/** What page, PDF and book say of a seal. */
export interface SealNotice {
  statement: string;
  /** SHA-256 in hex. */
  hash: string;
  howTo: string;
  /** For a shell with curl and sha256sum. */
  command: string;
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
      'So prüfst du, ob der Text noch derselbe ist: Lade die Fassung als Text und bilde die Prüfsumme selbst. Kommt dasselbe heraus, ist kein Wort anders.',
    command: `curl -s ${textUrl} | sha256sum`,
    scope:
      'Das Siegel umfasst Titel, Datum und Beschluss, alle Kapitel mit Zusammenfassungen, jedes Wort mit der Nummer seines Absatzes und die Kürzel der Forderungen. Nicht dazu gehören Hervorhebungen, Ziele von Verweisen, Bilddateien und die Angaben, was aus einer Forderung wurde.',
  };
}
