import type { Loader, LoaderContext } from 'astro/loaders';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseNow } from '../domain/time.ts';
import { identify, type CollectionKey } from '../validation/entry.ts';
import { formatProblem, type Problem } from '../validation/problem.ts';
import { getContent, onContentChange } from './content-cache.ts';
import { readEnvironment } from './environment.ts';
import { selectPublishable } from '../publishing/publication.ts';

/**
 * Loads one collection through the project's own reader, so that the site is built from exactly what was checked.
 *
 * A build refuses content with problems. The dev server prints them, leaves out the faulty entries and shows the rest.
 */
export function contentLoader(collection: CollectionKey): Loader {
  return createLoader(collection, async (context) => {
    const { store, config } = context;
    const { contentDir, now } = readEnvironment();
    const { content, problems } = await getContent(contentDir);
    report(context, problems, (problem) => identify(problem.path)?.collection === collection);

    const faulty = new Set(problems.map(({ path }) => path));
    const entries = selectPublishable(content, parseNow(now)).filter(
      (entry) => entry.collection === collection && !faulty.has(entry.path),
    );
    store.clear();
    for (const { id, input, body, path, tree } of entries) {
      const file = `${contentDir}/${path}`;
      const data = await context.parseData({ id, data: input, filePath: file });
      store.set({
        id,
        data,
        body,
        filePath: relative(fileURLToPath(config.root), file).replaceAll('\\', '/'),
        digest: context.generateDigest({ input, body }),
        ...(tree !== undefined && { deferredRender: true }),
      });
    }
  });
}

/** `settings.yml` and `redirects.yml` as collections of one entry each. */
export function singletonLoader(key: 'settings' | 'redirects'): Loader {
  return createLoader(key, async (context) => {
    const { content, problems } = await getContent(readEnvironment().contentDir);
    // Files that belong to no collection are told once, with the settings.
    report(context, problems, ({ path }) => key === 'settings' && identify(path) === undefined);
    const data = content[key];
    context.store.clear();
    if (data === undefined) return;
    context.store.set({ id: key, data: await context.parseData({ id: key, data: { ...data } }) });
  });
}

function createLoader(name: string, load: (context: LoaderContext) => Promise<void>): Loader {
  return {
    name: `content-${name}`,
    load: async (context) => {
      await load(context);
      if (context.watcher === undefined) return;
      const { contentDir } = readEnvironment();
      onContentChange(
        context.watcher,
        contentDir,
        () => load(context),
        (error) => {
          context.logger.error(String(error));
        },
      );
    },
  };
}

/**
 * Prints the problems that a loader answers for.
 *
 * @throws Error in a build: the content changed after it was checked, or Astro was called past `npm run build`.
 */
function report(
  { watcher, logger }: LoaderContext,
  problems: Problem[],
  isOwn: (problem: Problem) => boolean,
): void {
  const { contentName } = readEnvironment();
  for (const problem of problems.filter(isOwn)) logger.error(formatProblem(problem, contentName));
  if (watcher === undefined && import.meta.env.PROD && problems.length > 0) {
    throw new Error('Die Inhalte haben Probleme. Starte „npm run build“, dort stehen alle.');
  }
}
