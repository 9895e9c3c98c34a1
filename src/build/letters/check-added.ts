import { SLUG } from '../../schemas/kit/types.ts';
import { entriesOf, type Content } from '../../validation/content.ts';
import type { Entry } from '../../validation/entry.ts';
import { formatProblem, type Problem } from '../../validation/problem.ts';
import { validateContent } from '../../validation/validate.ts';
import type { Environment } from '../environment.ts';
import type { readFiles } from '../read-content.ts';

/** Where the content lies, and how messages name it. */
export type Place = Pick<Environment, 'contentDir' | 'contentName'>;

export type Files = Awaited<ReturnType<typeof readFiles>>;

/**
 * What the whole content has of problems with the new file that it did not have without, and what is read of it.
 *
 * @param known The problems that it had.
 */
export function findNewProblems(
  { texts, pictures }: Files,
  known: readonly Problem[],
  { path, text }: { path: string; text: string },
  picture?: Files['pictures'][number],
): { problems: Problem[]; content: Content; candidacy: Entry<'candidacies'> | undefined } {
  const before = new Set(known.map((one) => formatProblem(one, '')));
  const bytes = new TextEncoder().encode(text);
  const others = <T extends { path: string }>(files: readonly T[], added: string | undefined) =>
    files.filter((file) => file.path !== added);
  const { content, problems } = validateContent(
    [...others(texts, path), { path, bytes }],
    [...others(pictures, picture?.path), ...(picture === undefined ? [] : [picture])],
  );
  return {
    problems: problems.filter((problem) => !before.has(formatProblem(problem, ''))),
    content,
    candidacy: entriesOf(content, 'candidacies').find((entry) => entry.path === path),
  };
}

/** @throws Error with the problems as lines, where there are some. */
export function refuse(problems: readonly Problem[], { contentName }: Place): void {
  if (problems.length === 0) return;
  const lines = problems.map((problem) => formatProblem(problem, contentName));
  throw new Error(`${lines.join('\n')}\n\nGeschrieben ist nichts.`);
}

/** @throws Error with a German sentence that names the elections there are. */
export function findElection(content: Content, id: string): Entry<'elections'> {
  const elections = entriesOf(content, 'elections');
  const election = elections.find((entry) => entry.id === id);
  if (election !== undefined) return election;
  const known = elections.map((entry) => `${entry.id} (${entry.data.title})`).join(', ');
  throw new Error(`Die Wahl „${id}“ gibt es nicht. Vorhanden sind: ${known || 'keine'}.`);
}

/** @throws Error with a German sentence where an id cannot be part of an address. */
export function checkId(id: string): void {
  if (SLUG.test(id)) return;
  throw new Error(
    `„${id}“ ist keine Adresse. Erlaubt sind kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche: --id anna-muster-2.`,
  );
}
