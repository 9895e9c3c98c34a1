import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseNow } from '../domain/time.ts';
import type { Content } from '../validation/content.ts';
import { listNotices } from '../publishing/notices.ts';
import { selectPublishable } from '../publishing/publication.ts';
import { formatProblem } from '../validation/problem.ts';
import { pruneArtifacts } from './artifact-cache.ts';
import { prunePictureCache, removeUnusedAssets } from './assets.ts';
import { createBooks } from './books.ts';
import { writeAdmin } from './editing/admin-site.ts';
import { withLock } from './build-lock.ts';
import { checkOutDir, replaceDirectory, workDir } from './directories.ts';
import type { Environment } from './environment.ts';
import { createLetterBooks } from './letter-books.ts';
import { writeLetters } from './letters.ts';
import { writePublications } from './publications.ts';
import { readContent } from './read-content.ts';
import { writeSearchIndex } from './search-index.ts';
import { listPosts, writeSharePictures } from './share-pictures.ts';

/** The content has problems; each is one line, ready to print. */
export class ContentError extends Error {
  readonly lines: string[];

  constructor(lines: string[]) {
    super(`${String(lines.length)} content problems`);
    this.lines = lines;
  }
}

/**
 * Builds the whole site.
 *
 * It is written to a place of its own and then takes the target's place, so that a build that fails leaves the last
 * good site as it was, and nobody is served half of one.
 *
 * @throws ContentError before anything is written, when an entry is refused.
 * @throws Error when the target is not ours to replace, or when Astro or the search index fails.
 */
export async function buildSite(environment: Environment): Promise<void> {
  const { content, problems } = await readContent(environment.contentDir);
  if (problems.length > 0) {
    throw new ContentError(
      problems.map((problem) => formatProblem(problem, environment.contentName)),
    );
  }
  for (const notice of listNotices(content, parseNow(environment.now))) {
    console.warn(`Hinweis: ${formatProblem(notice, environment.contentName)}`);
  }
  await checkOutDir(environment);
  // Astro keeps its data store and module list in one place per checkout; two builds would mix them up.
  await withLock(async () => {
    const staging = join(workDir, 'site');
    try {
      await rm(staging, { recursive: true, force: true });
      const siteUrl = environment.siteUrl ?? content.settings?.url;
      await runAstro({ ...environment, siteUrl }, staging);
      await removeUnusedAssets(staging);
      await prunePictureCache(staging);
      await writeSearchIndex(staging);
      await writeFiles(staging, content, { ...environment, siteUrl });
      await writeAdmin(staging, { backend: environment.backend, siteUrl: siteUrl ?? LOCAL });
      await replaceDirectory(environment.outDir, staging);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  });
}

/** What is made after the pages: files to download and pictures to share, from the cache where nothing has changed. */
async function writeFiles(
  directory: string,
  content: Content,
  { contentDir, now, siteUrl = LOCAL }: Pick<Environment, 'contentDir' | 'now' | 'siteUrl'>,
): Promise<void> {
  const moment = parseNow(now);
  const publishable = selectPublishable(content, moment);
  const books = createBooks({ ...content, entries: publishable }, moment);
  await writePublications({ content, books, contentDir, siteUrl, directory });
  const letters = await createLetterBooks(publishable, moment);
  await writeLetters(letters, {
    contentDir,
    siteUrl,
    directory,
    publisher: content.settings?.name ?? '',
  });
  const site = { publisher: content.settings?.name ?? '', url: siteUrl };
  await writeSharePictures(directory, site, listPosts(books));
  await pruneArtifacts();
}

/** Content without settings is refused, so this is never seen. */
const LOCAL = 'http://localhost:4321';

const astroCommand = fileURLToPath(import.meta.resolve('astro/package.json')).replace(
  /package\.json$/,
  'bin/astro.mjs',
);

/** Astro takes `import.meta.env` over from variables of these names, and the site would differ by machine. */
const VITE_VARIABLES = ['SITE', 'BASE_URL', 'ASSETS_PREFIX', 'MODE', 'PROD', 'DEV', 'SSR'];

function withoutViteVariables(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => !VITE_VARIABLES.includes(name)),
  );
}

function runAstro(
  { now, siteUrl, contentDir }: Pick<Environment, 'now' | 'siteUrl' | 'contentDir'>,
  outDir: string,
): Promise<void> {
  const child = spawn(process.execPath, [astroCommand, 'build'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...withoutViteVariables(process.env),
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      SITE_NOW: now,
      ...(siteUrl !== undefined && { SITE_URL: siteUrl }),
    },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Astro ended with ${String(code)}; its messages stand above.`));
    });
  });
}
