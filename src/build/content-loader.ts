import type { Loader, LoaderContext } from 'astro/loaders';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseNow } from '../domain/time.ts';
import { identify, type CollectionKey } from '../validation/entry.ts';
import { formatProblem } from '../validation/problem.ts';
import { forgetContent, getContent } from './content-cache.ts';
import { readEnvironment } from './environment.ts';
import { selectPublishable } from './publication.ts';

/**
 * Loads one collection through the project's own reader, so that the site is built from exactly what was checked.
 *
 * A file with a problem is left out and the problem is printed; `npm run build` refuses to go on before it comes here,
 * `npm run dev` shows the rest meanwhile.
 */
export function contentLoader(collection: CollectionKey): Loader {
  return {
    name: `content-${collection}`,
    load: async (context) => {
      await loadEntries(collection, context);
      const { watcher } = context;
      if (watcher === undefined) return;
      const { contentDir } = readEnvironment();
      watcher.add(contentDir);
      watcher.on('all', (_event, path) => {
        if (!path.startsWith(contentDir)) return;
        forgetContent();
        void loadEntries(collection, context);
      });
    },
  };
}

async function loadEntries(collection: CollectionKey, context: LoaderContext): Promise<void> {
  const { store, config, logger } = context;
  const { contentDir, contentName, now } = readEnvironment();
  const { content, problems } = await getContent(contentDir);
  const faulty = new Set(problems.map(({ path }) => path));
  for (const problem of problems) {
    if (identify(problem.path)?.collection !== collection) continue;
    logger.error(formatProblem(problem, contentName));
  }

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
}

/** `settings.yml` and `redirects.yml` as collections of one entry each. */
export function singletonLoader(key: 'settings' | 'redirects'): Loader {
  return {
    name: `content-${key}`,
    load: async (context) => {
      const { store } = context;
      const { content } = await getContent(readEnvironment().contentDir);
      const data = content[key];
      store.clear();
      if (data !== undefined) {
        store.set({ id: key, data: await context.parseData({ id: key, data: { ...data } }) });
      }
    },
  };
}
