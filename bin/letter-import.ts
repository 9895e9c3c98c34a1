import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/build/environment.ts';
import {
  importCandidacy,
  type ImportedCandidacy,
  type Missing,
} from '../src/build/letters/import-candidacy.ts';
import { importPackage } from '../src/build/letters/import-package.ts';
import { parseNow, toLocalDateTime } from '../src/domain/time.ts';
import { groupNotes } from '../src/letter/group-notes.ts';
import { readCapped } from '../src/letter/read-capped.ts';
import { run } from './run.ts';

const USAGE =
  'So geht es: npm run letter:import -- DATEI --election WAHL --office AMT --name "NAME" [--id ADRESSE] [--submitted 2027-01-08T18:30] [--consent-given-on 2027-01-08]\nOder mit der Datei aus dem Formular: npm run letter:import -- DATEI.zip [--replace] [--id ADRESSE] [--submitted 2027-01-08T18:30]';

const MISSING: Record<Missing, string> = {
  consent:
    'Die Einwilligung. Solange sie fehlt, baut die Website nicht. Trage unter „consent“ bei „givenOn“ den Tag ein, an dem sie gegeben wurde.',
  late: 'Das Schreiben kam nach der Frist und erscheint erst, wenn der Vorstand es begründet. Schreibe unter „late“, warum es trotzdem erscheint; oder berichtige „submitted“, wenn es früher einging.',
};

await run(async () => {
  const place = readEnvironment();
  const { path, values } = readArguments();
  const now = parseNow(place.now);
  const { election, office, name, id, submitted = toLocalDateTime(now) } = values;
  const consentGivenOn = values['consent-given-on'];
  if (/\.zip$/i.test(path)) {
    // Whose letter it is and what was consented to, the package says itself.
    const isSaid = [election, office, name, consentGivenOn].some((value) => value !== undefined);
    if (isSaid) throw new Error(USAGE);
    const options = {
      now,
      replaces: values.replace === true,
      id,
      submitted: values.submitted,
    };
    const bytes = await readHandedIn(path);
    report(place.contentName, await importPackage(place, bytes, options));
    return;
  }
  if (!election || !office || !name || values.replace === true) throw new Error(USAGE);
  const file = { name: basename(path), bytes: await readHandedIn(path) };
  report(
    place.contentName,
    await importCandidacy(place, { file, election, office, name, id, submitted, consentGivenOn }),
  );
});

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        election: { type: 'string' },
        office: { type: 'string' },
        name: { type: 'string' },
        id: { type: 'string' },
        replace: { type: 'boolean' },
        submitted: { type: 'string' },
        'consent-given-on': { type: 'string' },
      },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new Error(USAGE);
    return { path, values };
  } catch {
    throw new Error(USAGE);
  }
}

/** npm runs scripts in the folder of the project, and says in which one it was called. */
async function readHandedIn(path: string): Promise<Uint8Array> {
  const file = resolve(process.env.INIT_CWD ?? '.', path);
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) {
    throw new Error(`Die Datei „${path}“ gibt es nicht. Gesucht wurde ${file}.`);
  }
  if (!found.isFile())
    throw new Error(`„${path}“ ist keine Datei. Gib die Datei mit dem Brief an.`);
  return openAsBlob(file)
    .then(readCapped)
    .catch(() => {
      throw new Error(
        `Die Datei „${path}“ lässt sich nicht lesen. Prüfe, ob du sie öffnen darfst.`,
      );
    });
}

function report(contentName: string, { path, notes, missing }: ImportedCandidacy): void {
  console.log(`${contentName}/${path}`);
  for (const { title, messages } of groupNotes(notes)) {
    console.log(`\n${title}\n${messages.map((message) => `- ${message}`).join('\n')}`);
  }
  if (missing.length === 0) return;
  const steps = missing.map((one) => `- ${MISSING[one]}`);
  console.log(`\nEs fehlt noch:\n${steps.join('\n')}`);
}
