import { collections, singletons } from '../../src/schemas/index.ts';
import { checkEntry } from './check-entry.ts';
import type { PreviewContent } from './content.ts';
import { checkContent } from './reading.ts';

/**
 * What the build would say without some files and does not say with them.
 *
 * @param paths Files below the content folder that shall go.
 * @returns One German sentence per place that refers to them.
 */
export function findConsequences(content: PreviewContent, paths: readonly string[]): string[] {
  const gone = new Set(paths);
  const rest = {
    ...content,
    files: content.files.filter(({ path }) => !gone.has(path)),
    pictures: content.pictures.filter(({ path }) => !gone.has(path)),
  };
  const before = new Set(checkContent(content).problems.map(describe));
  const affected = new Set(
    checkContent(rest)
      .problems.filter((problem) => !before.has(describe(problem)) && !gone.has(problem.path))
      .map(({ path }) => path),
  );
  return [...affected].flatMap((path) => {
    const told = new Set(checkEntry(content, path).map(describe));
    return checkEntry(rest, path)
      .filter((problem) => !told.has(describe(problem)))
      .map(({ label, message }) => `${nameEntry(rest, path)}, ${label}: ${message}`);
  });
}

/** "Bericht „Was wir gelesen haben“" */
function nameEntry(content: PreviewContent, path: string): string {
  const reading = checkContent(content).readings.get(path);
  const data = reading?.value?.data as { title?: string; name?: string } | undefined;
  const title = data?.title ?? data?.name;
  if (path === singletons.settings.path) return singletons.settings.label;
  if (reading?.place === undefined || title === undefined) return path;
  return `${collections[reading.place.collection].labelSingular} „${title}“`;
}

function describe({
  path,
  field,
  message,
}: {
  path: string;
  field?: string | undefined;
  message: string;
}) {
  return `${path}\n${field ?? ''}\n${message}`;
}
