import type { ImportNote } from '../../src/letter/import-letter.ts';
import { candidacies } from '../../src/schemas/candidacies.ts';
import { withoutImages } from '../../src/schemas/kit/collection.ts';
import { listBoardFields } from '../../src/schemas/kit/describe.ts';
import type { Fields } from '../format/values.ts';

/**
 * What a form that takes a candidacy in keeps: the board's fields, and what the CMS knows of the entry. A field that the
 * candidacy lacks would otherwise be somebody else's.
 */
export function keepBoardFields(form: Fields): Fields {
  const names = new Set(listBoardFields(candidacies.schema(withoutImages)).map(({ name }) => name));
  const kept = Object.entries(form).filter(([name]) => name.startsWith('_') || names.has(name));
  return Object.fromEntries(kept);
}

/** A candidate's fields without those that are the board's, and what was left out. */
export function withoutBoardFields(fields: Fields): { fields: Fields; notes: ImportNote[] } {
  const boardFields = listBoardFields(candidacies.schema(withoutImages));
  const names = new Set(boardFields.map(({ name }) => name));
  const notes = boardFields
    .filter(({ name }) => fields[name] !== undefined)
    .map(({ label }): ImportNote => ({
      kind: 'dropped',
      message: `„${label}“ stand in der Datei und ist weggelassen: Das trägt nur der Vorstand ein.`,
    }));
  const own = Object.entries(fields).filter(([name]) => !names.has(name));
  return { fields: Object.fromEntries(own), notes };
}
