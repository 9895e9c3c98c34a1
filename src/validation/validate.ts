import { singletons } from '../schemas/index.ts';
import type { Content, PictureFile, Rule } from './content.ts';
import { decodeText, type SourceFile } from './decode.ts';
import { identify, readEntry, readSingleton, type CollectionKey } from './entry.ts';
import { sortProblems, type Problem } from './problem.ts';
import { checkAddresses, checkEditionFolders, checkRedirects } from './rules/addresses.ts';
import { checkCandidacies, checkElections } from './rules/elections.ts';
import { checkEvents, checkLocalTimes } from './rules/events.ts';
import { checkGlyphs } from './rules/glyphs.ts';
import { checkPictures, checkUnusedPictures } from './rules/pictures.ts';
import { checkDemands, checkFollowUps, checkPhases } from './rules/programme.ts';
import { checkReferences } from './rules/references.ts';
import { checkSeals } from './rules/seals.ts';
import { checkVisibleText } from './rules/visible-text.ts';

const SEALED_TEXT = /^programme\/([^/]+)\/sealed\.txt$/;

const rules: Rule[] = [
  checkVisibleText,
  checkReferences,
  checkPictures,
  checkUnusedPictures,
  checkAddresses,
  checkRedirects,
  checkEditionFolders,
  checkDemands,
  checkFollowUps,
  checkPhases,
  checkSeals,
  checkGlyphs,
  checkElections,
  checkCandidacies,
  checkLocalTimes,
  checkEvents,
];

/**
 * Reads and checks everything under the content folder, to the last file and the last problem.
 *
 * @param files Text files by path; other files are refused by name.
 * @param pictures What is known of the picture files.
 * @returns The entries that could be read, and every problem in the order of the files. Build only when there is none.
 */
export function validateContent(
  files: SourceFile[],
  pictures: PictureFile[],
): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const content: Content = {
    entries: [],
    sources: [],
    ids: new Map(),
    pictures: new Map(pictures.map((picture) => [picture.path, picture])),
    sealedTexts: new Map(),
    settings: undefined,
    redirects: undefined,
  };

  for (const file of files) {
    const place = identify(file.path);
    if (place !== undefined) {
      noteId(content, place.collection, place.id);
      const result = readEntry(file, place.collection, place.id);
      problems.push(...result.problems);
      if (result.value) content.entries.push(result.value);
      if (result.source) content.sources.push(result.source);
    } else if (file.path === singletons.settings.path) {
      const result = readSingleton(file, 'settings');
      problems.push(...result.problems);
      content.settings = result.value;
    } else if (file.path === singletons.redirects.path) {
      const result = readSingleton(file, 'redirects');
      problems.push(...result.problems);
      content.redirects = result.value;
    } else if (SEALED_TEXT.test(file.path)) {
      const edition = SEALED_TEXT.exec(file.path)?.[1] ?? '';
      const decoded = decodeText(file.bytes);
      if ('text' in decoded) content.sealedTexts.set(edition, decoded.text);
      else problems.push({ path: file.path, line: 1, ...decoded });
    } else {
      problems.push({ path: file.path, message: STRANGER });
    }
  }
  if (!files.some(({ path }) => path === singletons.settings.path)) {
    problems.push({
      path: singletons.settings.path,
      message:
        'Die Einstellungen fehlen. Lege die Datei an: name, shortName, url, description, email.',
    });
  }
  problems.push(...rules.flatMap((rule) => rule(content)));
  return { content, problems: sortProblems(problems) };
}

function noteId(content: Content, collection: CollectionKey, id: string): void {
  const ids = content.ids.get(collection) ?? new Set<string>();
  content.ids.set(collection, ids.add(id));
}

const STRANGER =
  'Diese Datei gehört nicht hierher. Einträge enden auf .mdx und liegen im Ordner ihrer Sammlung (events, reports, groups, candidacies/<wahl>, elections, programme/<fassung>, people, pages). Benenne sie um, verschiebe oder lösche sie.';
