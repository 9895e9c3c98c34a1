import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readBackend, type CmsVariables } from '../../admin/config/backends.ts';
import { checkout } from '../../src/build/directories.ts';
import { writeAdmin } from '../../src/build/editing/admin-site.ts';
import { serveSite } from '../../src/build/serve.ts';
import { startMockForge, type MockForge, type MockForgeOptions } from '../forge/mock-forgejo.ts';
import { startMockGitlab, type MockGitlab } from '../forge/mock-gitlab.ts';

/** The real CMS over a MOCK of a forge, whose repository is a real one with the shipped content. */
export interface ForgeAdmin<Forge> {
  /** Origin; the CMS is at `/admin/`. */
  url: string;
  forge: Forge;
  stop: () => Promise<void>;
}

/** With candidates' own page, and trees that are cut into pages as those of large repositories are. */
export function startForgejoAdmin(): Promise<ForgeAdmin<MockForge>> {
  const start = (options: MockForgeOptions) => startMockForge({ ...options, treePageSize: 20 });
  return startForgeAdmin('forgejo', start, { CMS_OPEN_AUTHORING: 'true' });
}

export function startGitlabAdmin(): Promise<ForgeAdmin<MockGitlab>> {
  return startForgeAdmin('gitlab', startMockGitlab, {});
}

async function startForgeAdmin<Forge extends MockForge | MockGitlab>(
  name: string,
  start: (options: MockForgeOptions) => Promise<Forge>,
  variables: CmsVariables,
): Promise<ForgeAdmin<Forge>> {
  const site = await realpath(await mkdtemp(join(tmpdir(), 'forge-admin-')));
  await cp(join(checkout, 'public'), site, { recursive: true });
  const { server, url } = await serveSite(site, 0);
  const forge = await start({
    origin: url,
    users: [
      { login: 'vera', fullName: 'Vera Vorstand', permission: 'write' },
      { login: 'boris', fullName: 'Boris Vorstand', permission: 'write' },
      { login: 'olga', fullName: 'Olga Außen' },
    ],
    repo: {
      owner: 'jusos',
      name: 'website',
      fromDirectory: join(checkout, 'content'),
      at: 'content',
    },
  });
  const backend = readBackend({
    CMS_BACKEND: name,
    CMS_REPO: 'jusos/website',
    CMS_URL: forge.url,
    CMS_APP_ID: forge.clientId,
    ...variables,
  });
  // The mock of GitLab knows no merge requests.
  const workflow = name !== 'gitlab';
  await writeAdmin(site, { backend: backend && { ...backend, workflow }, siteUrl: url });
  return {
    url,
    forge,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await forge.stop();
      await rm(site, { recursive: true, force: true });
    },
  };
}

/** Logs in on the page of the mock and comes back to the CMS. */
export async function logInAs(page: Page, login: string, button = 'Forgejo'): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await grant(page, login);
  await page.getByRole('button', { name: 'Dein Konto' }).waitFor();
}

/** Lets the CMS in, on the page of the mock. */
export async function grant(page: Page, login: string): Promise<void> {
  await page.getByLabel('Angemeldet als').selectOption(login);
  await page.getByRole('button', { name: 'Erlauben' }).click();
}

/** Saves what stands in the form as a draft, and waits until the CMS says so. */
export async function saveDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Gespeichert', { exact: true }).last().waitFor();
  await page.getByText('Keine offenen Änderungen').waitFor();
}
