import { execFile } from 'node:child_process';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readBackend } from '../../admin/config/backends.ts';
import { checkout } from '../../src/build/directories.ts';
import { writeAdmin } from '../../src/build/editing/admin-site.ts';
import { createLocalEditing } from '../../src/build/editing/local-editing.ts';
import { serveSite, type Handler } from '../../src/build/serve.ts';
import { startMockForge, type MockForge } from '../../tests/forge/mock-forgejo.ts';

const run = promisify(execFile);

/** The header shows it; the port of the server is another one each time. */
const SITE = 'https://jusos-duesseldorf.example';

/** A running CMS over the shipped content; what is saved in it is thrown away. */
export interface Cms {
  /** Origin; the CMS is at `/admin/`. */
  url: string;
  stop: () => Promise<void>;
}

/** The CMS as `npm start` serves it, over a Git repository of its own. */
export async function startLocalCms(): Promise<Cms> {
  const { directory, site } = await createFolder();
  const repo = join(directory, 'repo');
  await cp(join(checkout, 'content'), join(repo, 'content'), { recursive: true });
  const git = (...args: string[]) => run('git', args, { cwd: repo });
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('config', 'user.name', 'Handbuch');
  await git('config', 'user.email', 'handbuch@example.org');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Anfang');

  // The CMS says where it is, so its port has to be known before it can answer.
  let handle: Handler = () => false;
  const { server, url } = await serveSite(site, 0, (request, response) =>
    handle(request, response),
  );
  await writeAdmin(site, { backend: undefined, siteUrl: SITE });
  ({ handle } = await createLocalEditing(join(repo, 'content'), SITE));
  return { url, stop: () => stop(server, directory) };
}

/** The CMS of a hosted site, with drafts: over the MOCK of a forge that the tests use. */
export async function startHostedCms(now: () => Date): Promise<Cms & { forge: MockForge }> {
  const { directory, site } = await createFolder();
  const { server, url } = await serveSite(site, 0);
  const content = { fromDirectory: join(checkout, 'content'), at: 'content' };
  const forge = await startMockForge({
    origin: url,
    users: [
      { login: 'kim', fullName: 'Kim Vorstand', permission: 'write' },
      { login: 'alex', fullName: 'Alex Kandidat*in' },
    ],
    repo: { owner: 'jusos', name: 'website', ...content },
    now,
  });
  const backend = readBackend({
    CMS_BACKEND: 'forgejo',
    CMS_REPO: 'jusos/website',
    CMS_URL: forge.url,
    CMS_APP_ID: forge.clientId,
    CMS_OPEN_AUTHORING: 'true',
  });
  await writeAdmin(site, { backend, siteUrl: SITE });
  return {
    url,
    forge,
    stop: async () => {
      await forge.stop();
      await stop(server, directory);
    },
  };
}

async function createFolder(): Promise<{ directory: string; site: string }> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'handbook-')));
  const site = join(directory, 'site');
  await cp(join(checkout, 'public'), site, { recursive: true });
  return { directory, site };
}

async function stop(server: Server, directory: string): Promise<void> {
  server.closeAllConnections();
  server.close();
  await rm(directory, { recursive: true, force: true });
}
