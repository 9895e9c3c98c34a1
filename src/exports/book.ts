import type { LocalDate } from '../domain/time.ts';

/** An edition as it is published in files; the same shape serves PDF and EPUB. */
export interface BookEdition {
  id: string;
  title: string;
  /** Not adopted yet. */
  isDraft: boolean;
  /** German, on where it stands: "Beschlossen am 29. März 2025, Mitgliederversammlung". */
  state: string;
  /** What readers can do now and until when; absent where there is nothing to do. */
  call?: string | undefined;
  date: LocalDate;
  adoptedBy?: string | undefined;
  changelog?: string | undefined;
  /** SHA-256 over the plain text at `textUrl`, in hex. */
  seal?: string | undefined;
  /** Site-relative. */
  url: string;
  textUrl: string;
  chapters: readonly BookChapter[];
}

export interface BookChapter {
  id: string;
  number: number;
  title: string;
  summary: string;
  /** Site-relative. */
  url: string;
  /** Body of the closed profile, already accepted by the checks. */
  body: string;
}
