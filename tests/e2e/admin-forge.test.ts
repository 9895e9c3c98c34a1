import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MockForge } from '../forge/mock-forgejo.ts';
import type { MockGitlab } from '../forge/mock-gitlab.ts';
import { openEntry, openList, publish } from './admin.ts';
import {
  grant,
  logInAs,
  saveDraft,
  startForgejoAdmin,
  startGitlabAdmin,
  type ForgeAdmin,
} from './forge-admin.ts';
import { findEnglish } from './german.ts';
import { runAxe } from './inspect.ts';
import { useBrowser } from './launch.ts';

const openPage = useBrowser();
const pages: Page[] = [];

async function newPage(baseURL: string): Promise<Page> {
  const page = await openPage({ baseURL, viewport: { width: 1400, height: 900 } });
  pages.push(page);
  page.on('dialog', (question) => void question.accept());
  return page;
}

// Each goes on working otherwise: it renders previews.
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});

describe('the CMS over a mock of Forgejo', () => {
  let admin: ForgeAdmin<MockForge>;
  beforeAll(async () => {
    admin = await startForgejoAdmin();
  });
  afterEach(() => {
    admin.forge.faults.clear();
  });
  afterAll(() => admin.stop());

  const WRITE = { method: 'POST', path: /contents$/ };

  const open = async (login = 'vera') => {
    const page = await newPage(admin.url);
    await page.goto('/admin/');
    await logInAs(page, login);
    return page;
  };
  const show = (event: string, branch = `cms/events/${event}`) =>
    admin.forge.git('show', `${branch}:content/events/${event}.mdx`);
  /** Opens an event and gives it another title, without saving. */
  const retitle = async (page: Page, event: string, title: string) => {
    await openEntry(page, 'events', event);
    await titleOf(page).fill(title);
  };

  it('logs in by PKCE with no more rights than it needs, and is German from there on', async () => {
    const page = await newPage(admin.url);
    await page.goto('/admin/');
    await page.getByRole('button', { name: 'Forgejo' }).waitFor();
    expect(await findEnglish(page)).toEqual([]);
    const asked = page.waitForRequest(/login\/oauth\/authorize/);
    await logInAs(page, 'vera');
    const question = new URL((await asked).url()).searchParams;
    expect(question.get('scope')).toBe('write:repository write:issue read:user');
    expect(page.url()).toContain(`${admin.url}/admin/#/collections`);
    await openList(page, 'events');
    expect(await findEnglish(page)).toEqual([]);
  });

  it('brings a draft from the form over the board to the public branch', async () => {
    const page = await open();
    await retitle(page, 'juso-treff', 'Juso-Treff am Rhein');
    await saveDraft(page);
    expect(await show('juso-treff')).toContain('Juso-Treff am Rhein');
    expect(await show('juso-treff', 'main')).not.toContain('Rhein');

    await page.goto('/admin/#/workflow');
    const card = page.getByRole('link', { name: /Juso-Treff am Rhein/ });
    await card.waitFor();
    for (const column of ['Entwürfe', 'Zum Gegenlesen', 'Freigegeben']) {
      await page.getByRole('heading', { name: column }).waitFor();
    }
    expect(await findEnglish(page)).toEqual([]);
    await page.getByText('Gespeichert', { exact: true }).waitFor({ state: 'detached' });
    expect(await runAxe(page)).toEqual([]);

    await openEntry(page, 'events', 'juso-treff');
    await page.getByRole('button', { name: 'Stand: Entwurf' }).click();
    await page.getByRole('menuitem', { name: 'Freigegeben' }).click();
    await page.getByRole('button', { name: 'Stand: Freigegeben' }).waitFor();
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.getByRole('menuitem', { name: 'Jetzt veröffentlichen' }).click();
    await page.getByText('Veröffentlicht. Auf der Website').waitFor();
    expect(await findEnglish(page)).toEqual([]);
    expect(await show('juso-treff', 'main')).toContain('Juso-Treff am Rhein');
    expect(await admin.forge.git('log', '-1', '--format=%B', 'main')).toBe(
      'Veröffentlicht: Geändert: Termin „juso-treff“ (Titel)\n\nVeröffentlicht in der Redaktion der Website.',
    );
    expect(await admin.forge.git('branch', '--list', 'cms/events/juso-treff')).toBe('');
  });

  it('shows both versions where somebody else was faster, keeps the text, and joins what fits together', async () => {
    const [vera, boris] = [await open('vera'), await open('boris')];
    await retitle(vera, 'sommerfest-2026', 'Sommerfest von Vera');
    await openEntry(boris, 'events', 'sommerfest-2026');
    await saveDraft(vera);

    await titleOf(boris).fill('Sommerfest von Boris');
    await boris.getByRole('button', { name: 'Speichern' }).click();
    const dialog = boris.getByRole('dialog', { name: 'Jemand anderes war schneller' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('Vera');
    expect(await findEnglish(boris)).toEqual([]);
    await dialog.getByRole('button', { name: 'Abbrechen' }).click();
    await boris.getByText('Nicht gespeichert.').first().waitFor();
    await boris.getByRole('button', { name: 'Speichern' }).waitFor();
    expect(await titleOf(boris).inputValue()).toBe('Sommerfest von Boris');
    expect(await show('sommerfest-2026')).toContain('Sommerfest von Vera');

    // Decap puts the caret back where it was as soon as the field has the focus, and "fill" would only add.
    await titleOf(boris).click();
    await titleOf(boris).press('ControlOrMeta+a');
    await boris.keyboard.insertText('Sommerfest 2026 (Muster)');
    await boris.getByLabel('Kurz gesagt').fill('Mit Boris am Grill.');
    await boris.getByRole('button', { name: 'Speichern' }).click();
    await dialog.getByRole('button', { name: 'Beide Änderungen speichern' }).click();
    // The form is loaded anew with what both have written.
    await expect
      .poll(() => titleOf(boris).inputValue(), { timeout: 30_000 })
      .toBe('Sommerfest von Vera');
    const text = await show('sommerfest-2026');
    expect(text).toContain('Sommerfest von Vera');
    expect(text).toContain('Mit Boris am Grill.');
  });

  it('notices who writes between its last look and its own commit', async () => {
    const page = await open();
    await retitle(page, 'klausurtagung-2027', 'Klausur');
    await saveDraft(page);
    await titleOf(page).fill('Klausur von Vera');
    const hold = admin.forge.faults.hold(WRITE);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await hold.arrived;
    await writeAs('boris', 'klausurtagung-2027', 'Klausur von Boris');
    hold.release();
    const dialog = page.getByRole('dialog', { name: 'Jemand anderes war schneller' });
    await dialog.getByRole('button', { name: 'Abbrechen' }).click();
    expect(await titleOf(page).inputValue()).toBe('Klausur von Vera');
    expect(await show('klausurtagung-2027')).toContain('Klausur von Boris');
  });

  it('publishes no draft that has changed since it was looked at', async () => {
    const page = await open();
    await retitle(page, 'klausurtagung-2026', 'Klausur');
    await saveDraft(page);
    await page.getByRole('button', { name: 'Stand: Entwurf' }).click();
    await page.getByRole('menuitem', { name: 'Freigegeben' }).click();
    await page.getByRole('button', { name: 'Stand: Freigegeben' }).waitFor();
    await writeAs('boris', 'klausurtagung-2026', 'Etwas ganz anderes');
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.getByRole('menuitem', { name: 'Jetzt veröffentlichen' }).click();
    await page.getByText('Jemand hat diesen Entwurf geändert, seit du ihn geladen hast').waitFor();
    expect(await show('klausurtagung-2026', 'main')).not.toContain('Etwas ganz anderes');
  });

  it('goes on without a word when the hour of a token is over', async () => {
    const page = await open();
    await retitle(page, 'lesekreis-sitzung', 'Lesekreis im Park');
    const before = await readUser(page);
    admin.forge.expireTokens();
    await saveDraft(page);
    expect(await show('lesekreis-sitzung')).toContain('Lesekreis im Park');
    expect((await readUser(page))?.token).not.toBe(before?.token);
    await page.reload();
    await page.getByRole('button', { name: 'Dein Konto' }).waitFor();
  });

  it('says when a log-in is over, keeps the text, and offers it after the next one', async () => {
    const page = await open();
    await retitle(page, 'weihnachtsfeier-2026', 'Feier mit Keksen');
    admin.forge.revokeTokens();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Deine Anmeldung ist abgelaufen.').first().waitFor();
    expect(await findEnglish(page)).toEqual([]);
    expect(await titleOf(page).inputValue()).toBe('Feier mit Keksen');

    await logOut(page);
    const question = page.getByRole('dialog', { name: 'Abmelden' });
    await question.waitFor();
    expect(await findEnglish(page)).toEqual([]);
    await question.getByRole('button', { name: 'Behalten und abmelden' }).click();
    await logInAs(page, 'vera');
    await openEntry(page, 'events', 'weihnachtsfeier-2026');
    await page.getByRole('button', { name: 'Weiterarbeiten' }).click();
    await expect.poll(() => titleOf(page).inputValue()).toBe('Feier mit Keksen');
    await saveDraft(page);
    expect(await show('weihnachtsfeier-2026')).toContain('Feier mit Keksen');
  });

  it('says who may not write, and keeps the text', async () => {
    const page = await open();
    await retitle(page, 'jhv-2024', 'Verboten');
    admin.forge.faults.forbid({ method: 'POST', times: Infinity });
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Das darf dein Konto nicht.').first().waitFor();
    expect(await findEnglish(page)).toEqual([]);
    expect(await titleOf(page).inputValue()).toBe('Verboten');
  });

  it('keeps the text when the connection is lost, and saves it at the second try', async () => {
    const page = await open();
    await retitle(page, 'klima-spaziergang', 'Spaziergang im Regen');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Es gibt keine Verbindung zum Server.').first().waitFor();
    expect(await findEnglish(page)).toEqual([]);
    expect(await titleOf(page).inputValue()).toBe('Spaziergang im Regen');
    await page.context().setOffline(false);
    await saveDraft(page);
    expect(await show('klima-spaziergang')).toContain('Spaziergang im Regen');
  });

  it('finds out that a commit was made whose answer got lost', async () => {
    const page = await open();
    await retitle(page, 'neumitglieder-abend-2026', 'Abend für Neue');
    admin.forge.faults.drop(WRITE, 'answer');
    await saveDraft(page);
    expect(await show('neumitglieder-abend-2026')).toContain('Abend für Neue');
    expect(await countCommits('neumitglieder-abend-2026')).toBe('1');
  });

  it('shows a draft whose label could not be set, and sets it with the next save', async () => {
    const page = await open();
    await retitle(page, 'gruendung-feminismus', 'AK Feminismus');
    admin.forge.faults.fail({ method: 'PUT', path: /labels$/ });
    await saveDraft(page);
    await page.goto('/admin/#/workflow');
    await page.getByRole('link', { name: /AK Feminismus/ }).waitFor();
    await retitle(page, 'gruendung-feminismus', 'AK Feminismus jetzt');
    await saveDraft(page);
    expect(admin.forge.journal.find('PUT', /labels$/).at(-1)).toMatchObject({ status: 200 });
  });

  it('stays logged in without a connection', async () => {
    const page = await open();
    await openList(page, 'events');
    await page.context().route(`${admin.forge.url}/**`, (route) => route.abort());
    await page.reload();
    await page.getByText('Es gibt keine Verbindung zum Server.').first().waitFor();
    expect(await findEnglish(page)).toEqual([]);
    expect(await readUser(page)).toMatchObject({ login: 'vera' });
    await page.context().unrouteAll();
    await page.reload();
    await openList(page, 'events');
  });

  it('opens no empty form for an entry that cannot be read', async () => {
    const page = await open();
    admin.forge.faults.fail({ method: 'GET', path: /contents\/content/, times: Infinity });
    await page.goto('/admin/#/collections/events/entries/awareness-schulung-2027');
    await page.reload();
    const dialog = page.getByRole('dialog', { name: 'Dieser Eintrag lässt sich nicht öffnen' });
    await dialog.getByText('Der Server antwortet gerade nicht richtig.').waitFor();
    expect(await findEnglish(page)).toEqual([]);
    expect(await titleOf(page).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await dialog.getByText('Der Server antwortet gerade nicht richtig.').waitFor();
    admin.forge.faults.clear();
    await dialog.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await titleOf(page).waitFor();
    expect(await dialog.count()).toBe(0);
  });

  it('says that a list is not whole', async () => {
    const page = await newPage(admin.url);
    await page.goto('/admin/');
    admin.forge.faults.fail({ path: /git\/blobs/, times: Infinity });
    await logInAs(page, 'vera');
    await page.getByText('Das konnte nicht geladen werden.').first().waitFor();
    expect(await findEnglish(page)).toEqual([]);
  });

  it('leaves neither token nor draft on the device of whoever logs out and wants that', async () => {
    const page = await open();
    await retitle(page, 'programmwerkstatt-wohnen', 'Ein Geheimnis');
    await page.getByText('Auf diesem Gerät gesichert').waitFor();
    await logOut(page);
    await page.getByRole('button', { name: 'Löschen und abmelden' }).click();
    await page.getByRole('button', { name: 'Forgejo' }).waitFor();
    expect(await readUser(page)).toBeUndefined();
    await logInAs(page, 'vera');
    await openEntry(page, 'events', 'programmwerkstatt-wohnen');
    expect(await titleOf(page).inputValue()).not.toBe('Ein Geheimnis');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('turns away who has no rights, in German', async () => {
    const page = await newPage(admin.url);
    await page.goto('/admin/');
    await page.getByRole('button', { name: 'Forgejo' }).click();
    await grant(page, 'olga');
    await page.getByText('Dein Konto darf hier nichts ändern.').waitFor();
    expect(await findEnglish(page)).toEqual([]);
  });

  it('lets somebody without rights hand in a letter from a copy of their own', async () => {
    const page = await newPage(admin.url);
    await page.goto('/admin/kandidatur/');
    await page.getByRole('button', { name: 'Verstanden' }).click();
    await page.getByRole('button', { name: 'Forgejo' }).click();
    await grant(page, 'olga');
    await page.getByText('brauchst du eine eigene Kopie der Website').waitFor();
    expect(await findEnglish(page)).toEqual([]);
    await page.getByRole('button', { name: 'Verstanden' }).click();
    await page.getByRole('button', { name: 'Kopie anlegen' }).click();
    await page.getByRole('button', { name: 'Dein Konto' }).waitFor();
    // Letters are all that there is here.
    await page.goto('/admin/kandidatur/#/collections/elections/entries/jhv-2027');
    await expect.poll(() => new URL(page.url()).hash).toBe('#/collections/candidacies/new');
    await page.goto('/admin/kandidatur/#/collections/candidacies/entries/jhv-2027/beispiel-eins');
    // From one form to another the page is loaded anew.
    await page.getByRole('button', { name: 'Verstanden' }).click();
    await page.getByLabel('Name', { exact: true }).first().fill('Olga Außen');
    await saveDraft(page);
    await page.getByRole('button', { name: 'Stand: Entwurf' }).click();
    await page.getByRole('menuitem', { name: 'Zum Gegenlesen' }).click();
    await page.getByRole('button', { name: 'Stand: Zum Gegenlesen' }).waitFor();
    expect(await findEnglish(page)).toEqual([]);
    const [pull] = admin.forge.journal.find('POST', /\/repos\/jusos\/website\/pulls$/).slice(-1);
    expect(pull).toMatchObject({ login: 'olga', status: 201 });
    const branch = 'cms/olga/website/candidacies/jhv-2027/beispiel-eins';
    expect(
      await admin.forge.gitOf(
        'olga',
        'show',
        `${branch}:content/candidacies/jhv-2027/beispiel-eins.mdx`,
      ),
    ).toContain('Olga Außen');
  });

  const countCommits = (event: string) =>
    admin.forge.git('rev-list', '--count', `main..cms/events/${event}`);

  /** Gives an event another title on the branch of its draft, as if in another tab. */
  async function writeAs(login: string, event: string, title: string): Promise<void> {
    const path = `content/events/${event}.mdx`;
    const branch = `cms/events/${event}`;
    const text = (await show(event)).replace(/^title: .*$/m, `title: "${title}"`);
    const response = await fetch(`${admin.forge.apiRoot}/repos/jusos/website/contents/${path}`, {
      method: 'PUT',
      headers: {
        Authorization: `token ${admin.forge.createToken(login)}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({
        branch,
        sha: await admin.forge.git('rev-parse', `${branch}:${path}`),
        content: Buffer.from(`${text}\n`).toString('base64'),
        message: title,
      }),
    });
    expect(response.status).toBe(200);
  }
});

describe('the CMS over a small mock of GitLab', () => {
  let admin: ForgeAdmin<MockGitlab>;
  beforeAll(async () => {
    admin = await startGitlabAdmin();
  });
  afterAll(() => admin.stop());

  const show = () => admin.forge.git('show', 'main:content/events/sommerfest-2026.mdx');

  it('logs in by PKCE, and saves when the hour of a token is over', async () => {
    const page = await newPage(admin.url);
    await page.goto('/admin/');
    await logInAs(page, 'vera', 'GitLab');
    await openEntry(page, 'events', 'sommerfest-2026');
    await titleOf(page).fill('Sommerfest von Vera');
    admin.forge.expireTokens();
    await publish(page);
    expect(await findEnglish(page)).toEqual([]);
    expect(await show()).toContain('Sommerfest von Vera');
  });

  it('asks about a conflict', async () => {
    const [vera, boris] = [await newPage(admin.url), await newPage(admin.url)];
    for (const [page, login] of [[vera, 'vera'] as const, [boris, 'boris'] as const]) {
      await page.goto('/admin/');
      await logInAs(page, login, 'GitLab');
      await openEntry(page, 'events', 'sommerfest-2026');
    }
    await titleOf(vera).fill('Fest von Vera');
    await publish(vera);
    await titleOf(boris).fill('Fest von Boris');
    await boris.getByRole('button', { name: 'Veröffentlichen' }).click();
    await boris.getByRole('menuitem', { name: 'Jetzt veröffentlichen' }).click();
    const dialog = boris.getByRole('dialog', { name: 'Jemand anderes war schneller' });
    await dialog.getByRole('button', { name: 'Abbrechen' }).click();
    expect(await titleOf(boris).inputValue()).toBe('Fest von Boris');
    expect(await show()).toContain('Fest von Vera');
  });
});

function titleOf(page: Page) {
  return page.getByLabel('Titel', { exact: true }).first();
}

async function logOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dein Konto' }).click();
  await page.getByRole('menuitem', { name: 'Abmelden' }).click();
}

async function readUser(page: Page): Promise<{ login?: string; token?: string } | undefined> {
  const stored = await page.evaluate(() => localStorage.getItem('decap-cms-user'));
  return stored === null ? undefined : (JSON.parse(stored) as { login: string; token: string });
}
