import type { FSWatcher } from 'node:fs';
import { sep } from 'node:path';
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

type Watcher = Pick<FSWatcher, never> & {
  add(path: string): unknown;
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
};

const listeners = new Set<() => Promise<void>>();
let watched: Watcher | undefined;
let pause: ReturnType<typeof setTimeout> | undefined;

/**
 * Calls `reload` after the content folder has changed. However many collections listen, one change reads the folder
 * once; changes that follow each other closely, as when Git switches branches, count as one.
 */
export function onContentChange(
  watcher: Watcher,
  directory: string,
  reload: () => Promise<void>,
  report: (error: unknown) => void,
): void {
  listeners.add(reload);
  if (watched === watcher) return;
  watched = watcher;
  watcher.add(directory);
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(`${directory}${sep}`)) return;
    clearTimeout(pause);
    pause = setTimeout(() => {
      current = undefined;
      Promise.all([...listeners].map((listener) => listener())).catch(report);
    }, 50);
  });
}
