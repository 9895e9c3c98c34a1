import type { Moment } from '../../domain/time.ts';
import { PICTURE_EXTENSIONS } from '../../markup/links.ts';
import type { PictureFile } from '../../validation/content.ts';
import { MODES } from '../../validation/submission/changed-file.ts';
import { checkLetters, type Files } from '../../validation/submission/check-letters.ts';
import type { Submission } from '../../validation/submission/report.ts';
import { CONTENT, sortOutChanges } from '../../validation/submission/sort-out.ts';
import { inspectPicture } from '../inspect-picture.ts';
import { createGit, type Git } from './git.ts';
import { readChanges, type ChangedObject } from './read-changes.ts';
import { listTree, readBlobs, resolveCommit, type TreeFile } from './read-objects.ts';

/**
 * Checks a pull request from outside: one candidacy and its pictures, nothing else, and in order.
 *
 * Both commits are read as data. Nothing of the pull request is checked out or run.
 *
 * @param repository A folder with a repository that holds both commits.
 * @param base The commit of `main` that the pull request would be merged into.
 * @param now When it was handed in.
 * @throws Error with a German sentence when the pull request cannot be compared with `main`.
 */
export async function checkSubmission({
  repository,
  base,
  head,
  now,
}: {
  repository: string;
  base: string;
  head: string;
  now: Moment;
}): Promise<Submission> {
  const git = createGit(repository);
  const [main, submitted] = [await resolveCommit(git, base), await resolveCommit(git, head)];
  const tree = await listTree(git, main);
  const changes = sortOutChanges(
    await readChanges(git, main, submitted),
    tree.map(({ path }) => path),
  );
  const { problems, letters } = checkLetters(
    await readMain(git, tree),
    await readSubmitted(git, changes),
    now,
  );
  const ofContent = problems.map((problem) => ({ ...problem, path: CONTENT + problem.path }));
  return { problems: [...changes.problems, ...ofContent], letters };
}

/** The content of `main`. Its pictures are not opened: they have passed before. */
async function readMain(git: Git, tree: TreeFile[]): Promise<Files> {
  const files = tree.filter(
    ({ path, mode }) =>
      path.startsWith(CONTENT) &&
      // Hidden files are no content, see read-content.ts.
      !path.includes('/.') &&
      [MODES.file, MODES.program].includes(mode),
  );
  const texts = files.filter(({ path }) => !isPicture(path));
  const blobs = await readBlobs(
    git,
    texts.map(({ object }) => object),
  );
  return {
    texts: texts.map(({ path }, index) => toSource(path, blobs[index])),
    pictures: files
      .filter(({ path }) => isPicture(path))
      .map(({ path }) => ({ path: path.slice(CONTENT.length) })),
  };
}

async function readSubmitted(
  git: Git,
  { letters, pictures }: { letters: ChangedObject[]; pictures: ChangedObject[] },
): Promise<Files> {
  const blobs = await readBlobs(
    git,
    letters.map(({ object }) => object),
  );
  const inspected: PictureFile[] = [];
  // One after the other: a picture of 60 megapixels fills 240 MB while it is read.
  for (const { path, object } of pictures) {
    const [bytes = Buffer.of()] = await readBlobs(git, [object]);
    inspected.push(await inspectPicture(bytes, path.slice(CONTENT.length)));
  }
  return {
    texts: letters.map(({ path }, index) => toSource(path, blobs[index])),
    pictures: inspected,
  };
}

function toSource(path: string, bytes: Buffer = Buffer.of()) {
  return { path: path.slice(CONTENT.length), bytes };
}

function isPicture(path: string): boolean {
  return PICTURE_PATH.test(path);
}

const PICTURE_PATH = new RegExp(`\\.(?:${PICTURE_EXTENSIONS.join('|')})$`, 'i');
