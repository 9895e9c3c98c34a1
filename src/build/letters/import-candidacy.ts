import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { createSlug } from '../../domain/slug.ts';
import { existsInZone, toLocalDate, type Moment } from '../../domain/time.ts';
import { importLetter, type ImportNote } from '../../letter/import-letter.ts';
import { unpackCandidacy } from '../../letter/package.ts';
import { entriesOf, type Content } from '../../validation/content.ts';
import type { Entry } from '../../validation/entry.ts';
import { formatProblem, type Problem } from '../../validation/problem.ts';
import { validateContent } from '../../validation/validate.ts';
import type { Environment } from '../environment.ts';
import { inspectPicture } from '../inspect-picture.ts';
import { readFiles } from '../read-content.ts';

/** Where the content lies, and how messages name it. */
type Place = Pick<Environment, 'contentDir' | 'contentName'>;

export interface LetterRequest {
  file: { name: string; bytes: Uint8Array };
  election: string;
  office: string;
  name: string;
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
  const { content } = validateContent(files.texts, files.pictures);
  const election = findElection(content, request.election);
  checkOffice(election, request.office);
  const id = createSlug(request.name) || 'kandidatur';
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
    ...(isLate(request.submitted, election) ? (['late'] as const) : []),
  ];
  // Checked as if the board had added what it alone can add: a letter must not get lost for it.
  const complete = {
    ...request,
    consentGivenOn: request.consentGivenOn ?? toDate(election.data.lettersDue),
    late: missing.includes('late') ? '…' : undefined,
  };
  refuse(findNewProblems(files, { path, text: writeEntry(complete, body) }).problems, place);
  await writeWhole(place, [{ path, data: writeEntry(request, body) }]);
  return { path, notes, missing };
}

/**
 * Takes a package of the candidates' form in: entry and picture, checked as the build checks them, both or neither.
 *
 * @throws Error with German sentences where something does not fit; nothing is written then.
 */
export async function importPackage(place: Place, bytes: Uint8Array): Promise<ImportedCandidacy> {
  const unpacked = await unpackCandidacy(bytes);
  if ('problem' in unpacked) throw new Error(unpacked.problem);
  const { election, id, entry, picture } = unpacked;
  const folder = `candidacies/${election}`;
  const path = `${folder}/${id}.mdx`;
  const files = await readFiles(place.contentDir);
  const known = findElection(validateContent(files.texts, files.pictures).content, election);
  const image = picture && { path: `${folder}/${picture.name}`, data: picture.bytes };
  const found = image && (await inspectPicture(image.data, image.path));
  const { problems, candidacy } = findNewProblems(files, { path, text: entry }, found);
  const late = candidacy !== undefined && isLate(candidacy.data.submitted, known);
  refuse(late ? problems.filter(({ field }) => field !== 'submitted') : problems, place);
  await writeWhole(place, [...(image ? [image] : []), { path, data: entry }]);
  return { path, notes: [], missing: late ? ['late'] : [] };
}

function findElection(content: Content, id: string): Entry<'elections'> {
  const elections = entriesOf(content, 'elections');
  const election = elections.find((entry) => entry.id === id);
  if (election !== undefined) return election;
  const known = elections.map((entry) => `${entry.id} (${entry.data.title})`).join(', ');
  throw new Error(`Die Wahl „${id}“ gibt es nicht. Vorhanden sind: ${known || 'keine'}.`);
}

function checkOffice({ data }: Entry<'elections'>, office: string): void {
  if (data.offices.some(({ id }) => id === office)) return;
  const known = data.offices.map(({ id, title }) => `${id} (${title})`).join(', ');
  throw new Error(`Das Amt „${office}“ gibt es bei dieser Wahl nicht. Möglich: ${known}.`);
}

/** Asks whether a letter came after the deadline; a time that is none is told by the check. */
function isLate(submitted: string, { data }: Entry<'elections'>): boolean {
  return existsInZone(submitted) && submitted > data.lettersDue;
}

function toDate(local: string): string {
  return local.slice(0, 'YYYY-MM-DD'.length);
}

function writeEntry(request: LetterRequest & { late?: string | undefined }, body: string): string {
  const { name, office, submitted, late, consentGivenOn } = request;
  const consent = consentGivenOn === undefined ? {} : { consent: { givenOn: consentGivenOn } };
  const excuse = late === undefined ? {} : { late };
  const fields = stringify({ name, office, submitted, ...excuse, ...consent }, { lineWidth: 0 });
  // The build names the missing field; the comment says what goes there.
  const reminder =
    consentGivenOn === undefined
      ? '# Es fehlt die Einwilligung. Liegt sie vor, trage sie hier ein:\n# consent:\n#   givenOn: JJJJ-MM-TT\n'
      : '';
  return `---\n${fields}${reminder}---\n\n${body}`;
}

type Files = Awaited<ReturnType<typeof readFiles>>;

/** What the whole content has of problems with the new file that it did not have without, and the file as read. */
function findNewProblems(
  { texts, pictures }: Files,
  { path, text }: { path: string; text: string },
  picture?: Files['pictures'][number],
): { problems: Problem[]; candidacy: Entry<'candidacies'> | undefined } {
  const before = new Set(
    validateContent(texts, pictures).problems.map((one) => formatProblem(one, '')),
  );
  const bytes = new TextEncoder().encode(text);
  const added = picture === undefined ? pictures : [...pictures, picture];
  const { content, problems } = validateContent([...texts, { path, bytes }], added);
  return {
    problems: problems.filter((problem) => !before.has(formatProblem(problem, ''))),
    candidacy: entriesOf(content, 'candidacies').find((entry) => entry.path === path),
  };
}

function refuse(problems: readonly Problem[], { contentName }: Place): void {
  if (problems.length === 0) return;
  const lines = problems.map((problem) => formatProblem(problem, contentName));
  throw new Error(`${lines.join('\n')}\n\nGeschrieben ist nichts.`);
}

/** Writes files that must not exist; where one cannot be written, none stays. */
async function writeWhole(
  { contentDir, contentName }: Place,
  files: readonly { path: string; data: string | Uint8Array }[],
): Promise<void> {
  const written: string[] = [];
  try {
    for (const { path, data } of files) {
      const file = join(contentDir, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, '', { flag: 'wx' }).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
        throw new Error(
          `Die Datei ${contentName}/${path} gibt es schon. Lösche sie oder benenne sie um, wenn du sie ersetzen willst.`,
        );
      });
      written.push(file);
      await writeFile(file, data);
    }
  } catch (error) {
    await Promise.all(written.map((file) => rm(file, { force: true })));
    throw error;
  }
}

/** A moment as the field of receipt holds it. */
export function toReceipt(now: Moment): string {
  const [hour, minute] = [now.hour, now.minute].map((part) => String(part).padStart(2, '0'));
  return `${toLocalDate(now)}T${hour ?? ''}:${minute ?? ''}`;
}
