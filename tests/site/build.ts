import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../src/build/serve.ts';
import { build } from './cli.ts';
import { createStrangeContent } from './fixtures/strange.ts';
import { writeContent } from './fixtures/write-content.ts';
import { NOW } from './now.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site that is built from the shipped content, and the address at which it is served. */
    site: string;
    url: string;
    /** The same for the hostile content of `fixtures/strange.ts`. */
    strangeSite: string;
    strangeUrl: string;
  }
}

interface Sites {
  directory: string;
  servers: Server[];
  provided: { site: string; url: string; strangeSite: string; strangeUrl: string };
}

/** Each project loads this module anew, but all run in one process: what they share hangs on the process. */
const shared = globalThis as { sites?: Promise<Sites> | undefined; users?: number };

/** Builds and serves the sites that tests look at, once for all projects of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.users = (shared.users ?? 0) + 1;
  shared.sites ??= createSites();
  const { directory, servers, provided } = await shared.sites;
  project.provide('site', provided.site);
  project.provide('url', provided.url);
  project.provide('strangeSite', provided.strangeSite);
  project.provide('strangeUrl', provided.strangeUrl);
  return async () => {
    shared.users = (shared.users ?? 1) - 1;
    if (shared.users > 0) return;
    shared.sites = undefined;
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await rm(directory, { recursive: true, force: true });
  };
}

async function createSites(): Promise<Sites> {
  const directory = await mkdtemp(join(tmpdir(), 'site-'));
  const [site, strangeContent, strangeSite] = ['dist', 'strange', 'strange-dist'].map((name) =>
    join(directory, name),
  ) as [string, string, string];
  await writeContent(strangeContent, await createStrangeContent());
  await Promise.all([
    build({ OUT_DIR: site, SITE_NOW: NOW }),
    build({ CONTENT_DIR: strangeContent, OUT_DIR: strangeSite, SITE_NOW: NOW }),
  ]);
  const [served, strange] = [await serveSite(site, 0), await serveSite(strangeSite, 0)];
  return {
    directory,
    servers: [served.server, strange.server],
    provided: { site, url: served.url, strangeSite, strangeUrl: strange.url },
  };
}
