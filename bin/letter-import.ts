import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/build/environment.ts';
import {
  importCandidacy,
  importPackage,
  toReceipt,
  type ImportedCandidacy,
  type Missing,
} from '../src/build/letters/import-candidacy.ts';
import { parseNow } from '../src/domain/time.ts';
import { LIMITS } from '../src/letter/limits.ts';
import { run } from './run.ts';

const USAGE =
  'So geht es: npm run letter:import -- DATEI --election WAHL --office AMT --name "NAME" [--submitted 2027-01-08T18:30] [--consent-given-on 2027-01-08]\nOder mit der Datei aus dem Formular: npm run letter:import -- DATEI.zip';

const MISSING: Record<Missing, string> = {
  consent:
    'Die Einwilligung. Solange sie fehlt, baut die Website nicht. Trage unter „consent“ bei „givenOn“ den Tag ein, an dem sie gegeben wurde.',
  late: 'Das Schreiben kam nach der Frist und erscheint erst, wenn der Vorstand es begründet. Schreibe unter „late“, warum es trotzdem erscheint; oder berichtige „submitted“, wenn es früher einging.',
};

await run(async () => {
  const place = readEnvironment();
  const { path, values } = readArguments();
  const file = { name: basename(path), bytes: await readHandedIn(path) };
  if (/\.zip$/i.test(path)) {
    report(place.contentName, await importPackage(place, file.bytes));
    return;
  }
  const { election, office, name } = values;
  if (!election || !office || !name) throw new Error(USAGE);
  const submitted = values.submitted ?? toReceipt(parseNow(place.now));
  const consentGivenOn = values['consent-given-on'];
  report(
    place.contentName,
    await importCandidacy(place, { file, election, office, name, submitted, consentGivenOn }),
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

/** A file that is too large need not be read to be refused. */
async function readHandedIn(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    return size > LIMITS.bytes ? new Uint8Array(LIMITS.bytes + 1) : await readFile(path);
  } catch (error) {
    throw new Error(`Die Datei „${path}“ lässt sich nicht lesen.`, { cause: error });
  }
}

function report(contentName: string, { path, notes, missing }: ImportedCandidacy): void {
  console.log(`${contentName}/${path}`);
  for (const [kind, title] of [
    ['check', 'Bitte prüfen:'],
    ['dropped', 'Weggelassen:'],
  ] as const) {
    const messages = notes
      .filter((note) => note.kind === kind)
      .map(({ message }) => `- ${message}`);
    if (messages.length > 0) console.log(`\n${title}\n${messages.join('\n')}`);
  }
  if (missing.length === 0) return;
  const steps = missing.map((one) => `- ${MISSING[one]}`);
  console.log(`\nEs fehlt noch:\n${steps.join('\n')}`);
}
