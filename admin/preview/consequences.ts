import { collections, singletons } from '../../src/schemas/index.ts';
import { checkEntry, type LabelledProblem } from './check-entry.ts';
import type { Consequence } from './consequence.ts';
import type { PreviewContent } from './content.ts';
import { checkContent } from './reading.ts';

/**
 * What the build would say about other entries after a change, and does not say before it. Where it has had something to
 * say before, it may say something else: a letter of 400 words is too long for 300 and for 350.
 *
 * @param changed Files below the content folder that are added, changed or gone.
 */
export function findConsequences(
  { before, after }: { before: PreviewContent; after: PreviewContent },
  changed: readonly string[],
): Consequence[] {
  const paths = new Set(checkContent(after).problems.map(({ path }) => path));
  for (const path of changed) paths.delete(path);
  return [...paths].flatMap((path) => {
    const known = groupByPlace(checkEntry(before, path));
    return [...groupByPlace(checkEntry(after, path))].flatMap(([place, problems]) => {
      const told = known.get(place) ?? [];
      if (problems.length <= told.length) return [];
      return problems
        .filter(({ message }) => !told.some((problem) => problem.message === message))
        .map(({ label, message }) => ({ label: `${nameEntry(after, path)}, ${label}`, message }));
    });
  });
}

/** The content without some files. */
export function withoutFiles(content: PreviewContent, paths: readonly string[]): PreviewContent {
  const stays = ({ path }: { path: string }) => !paths.includes(path);
  return {
    ...content,
    files: content.files.filter(stays),
    pictures: content.pictures.filter(stays),
  };
}

function groupByPlace(problems: readonly LabelledProblem[]): Map<string, LabelledProblem[]> {
  const places = new Map<string, LabelledProblem[]>();
  for (const problem of problems) {
    const { field, line, column } = problem;
    const place = [field, line, column].join('\n');
    places.set(place, [...(places.get(place) ?? []), problem]);
  }
  return places;
}

/** "Bericht „Was wir gelesen haben“" */
function nameEntry(content: PreviewContent, path: string): string {
  const singleton = Object.values(singletons).find((candidate) => candidate.path === path);
  if (singleton !== undefined) return singleton.label;
  const reading = checkContent(content).readings.get(path);
  const data = reading?.value?.data as { title?: string; name?: string } | undefined;
  const title = data?.title ?? data?.name;
  if (reading?.place === undefined || title === undefined) return path;
  return `${collections[reading.place.collection].labelSingular} „${title}“`;
}
