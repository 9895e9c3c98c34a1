import { splitId } from '../../domain/addresses.ts';
import type { Moment } from '../../domain/time.ts';
import { entriesOf, type Content, type PictureFile } from '../content.ts';
import type { SourceFile } from '../decode.ts';
import type { EntrySource } from '../entry.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { validateContent } from '../validate.ts';
import { checkExtraPictures, checkSubmittedLetter } from './letter-rules.ts';

/** Files as `validateContent` takes them; paths begin below the content folder. */
export interface Files {
  texts: SourceFile[];
  pictures: PictureFile[];
}

/** What the board reads of a letter that is in order. */
export interface LetterSummary {
  name: string;
  office: string;
  election: string;
}

/**
 * Checks submitted letters as part of the whole site: with every rule of the build, and with those for outsiders.
 *
 * @param main Everything below the content folder of `main`.
 * @param submitted What the pull request adds.
 * @param now When it was handed in.
 * @returns The problems that the submission causes; what is wrong with `main` itself is not its business.
 */
export function checkLetters(
  main: Files,
  submitted: Files,
  now: Moment,
): { problems: Problem[]; letters: LetterSummary[] } {
  const before = validateContent(main.texts, main.pictures).problems.map(toKey);
  const { content, problems } = validateContent(
    [...main.texts, ...submitted.texts],
    [...main.pictures, ...submitted.pictures],
  );
  const paths = new Set(submitted.texts.map(({ path }) => path));
  const letters = content.sources.filter(
    (source): source is EntrySource<'candidacies'> =>
      source.collection === 'candidacies' && paths.has(source.path),
  );
  // A letter that cannot even be taken apart shows no picture; to say so as well would be no help.
  const extra =
    letters.length < paths.size
      ? []
      : checkExtraPictures(
          letters,
          submitted.pictures.map(({ path }) => path),
        );
  return {
    problems: [
      ...problems.filter((problem) => !before.includes(toKey(problem))),
      ...letters.flatMap((letter) => checkSubmittedLetter(content, letter, now)),
      ...extra,
    ],
    letters: summarise(content, paths),
  };
}

function toKey(problem: Problem): string {
  return formatProblem(problem, '');
}

function summarise(content: Content, paths: Set<string>): LetterSummary[] {
  const elections = entriesOf(content, 'elections');
  return entriesOf(content, 'candidacies')
    .filter(({ path }) => paths.has(path))
    .map(({ id, data }) => {
      const election = elections.find((entry) => entry.id === splitId(id).parent)?.data;
      const office = election?.offices.find((entry) => entry.id === data.office);
      return {
        name: data.name,
        office: office?.title ?? data.office,
        election: election?.title ?? '',
      };
    });
}
