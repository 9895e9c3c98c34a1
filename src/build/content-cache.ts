import type { Content } from '../validation/content.ts';
import type { Problem } from '../validation/problem.ts';
import { readContent } from './read-content.ts';

type ReadContent = Promise<{ content: Content; problems: Problem[] }>;

let current: { directory: string; read: ReadContent } | undefined;

/** The content folder, read once however many collections ask for it. */
export function getContent(directory: string): ReadContent {
  if (current?.directory !== directory) current = { directory, read: readContent(directory) };
  return current.read;
}

/** Makes the next {@link getContent} read the folder again. */
export function forgetContent(): void {
  current = undefined;
}
