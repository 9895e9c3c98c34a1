import { stringify } from 'yaml';
import { createCandidacyId } from '../../domain/candidacy-id.ts';
import { isLate } from '../../domain/retention.ts';
import { getDatePart } from '../../domain/time.ts';
import { importLetter, type ImportNote } from '../../letter/import-letter.ts';
import type { Entry } from '../../validation/entry.ts';
import { validateContent } from '../../validation/validate.ts';
import { readFiles } from '../read-content.ts';
import { checkId, findElection, findNewProblems, refuse, type Place } from './check-added.ts';
import { FileExistsError, writeWhole } from './write-whole.ts';

export interface LetterRequest {
  file: { name: string; bytes: Uint8Array };
  election: string;
  office: string;
  name: string;
  /** Takes the place of the id that comes of the name. */
  id?: string | undefined;
  /** Local time of receipt. */
  submitted: string;
  /** Date of the consent; without it the file is written, and the build refuses it until it is entered. */
  consentGivenOn?: string | undefined;
}

export interface ImportedCandidacy {
  /** Path of the new file, below the content folder. */
  path: string;
  notes: readonly ImportNote[];
  /** What the board has to add before it can appear. */
  missing: readonly Missing[];
}

/** `late`: the board's reason why a letter is shown that came after the deadline. */
export type Missing = 'consent' | 'late';

/**
 * Makes a candidacy of a letter and writes it below the content folder, as a whole or not at all.
 *
 * @throws Error with a German sentence where election, office, letter or file do not fit; nothing is written then.
 */
export async function importCandidacy(
  place: Place,
  request: LetterRequest,
): Promise<ImportedCandidacy> {
  const files = await readFiles(place.contentDir);
  const { content, problems } = validateContent(files.texts, files.pictures);
  const election = findElection(content, request.election);
  checkOffice(election, request.office);
  const id = request.id ?? createCandidacyId(request.name);
  checkId(id);
  const path = `candidacies/${election.id}/${id}.mdx`;

  const result = await importLetter(request.file);
  if ('problem' in result) throw new Error(result.problem);
  const { body, words, notes } = result.letter;
  const { wordLimit } = election.data;
  if (wordLimit !== undefined && words > wordLimit) {
    throw new Error(
      `Das Schreiben hat ${String(words)} Wörter, erlaubt sind ${String(wordLimit)}. Kürze es um ${String(words - wordLimit)}. Geschrieben ist nichts.`,
    );
  }
  const missing: Missing[] = [
    ...(request.consentGivenOn === undefined ? (['consent'] as const) : []),
    ...(isLate(election.data, request) ? (['late'] as const) : []),
  ];
  // Checked with a consent, which may still be on its way: a letter must not get lost for it.
  const complete = {
    ...request,
    consentGivenOn: request.consentGivenOn ?? getDatePart(election.data.lettersDue),
  };
  refuse(
    findNewProblems(files, problems, { path, text: writeEntry(complete, body) }).problems,
    place,
  );
  await writeWhole(place.contentDir, [{ path, data: writeEntry(request, body) }]).catch(
    (error: unknown) => {
      if (!(error instanceof FileExistsError)) throw error;
      throw new Error(
        `Die Kandidatur ${place.contentName}/${path} gibt es schon. Heißen zwei Personen gleich, gib der zweiten mit --id eine eigene Adresse. Ist es dieselbe Person, lies ihren neuen Brief in der Redaktion ein: Kandidatur öffnen, „Brief aus Word einlesen“.`,
      );
    },
  );
  return { path, notes, missing };
}

function checkOffice({ data }: Entry<'elections'>, office: string): void {
  if (data.offices.some(({ id }) => id === office)) return;
  const known = data.offices.map(({ id, title }) => `${id} (${title})`).join(', ');
  throw new Error(`Das Amt „${office}“ gibt es bei dieser Wahl nicht. Möglich: ${known}.`);
}

function writeEntry(request: LetterRequest, body: string): string {
  const { name, office, submitted, consentGivenOn } = request;
  const consent = consentGivenOn === undefined ? {} : { consent: { givenOn: consentGivenOn } };
  const fields = stringify({ name, office, submitted, ...consent }, { lineWidth: 0 });
  // The build names the missing field; the comment says what goes there.
  const reminder =
    consentGivenOn === undefined
      ? '# Es fehlt die Einwilligung. Liegt sie vor, trage sie hier ein:\n# consent:\n#   givenOn: JJJJ-MM-TT\n'
      : '';
  return `---\n${fields}${reminder}---\n\n${body}`;
}
