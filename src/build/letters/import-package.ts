import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { isLate } from '../../domain/retention.ts';
import type { Moment } from '../../domain/time.ts';
import type { ImportNote } from '../../letter/import-letter.ts';
import { noteReceipt, unpackCandidacy, type CandidacyPackage } from '../../letter/package.ts';
import type { Content } from '../../validation/content.ts';
import { listPicturePaths } from '../../validation/rules/pictures.ts';
import {
  checkCandidateFields,
  checkExtraPictures,
} from '../../validation/submission/letter-rules.ts';
import { validateContent } from '../../validation/validate.ts';
import { inspectPicture } from '../inspect-picture.ts';
import { readFiles } from '../read-content.ts';
import { checkId, findElection, findNewProblems, refuse, type Place } from './check-added.ts';
import type { ImportedCandidacy } from './import-candidacy.ts';
import { FileExistsError, writeWhole } from './write-whole.ts';

/**
 * Takes a package of the candidates' form in: entry and picture, checked as the build checks them and as letters from
 * outside are, both or neither.
 *
 * @param options With `replaces`, a candidacy that is there gives way, with its pictures; `id` takes the place of the one
 *   that the package has, and `submitted`, the local time at which the mail came, that of the candidate's clock.
 * @throws Error with German sentences where something does not fit; nothing is written then.
 */
export async function importPackage(
  place: Place,
  bytes: Uint8Array,
  {
    now,
    ...options
  }: {
    now: Moment;
    replaces?: boolean;
    id?: string | undefined;
    submitted?: string | undefined;
  },
): Promise<ImportedCandidacy> {
  const unpacked = await unpackCandidacy(bytes);
  if ('problem' in unpacked) throw new Error(unpacked.problem);
  const { election, id, entry, picture } = enterReceipt(
    renameCandidacy(unpacked, options.id),
    options.submitted,
  );
  const folder = `candidacies/${election}`;
  const path = `${folder}/${id}.mdx`;
  const files = await readFiles(place.contentDir);
  const { content: before, problems: old } = validateContent(files.texts, files.pictures);
  const known = findElection(before, election);
  const image = picture && { path: `${folder}/${picture.name}`, data: picture.bytes };
  const found = image && (await inspectPicture(image.data, image.path));
  const { problems, content, candidacy } = findNewProblems(
    files,
    old,
    { path, text: entry },
    found,
  );
  const sources = sourcesAt(content, path);
  refuse(
    [
      ...problems,
      ...(candidacy === undefined ? [] : checkCandidateFields(candidacy, now)),
      ...(image === undefined || sources.length === 0
        ? []
        : checkExtraPictures(sources, [image.path])),
    ],
    place,
  );

  const isThere = files.texts.some((file) => file.path === path);
  const shownBefore = sourcesAt(before, path).flatMap(listPicturePaths);
  const replaces = options.replaces === true && isThere;
  await writeWhole(place.contentDir, [
    // A picture that was another's stays.
    ...(image ? [{ ...image, replaces: replaces && shownBefore.includes(image.path) }] : []),
    { path, data: entry, replaces },
  ]).catch((error: unknown) => {
    if (!(error instanceof FileExistsError)) throw error;
    throw new Error(
      isThere && !replaces
        ? `Die Kandidatur ${place.contentName}/${path} gibt es schon. Hat dieselbe Person sie noch einmal geschickt, dann ersetze sie mit --replace. Heißen zwei Personen gleich, gib der zweiten mit --id eine eigene Adresse.`
        : `Das Bild ${place.contentName}/${image?.path ?? ''} gibt es schon, es gehört zu etwas anderem. Benenne es um oder lösche es.`,
    );
  });
  const isTold = candidacy === undefined || options.submitted !== undefined;
  const notes = isTold ? [] : [noteReceipt(candidacy.data.submitted)];
  const isHeld = candidacy !== undefined && isLate(known.data, candidacy.data);
  const missing = isHeld ? (['late'] as const) : [];
  if (!isThere) return { path, notes, missing };
  const shown = new Set(content.sources.flatMap(listPicturePaths));
  const unused = shownBefore.filter((old) => !shown.has(old));
  await Promise.all(unused.map((old) => rm(join(place.contentDir, old), { force: true })));
  return { path, notes: [...notes, REPLACED], missing };
}

const REPLACED: ImportNote = {
  kind: 'check',
  message:
    'Die frühere Fassung ist ersetzt. Was der Vorstand dort eingetragen hatte (Stand, Verspätung, Änderungen), trage neu ein.',
};

/** Gives a candidacy another id, and its picture the name that goes with it. */
function renameCandidacy(candidacy: CandidacyPackage, id = candidacy.id): CandidacyPackage {
  checkId(id);
  const { picture, entry } = candidacy;
  if (picture === undefined || id === candidacy.id) return { ...candidacy, id };
  const name = picture.name.replace(/^.*(?=\.)/, id);
  const lines = entry
    .split('\n')
    .map((line) =>
      line.trim() === `src: ${picture.name}` ? line.replace(picture.name, name) : line,
    );
  return { ...candidacy, id, entry: lines.join('\n'), picture: { ...picture, name } };
}

/** Puts the time at which the board got a candidacy in place of the one that its form wrote. */
function enterReceipt(
  candidacy: CandidacyPackage,
  submitted: string | undefined,
): CandidacyPackage {
  if (submitted === undefined) return candidacy;
  const { entry } = candidacy;
  const end = entry.indexOf('\n---', 1);
  const head = entry
    .slice(0, end)
    .replace(/^submitted:.*$/m, () => stringify({ submitted }).trimEnd());
  return { ...candidacy, entry: head + entry.slice(end) };
}

function sourcesAt({ sources }: Content, path: string): Content['sources'] {
  return sources.filter((source) => source.path === path);
}
