import type { ImportNote } from './import-letter.ts';

export interface NoteGroup {
  kind: ImportNote['kind'];
  title: string;
  messages: string[];
}

/** What somebody has to look at, then what is gone: each with its German heading, and only where there is something. */
export function groupNotes(notes: readonly ImportNote[]): NoteGroup[] {
  return (['check', 'dropped'] as const)
    .map((kind) => ({
      kind,
      title: TITLES[kind],
      messages: notes.filter((note) => note.kind === kind).map(({ message }) => message),
    }))
    .filter(({ messages }) => messages.length > 0);
}

const TITLES = { check: 'Bitte prüfen:', dropped: 'Weggelassen:' } as const;
