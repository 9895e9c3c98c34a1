import { checkSubmission } from '../../../src/build/submission/check-submission.ts';
import { parseNow } from '../../../src/domain/time.ts';
import { formatReport } from '../../../src/validation/submission/report.ts';
import { expectGerman } from '../german.ts';
import { completeFolder, entry, type Fields } from '../validation/minimal.ts';
import { Repository, type Change } from './repository.ts';

/** Two days before the letters of the sample election are due. */
export const NOW = '2027-01-08T18:00:00+01:00';

export const LETTER = 'content/candidacies/jhv/neu.mdx';

/** A minimal letter for the sample election, with some fields changed. */
export const letter = (changes: Fields = {}, body?: string) => entry('candidacies', changes, body);

interface Site {
  repository: Repository;
  main: string;
}

/** A repository with the sample content on `main`, and code beside it. */
export function createSite(changes?: Record<string, Change>): Site {
  const { repository, main } = (sample ??= createSample());
  const copy = new Repository(repository);
  return { repository: copy, main: changes === undefined ? main : copy.commit(changes, [main]) };
}

let sample: Site | undefined;

function createSample(): Site {
  const repository = new Repository();
  const content = Object.entries(completeFolder()).map(([path, file]) => [`content/${path}`, file]);
  const main = repository.commit({
    ...(Object.fromEntries(content) as Record<string, Change>),
    'README.md': 'Read me.',
    '.github/workflows/site.yml': 'name: Site',
  });
  return { repository, main };
}

/** The report on a pull request, line by line. */
export async function report(
  repository: Repository,
  base: string,
  head: string,
  now = NOW,
): Promise<string[]> {
  const submission = await checkSubmission({
    repository: repository.folder,
    base,
    head,
    now: parseNow(now),
  });
  for (const { message } of submission.problems) expectGerman(message);
  const lines = formatReport(submission).split('\n');
  // The last two say how many problems there are, and what to do next.
  return submission.problems.length === 0 ? lines : lines.slice(0, -2);
}

/** The report on a pull request with these changes on top of the sample content. */
export async function submit(changes: Record<string, Change>, now = NOW): Promise<string[]> {
  const { repository, main } = createSite();
  return report(repository, main, repository.commit(changes, [main]), now);
}

export const PASSED = [
  'Alles in Ordnung: Kandidatur von Muster für Vorsitz (Jahreshauptversammlung). Der Vorstand prüft und veröffentlicht sie.',
];

export const STRANGER =
  'Diese Datei gehört nicht zu einer Kandidatur. Lösche sie aus deinem Antrag. Erlaubt sind ein Schreiben (content/candidacies/<wahl>/<name>.mdx) und seine Bilder im selben Ordner.';
