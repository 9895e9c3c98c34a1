import type { ImportNote } from '../../src/letter/import-letter.ts';
import type { Fields } from '../format/values.ts';

/** What of a candidacy only the board enters (`validation/submission/letter-rules.ts`), by its label in the form. */
const BOARD_FIELDS = { status: 'Stand', edited: 'Bearbeitung', late: 'Nachgereicht' } as const;

/** A candidate's fields without those that are the board's, and what was left out. */
export function withoutBoardFields(fields: Fields): { fields: Fields; notes: ImportNote[] } {
  const own = Object.entries(fields).filter(([name]) => !(name in BOARD_FIELDS));
  const notes = Object.entries(BOARD_FIELDS)
    .filter(([name]) => fields[name] !== undefined)
    .map(([, label]): ImportNote => ({
      kind: 'dropped',
      message: `„${label}“ stand in der Datei und ist weggelassen: Das trägt nur der Vorstand ein.`,
    }));
  return { fields: Object.fromEntries(own), notes };
}
