import { execFile } from 'node:child_process';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { checkout } from '../../src/build/directories.ts';
import { writeAdmin } from '../../src/build/editing/admin-site.ts';
import { createLocalEditing } from '../../src/build/editing/local-editing.ts';
import { serveSite, type Handler } from '../../src/build/serve.ts';

const run = promisify(execFile);

/** A running CMS over a repository of its own. */
export interface Admin {
  /** Origin; the CMS is at `/admin/`. Give it to a page as `baseURL`. */
  url: string;
  /** Absolute path of a Git repository with the shipped content, in one commit. */
  repo: string;
  /** Asks Git something about {@link repo}, without the line break at its end. */
  git: (...args: string[]) => Promise<string>;
  stop: () => Promise<void>;
}

/** Serves the CMS as `npm start` does, over a copy of the shipped content. The rest of the site is not built. */
export async function startAdmin(): Promise<Admin> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'admin-')));
  const [repo, site] = [join(directory, 'repo'), join(directory, 'site')];
  await cp(join(checkout, 'content'), join(repo, 'content'), { recursive: true });
  await cp(join(checkout, 'public'), site, { recursive: true });
  const git = async (...args: string[]) =>
    (await run('git', args, { cwd: repo })).stdout.replace(/\n$/, '');
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('config', 'user.name', 'Test');
  await git('config', 'user.email', 'test@example.org');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Anfang');

  // The CMS says where it is, so its port has to be known before it can answer.
  let handle: Handler = () => false;
  const { server, url } = await serveSite(site, 0, (request, response) =>
    handle(request, response),
  );
  await writeAdmin(site, { backend: undefined, siteUrl: url });
  ({ handle } = await createLocalEditing(join(repo, 'content'), url));
  return {
    url,
    repo,
    git,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Starts one CMS for a file of tests, and ends it. */
export function useAdmin(): () => Admin {
  let admin: Admin | undefined;
  beforeAll(async () => {
    admin = await startAdmin();
  });
  afterAll(() => admin?.stop());
  return () => {
    if (admin === undefined) throw new Error('The CMS runs only while tests do');
    return admin;
  };
}

/** As {@link useAdmin}, and each test finds the repository as it was, with no commits of its own. */
export function useRestoredAdmin(): { getAdmin: () => Admin; countCommits: () => Promise<number> } {
  const getAdmin = useAdmin();
  let start: string;
  beforeAll(async () => {
    start = await getAdmin().git('rev-parse', 'HEAD');
  });
  beforeEach(async () => {
    await getAdmin().git('reset', '--quiet', '--hard', start);
    await getAdmin().git('clean', '--quiet', '-fd');
  });
  return {
    getAdmin,
    countCommits: async () => Number(await getAdmin().git('rev-list', '--count', `${start}..HEAD`)),
  };
}

/** Opens the CMS and logs in. The page's `baseURL` is that of the {@link Admin}. */
export async function logIn(page: Page): Promise<void> {
  await page.goto('/admin/');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Goes to a list, as its entry in the menu does. Needs {@link logIn}. */
export async function openList(page: Page, collection: string): Promise<void> {
  await page.goto(`/admin/#/collections/${collection}`);
  await page.locator('ul[class*="-CardsGrid"] li').first().waitFor();
}

/**
 * Goes to an entry's form. Needs {@link logIn}.
 *
 * @param slug Its path in the collection, for example `jhv-2027/beispiel-eins`; `settings` in `site`.
 */
export async function openEntry(page: Page, collection: string, slug: string): Promise<void> {
  // From one form straight to another, Decap shows the new one without its values.
  await openList(page, collection);
  await page.goto(`/admin/#/collections/${collection}/entries/${slug}`);
  await form(page).waitFor();
}

/** Goes to the empty form of a new entry. Needs {@link logIn}. */
export async function openNew(page: Page, collection: string): Promise<void> {
  await openList(page, collection);
  await page.goto(`/admin/#/collections/${collection}/new`);
  await form(page).waitFor();
}

/** Opens the choice of a picture from the form of a person or a letter. */
export async function openPictures(page: Page): Promise<void> {
  const choose = page.getByRole('button', { name: 'Bild auswählen' });
  if (!(await choose.isVisible())) {
    await page.getByRole('button', { name: 'Aufklappen: Porträt' }).click();
  }
  await choose.click();
  await page.getByRole('dialog', { name: 'Bilder' }).waitFor();
}

/** Publishes what stands in the form, and waits until the CMS says that it is saved. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await page.getByRole('menuitem', { name: 'Jetzt veröffentlichen' }).click();
  await page.getByText('Keine offenen Änderungen').waitFor();
  // A new entry gets its address only then; whoever goes on before that is taken back.
  await page.waitForURL(({ hash }) => !hash.endsWith('/new'));
}

/** The first field of a form: it is there when the entry has been loaded. */
function form(page: Page) {
  return page.locator('[class*="-ControlPaneContainer"] [class*="-ControlContainer"]').first();
}
