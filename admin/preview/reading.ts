import type { Content } from '../../src/validation/content.ts';
import type { SourceFile } from '../../src/validation/decode.ts';
import type { Problem } from '../../src/validation/problem.ts';
import { combineFiles, readFile, type FileReading } from '../../src/validation/validate.ts';
import type { PreviewContent } from './content.ts';

export interface CheckedContent {
  content: Content;
  problems: Problem[];
  readings: ReadonlyMap<string, FileReading>;
}

const checked = new WeakMap<PreviewContent, CheckedContent>();

/** All of the content read and checked as the build does it; only files that are new are read anew. */
export function checkContent(given: PreviewContent): CheckedContent {
  const known = checked.get(given) ?? readAll(given);
  checked.set(given, known);
  return known;
}

function readAll({ files, pictures }: PreviewContent): CheckedContent {
  // The order of the disk, which is the order that the build works in.
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const readings = sorted.map(read);
  return {
    ...combineFiles(readings, pictures),
    readings: new Map(readings.map((reading) => [reading.path, reading])),
  };
}

const readings = new WeakMap<SourceFile, FileReading>();

function read(file: SourceFile): FileReading {
  const reading = readings.get(file) ?? readFile(file);
  readings.set(file, reading);
  return reading;
}
