import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../src/build/build-site.ts';
import { readEnvironment } from '../../src/build/environment.ts';
import { serveSite } from '../../src/build/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    site: string;
    /** Address at which it is served. */
    url: string;
  }
}

/** The instant that the tests' site is built for; the shipped content is written to be alive then and later. */
export const NOW = '2026-11-22T12:00:00+01:00';

/** Builds the shipped content once for a whole project of tests, and serves it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'site-'));
  const outDir = join(directory, 'dist');
  await buildSite(readEnvironment({ ...process.env, OUT_DIR: outDir, SITE_NOW: NOW }));
  const { server, url } = await serveSite(outDir, 0);
  project.provide('site', outDir);
  project.provide('url', url);
  return async () => {
    server.closeAllConnections();
    server.close();
    await rm(directory, { recursive: true, force: true });
  };
}
