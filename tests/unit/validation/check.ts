import type { CollectionKey } from '../../../src/validation/entry.ts';
import { expectGerman } from '../german.ts';
import { minimal, problemsOfEntry, problemsWith, type Fields, type Folder } from './minimal.ts';

/** The problems of a folder, each without the common beginning of its path. */
export function check(files: Folder): string[] {
  return problemsWith(files).map((problem) => {
    const message = problem.split('  ').slice(1).at(-1) ?? '';
    expectGerman(message);
    return problem.replace('content/', '');
  });
}

/** Those of a minimal entry with some fields changed, from their line on. */
export function checkEntry(name: CollectionKey, changes: Fields, body?: string): string[] {
  return problemsOfEntry(name, changes, body).map((problem) =>
    problem.replace(`content/${minimal[name].path}:`, ''),
  );
}
