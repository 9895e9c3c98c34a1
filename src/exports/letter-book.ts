import type { Fact } from '../domain/candidacy-words.ts';
import type { LocalDate } from '../domain/time.ts';

/** The letters of an election as they are published in files: those that are public, in the order shown. */
export interface LetterBook {
  /** Id of the election. */
  id: string;
  title: string;
  /** Where the election stands, in German sentences. */
  state: string;
  /** Since when the letters are public. */
  date: LocalDate;
  /** Site-relative, of the election's page. */
  url: string;
  offices: readonly LetterOffice[];
}

export interface LetterOffice {
  title: string;
  /** How many seats there are and how the order came about. */
  order: string;
  /** Names of those who have withdrawn. */
  withdrawn: readonly string[];
  letters: readonly Letter[];
}

export interface Letter {
  /** Election and candidacy, `jhv-2027/beispiel-eins`. */
  id: string;
  name: string;
  /** "gewählt"; absent while there is nothing to say. */
  status?: string | undefined;
  /** Site-relative. */
  url: string;
  facts: readonly Fact[];
  /** To every question of the election. */
  answers: readonly { readonly question: string; readonly text: string | undefined }[];
  provenance: readonly string[];
  /** Absent without consent; then initials stand in its place. */
  portrait?: { readonly src: string; readonly alt: string; readonly credit: string } | undefined;
  /** Body of the closed profile, already accepted by the checks. */
  body: string;
}
