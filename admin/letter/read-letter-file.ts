import { importLetter, type ImportNote } from '../../src/letter/import-letter.ts';
import { unpackCandidacy } from '../../src/letter/package.ts';
import { readCapped } from '../../src/letter/read-capped.ts';
import { fillForm } from './fill-form.ts';

/** What was read: a text for the body, or a candidacy that fills the whole form. */
export type ReadLetter = { message: string; notes: readonly ImportNote[] } & (
  { body: string } | { fill: () => void }
);

/** Reads a chosen file; loaded only when somebody chooses one. */
export async function readLetterFile(
  file: File,
  takesPackages: boolean,
): Promise<ReadLetter | { problem: string }> {
  const bytes = await readCapped(file);
  if (takesPackages && /\.zip$/i.test(file.name)) {
    const unpacked = await unpackCandidacy(bytes);
    if ('problem' in unpacked) return unpacked;
    const filled = await fillForm(unpacked);
    if ('problem' in filled) return filled;
    const message = 'Die Kandidatur ist eingelesen. Prüfe sie und sichere sie.';
    return { message, ...filled };
  }
  const result = await importLetter({ name: file.name, bytes });
  if ('problem' in result) return result;
  const { body, words, notes } = result.letter;
  return { message: `Der Brief ist eingelesen: ${String(words)} Wörter.`, notes, body };
}
