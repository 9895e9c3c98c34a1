import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { createEditionText } from '../markup/edition-text.ts';
import { entriesOf } from '../validation/content.ts';
import { formatProblem } from '../validation/problem.ts';
import { createSeal, getSealedEdition } from '../validation/rules/seals.ts';
import { ContentError } from './build-site.ts';
import type { Environment } from './environment.ts';
import { readContent } from './read-content.ts';

/**
 * Seals an adopted edition: writes its text to `sealed.txt` and the SHA-256 over it to `edition.yml`.
 *
 * @param id The edition's folder below `programme/`.
 * @returns The seal, and whether it is new; an edition that is sealed already keeps its seal.
 * @throws ContentError when something in the edition has problems, a changed text of a sealed one among them.
 * @throws Error with a German sentence when there is no such edition or it is not adopted.
 */
export async function sealEdition(
  { contentDir, contentName }: Pick<Environment, 'contentDir' | 'contentName'>,
  id: string,
): Promise<{ seal: string; isNew: boolean }> {
  const { content, problems } = await readContent(contentDir);
  const own = problems.filter(({ path }) => path.startsWith(`programme/${id}/`));
  if (own.length > 0) {
    throw new ContentError(own.map((problem) => formatProblem(problem, contentName)));
  }
  const editions = entriesOf(content, 'editions');
  const edition = editions.find((entry) => entry.id === id);
  const sealed = getSealedEdition(content, id);
  if (edition === undefined || sealed === undefined) {
    const known = editions.map((entry) => entry.id).join(', ') || 'keine';
    throw new Error(`Die Fassung „${id}“ gibt es nicht. Vorhanden sind: ${known}.`);
  }
  if (edition.data.seal !== undefined) {
    if (!content.sealedTexts.has(id)) {
      await replaceFile(
        join(contentDir, `programme/${id}/sealed.txt`),
        createEditionText(sealed.edition),
      );
    }
    return { seal: edition.data.seal, isNew: false };
  }
  if (edition.data.status !== 'adopted') {
    throw new Error(
      `Die Fassung „${id}“ ist nicht beschlossen (status: ${edition.data.status}). Versiegelt wird nur, was beschlossen ist: Setze status auf „adopted“ und trage date und adoptedBy ein.`,
    );
  }
  if (sealed.chapters.length === 0) {
    throw new Error(`Die Fassung „${id}“ hat noch kein Kapitel. Es gibt nichts zu versiegeln.`);
  }
  const text = createEditionText(sealed.edition);
  const seal = createSeal(text);
  const file = join(contentDir, edition.path);
  const yaml = appendSeal(await readFile(file, 'utf8'), seal);
  if (!holdsSeal(yaml, { ...edition.input, seal })) {
    throw new Error(
      `In „${contentName}/${edition.path}“ lässt sich das Siegel nicht eintragen. Schreibe die Felder untereinander, jedes in einer eigenen Zeile, und versiegle noch einmal.`,
    );
  }
  // The text first: a seal without it could not say what has changed.
  await replaceFile(join(contentDir, `programme/${id}/sealed.txt`), text);
  await replaceFile(file, yaml);
  return { seal, isNew: true };
}

/** The file with its seal at the end; comments and order of the other fields stay. */
function appendSeal(yaml: string, seal: string): string {
  const end = yaml.includes('\r\n') ? '\r\n' : '\n';
  // A field that was emptied in the form.
  const without = yaml.replace(
    /^seal:[^\S\r\n]*(?:''|""|null|~)?[^\S\r\n]*(?:#.*)?(?:\r?\n|$)/m,
    '',
  );
  return `${without.replace(/\s*$/, end)}seal: '${seal}'${end}`;
}

/** Whether the file, with the seal put in, still says what it said, and the seal. */
function holdsSeal(yaml: string, expected: Record<string, unknown>): boolean {
  try {
    return isDeepStrictEqual(withoutEmpty(parse(yaml)), withoutEmpty(expected));
  } catch {
    return false;
  }
}

function withoutEmpty(fields: unknown): unknown {
  return JSON.parse(
    JSON.stringify(fields, (_key, value: unknown) =>
      typeof value === 'number' ? String(value) : (value ?? undefined),
    ),
  );
}

/** Writes beside the file and renames, so that a full disk leaves the old one whole. */
async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
