import { singletons } from '../schemas/index.ts';
import type { Content, PictureFile, Rule } from './content.ts';
import { decodeText, type SourceFile } from './decode.ts';
import {
  identify,
  readEntry,
  readSingleton,
  type CollectionKey,
  type Entry,
  type EntrySource,
  type FileFields,
} from './entry.ts';
import { sortProblems, type Problem } from './problem.ts';
import { checkAddresses, checkEditionFolders, checkRedirects } from './rules/addresses.ts';
import { checkCandidacies, checkElections } from './rules/elections.ts';
import { checkEvents, checkLocalTimes } from './rules/events.ts';
import { checkGlyphs } from './rules/glyphs.ts';
import { checkOutline } from './rules/outline.ts';
import { checkPictures, checkUnusedPictures } from './rules/pictures.ts';
import { checkDemands, checkFollowUps, checkPhases } from './rules/programme.ts';
import { checkReferences } from './rules/references.ts';
import { checkSeals } from './rules/seals.ts';
import { checkVisibleText } from './rules/visible-text.ts';

/** Whether a file below the content folder is the wording of a sealed edition. */
export function isSealedText(path: string): boolean {
  return SEALED_TEXT.test(path);
}

const SEALED_TEXT = /^programme\/([^/]+)\/sealed\.txt$/;

const rules: Rule[] = [
  checkVisibleText,
  checkReferences,
  checkOutline,
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
  files: readonly SourceFile[],
  pictures: readonly PictureFile[],
): { content: Content; problems: Problem[] } {
  return combineFiles(files.map(readFile), pictures);
}

/** What a file holds, by itself: reading it needs no other file, so it can be kept until the file changes. */
export interface FileReading {
  path: string;
  problems: Problem[];
  /** Where it is an entry, also one that could not be read. */
  place?: { collection: CollectionKey; id: string } | undefined;
  value?: Entry | undefined;
  source?: EntrySource | undefined;
  record?: FileFields | undefined;
  settings?: Content['settings'];
  redirects?: Content['redirects'];
  sealed?: { edition: string; text: string };
}

/** Reads one file of the content folder; other kinds of files are refused by name. */
export function readFile(file: SourceFile): FileReading {
  const { path } = file;
  const place = identify(path);
  if (place !== undefined) return { path, place, ...readEntry(file, place.collection, place.id) };
  if (path === singletons.settings.path) {
    const { value, ...reading } = readSingleton(file, 'settings');
    return { path, ...reading, settings: value };
  }
  if (path === singletons.redirects.path) {
    const { value, ...reading } = readSingleton(file, 'redirects');
    return { path, ...reading, redirects: value };
  }
  const edition = SEALED_TEXT.exec(path)?.[1];
  if (edition === undefined) {
    const message = OTHER_PICTURE.test(path) ? NO_PICTURE : STRANGER;
    return { path, problems: [{ path, message }] };
  }
  const decoded = decodeText(file.bytes);
  return 'text' in decoded
    ? { path, problems: [], sealed: { edition, text: decoded.text } }
    : { path, problems: [{ path, line: 1, ...decoded }] };
}

/**
 * Puts files that were read one by one together and checks them as a whole.
 *
 * @returns As {@link validateContent}.
 */
export function combineFiles(
  readings: readonly FileReading[],
  pictures: readonly PictureFile[],
): { content: Content; problems: Problem[] } {
  const content = gatherContent(readings, pictures);
  const problems = readings.flatMap((reading) => reading.problems);
  if (!readings.some(({ path }) => path === singletons.settings.path)) {
    problems.push({
      path: singletons.settings.path,
      message:
        'Die Einstellungen fehlen. Lege die Datei an: name, shortName, url, description, email.',
    });
  }
  problems.push(...rules.flatMap((rule) => rule(content)));
  return { content, problems: sortProblems(problems) };
}

function gatherContent(
  readings: readonly FileReading[],
  pictures: readonly PictureFile[],
): Content {
  const content: Content = {
    entries: [],
    sources: [],
    ids: new Map(),
    pictures: new Map(pictures.map((picture) => [picture.path, picture])),
    sealedTexts: new Map(),
    records: [],
    settings: undefined,
    redirects: undefined,
  };
  for (const { place, value, source, record, settings, redirects, sealed } of readings) {
    if (place) noteId(content, place.collection, place.id);
    if (value) content.entries.push(value);
    if (source) content.sources.push(source);
    if (record) content.records.push(record);
    if (sealed) content.sealedTexts.set(sealed.edition, sealed.text);
    content.settings ??= settings;
    content.redirects ??= redirects;
  }
  return content;
}

function noteId(content: Content, collection: CollectionKey, id: string): void {
  const ids = content.ids.get(collection) ?? new Set<string>();
  content.ids.set(collection, ids.add(id));
}

/** Formats that phones and drawing programs write and that no page shows; an SVG can hold a program. */
const OTHER_PICTURE = /\.(?:svgz?|hei[cf]|tiff?|bmp|jxl|apng)$/i;

const NO_PICTURE =
  'Bilder dieser Art zeigt die Website nicht. Speichere das Bild als jpg oder png und lege es an dieselbe Stelle.';

const STRANGER =
  'Diese Datei gehört nicht hierher. Einträge enden auf .mdx und liegen im Ordner ihrer Sammlung (events, reports, groups, candidacies/<wahl>, elections, programme/<fassung>, people, pages). Benenne sie um, verschiebe oder lösche sie.';
