import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillField, pressPublish, typeBody } from './admin-form.ts';
import { logIn, openEntry, openList, openNew, openPictures, useAdmin } from './admin.ts';
import { findEnglish as findAnyEnglish } from './german.ts';
import { useBrowser } from './launch.ts';

const newPage = useBrowser();
const getAdmin = useAdmin();

async function openPage(): Promise<Page> {
  const page = await newPage({ baseURL: getAdmin().url, viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(30_000);
  page.on('dialog', (dialog) => void dialog.accept());
  return page;
}

async function openCms(): Promise<Page> {
  const page = await openPage();
  await logIn(page);
  return page;
}

/** What is English on a page, but for the initials of a person without a portrait. */
async function findEnglish(page: Page): Promise<string[]> {
  const found = await findAnyEnglish(page);
  return found.filter((line) => !/^text: BE \[be\]$/.test(line));
}

let walker: Promise<Page> | undefined;

/** One page for all walks that change nothing: logging in takes longer than most of them. */
function getWalker(): Promise<Page> {
  walker ??= openCms();
  return walker;
}

/** One entry of each collection, with everything in it that its form can show. */
const entries: [collection: string, slug: string][] = [
  ['events', 'juso-treff'],
  ['reports', 'lesekreis-2026-10'],
  ['groups', 'lesekreis'],
  ['candidacies', 'jhv-2027/beispiel-eins'],
  ['elections', 'jhv-2027'],
  ['chapters', '2025/wohnen'],
  ['editions', '2030-entwurf/edition'],
  ['people', 'beispiel-acht'],
  ['pages', 'mitmachen'],
];

/** Menu items say in English what they do only while they are open. */
const menus = ['Gruppieren', 'Filtern', 'Sortieren', 'Dein Konto', 'Neu anlegen'];

async function openEverything(page: Page): Promise<void> {
  const closed = page.getByRole('button', { name: /^Aufklappen(?!.*: 0$)/ });
  while ((await closed.count()) > 0) await closed.first().click();
}

describe('nothing is English', () => {
  it('before one is logged in', async () => {
    const page = await openPage();
    await page.goto('/admin/');
    await page.getByRole('button', { name: 'Anmelden' }).waitFor();
    expect(await findEnglish(page)).toEqual([]);
  });

  it('where no backend is set up', async () => {
    const page = await openPage();
    await page.route('**/config.json', (route) => route.fulfill({ json: null }));
    for (const address of ['/admin/', '/admin/kandidatur/']) {
      await page.goto(address);
      await page.locator('main h1').waitFor();
      expect(await findEnglish(page)).toEqual([]);
    }
  });

  it('on the page of candidates, its form, and what it says of an empty one', async () => {
    const page = await openPage();
    await page.goto('/admin/kandidatur/');
    const button = page.getByRole('button', { name: 'Anmelden' });
    await button.waitFor();
    const found = await findEnglish(page);
    await button.click();
    await page.getByRole('heading', { level: 1, name: 'Neu: Kandidatur' }).waitFor();
    await fillField(page, 'Name', 'Ö');
    await openEverything(page);
    await pressPublish(page);
    await page.getByText('Es fehlt noch').first().waitFor();
    found.push(...(await findEnglish(page)));
    expect(found).toEqual([]);
  });

  it.each(entries)('in the list of %s, with each menu open', async (collection) => {
    const page = await getWalker();
    await openList(page, collection);
    const found = await findEnglish(page);
    for (const name of menus) {
      const button = page.getByRole('button', { name, exact: true });
      if ((await button.count()) === 0) continue;
      await button.first().click();
      await page.locator('[role^="menuitem"]').first().waitFor();
      found.push(...(await findEnglish(page)));
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
  });

  it.each<[string, string]>([...entries, ['site', 'settings'], ['site', 'redirects']])(
    'in the form of %s/%s, opened up, with preview and menus',
    async (collection, slug) => {
      const page = await getWalker();
      await openEntry(page, collection, slug);
      await openEverything(page);
      await page
        .frameLocator('#preview-pane')
        .getByRole('status')
        .getByText(/Ordnung|fehl/)
        .waitFor();
      const found = await findEnglish(page);
      const choice = page
        .locator('[class*="-ControlPaneContainer"] input[role="combobox"]')
        .first();
      if ((await choice.count()) > 0) {
        await choice.click();
        await page.locator('[class*="-menu"] [role="option"]').first().waitFor();
        found.push(...(await findEnglish(page)));
        await choice.fill('Xylophonquark');
        await page.locator('[class*="-menu"]').getByText(/./).first().waitFor();
        found.push(...(await findEnglish(page)));
        await page.keyboard.press('Escape');
      }
      expect(found).toEqual([]);
    },
  );

  it.each(entries)('in what a new form of %s says when it is empty', async (collection) => {
    const page = await openCms();
    await openNew(page, collection);
    for (const button of await page.getByRole('button', { name: /^Hinzufügen/ }).all())
      await button.click();
    await openEverything(page);
    await pressPublish(page);
    await page.getByText('Es fehlt noch').first().waitFor();
    await page.getByText('Fülle die markierten Felder aus.').waitFor();
    expect(await findEnglish(page)).toEqual([]);
  });

  it('in the text editor: each component, links, tables', async () => {
    const page = await openCms();
    await openEntry(page, 'chapters', '2030-entwurf/klima');
    await typeBody(page, ' ');
    const found: string[] = [];
    const open = page.getByRole('button', { name: 'Baustein einfügen' });
    await open.click();
    const names = await page.locator('.editor-menu strong').allTextContents();
    found.push(...(await findEnglish(page)));
    await page.keyboard.press('Escape');
    for (const name of names) {
      await typeBody(page, '');
      await open.click();
      await page
        .locator('.editor-menu button', { has: page.getByText(name, { exact: true }) })
        .click();
    }
    found.push(...(await findEnglish(page)));
    await typeBody(page, '');
    await page.getByRole('button', { name: 'Tabelle', exact: true }).click();
    await page.getByRole('button', { name: 'Verweis', exact: true }).click();
    await page.locator('dialog[open]').waitFor();
    found.push(...(await findEnglish(page)));
    expect(names.length).toBeGreaterThan(5);
    expect(found).toEqual([]);
  });

  it('in the choice of pictures', async () => {
    const page = await openCms();
    await openNew(page, 'people');
    await openPictures(page);
    expect(await findEnglish(page)).toEqual([]);
  });

  it('in the search, with and without results', async () => {
    const page = await openCms();
    const found: string[] = [];
    for (const word of ['Treff', 'Xylophonquark']) {
      await page.goto(`/admin/#/search/${word}`);
      await page.getByRole('heading', { level: 1, name: `Gesucht: „${word}“` }).waitFor();
      await page
        .getByText(word === 'Treff' ? 'Juso-Treff' : 'Hier ist noch nichts.')
        .first()
        .waitFor();
      found.push(...(await findEnglish(page)));
    }
    expect(found).toEqual([]);
  });

  it('where there is nothing', async () => {
    const page = await openCms();
    const found: string[] = [];
    await page.goto('/admin/#/gibt-es-nicht');
    await page.getByText('Diese Seite gibt es nicht').waitFor();
    found.push(...(await findEnglish(page)));
    await page.goto('/admin/#/collections/events/entries/gibt-es-nicht');
    await page
      .getByText(/gibt es nicht/)
      .first()
      .waitFor();
    found.push(...(await findEnglish(page)));
    expect(found).toEqual([]);
  });

  it('in the messages after saving, saving in vain and deleting', async () => {
    const page = await openCms();
    await openEntry(page, 'events', 'sommerfest-2026');
    await fillField(page, 'Ende', '2020-01-01T10:00');
    await pressPublish(page);
    await page.getByRole('dialog', { name: 'Das fehlt noch' }).waitFor();
    const found = await findEnglish(page);
    await page.getByRole('button', { name: 'Zurück zum Formular' }).click();
    await page.context().setOffline(true);
    await fillField(page, 'Ende', '2026-08-01T23:59');
    await pressPublish(page);
    await page.getByText('Dein Text steht noch im Formular.').first().waitFor();
    found.push(...(await findEnglish(page)));
    await page.context().setOffline(false);
    await openEntry(page, 'groups', 'lesekreis');
    await page.getByRole('button', { name: 'Löschen' }).click();
    await page.getByRole('dialog', { name: 'Darauf verweist noch etwas' }).waitFor();
    found.push(...(await findEnglish(page)));
    await page.getByRole('button', { name: 'Nicht löschen' }).click();
    found.push(...(await findEnglish(page)));
    expect(found).toEqual([]);
  });

  it('in the questions about drafts, conflicts and logging out', async () => {
    const page = await openCms();
    await openEntry(page, 'events', 'juso-treff');
    await fillField(page, 'Stand', 'abgesagt');
    await page.getByText('Auf diesem Gerät gesichert').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Weiterarbeiten' }).waitFor();
    const found = await findEnglish(page);
    await page.getByRole('button', { name: 'Weiterarbeiten' }).click();
    const path = join(getAdmin().repo, 'content/events/juso-treff.mdx');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/^summary: .*$/m, 'summary: "Anders"'));
    await pressPublish(page);
    await page.getByRole('dialog', { name: 'Jemand anderes war schneller' }).waitFor();
    found.push(...(await findEnglish(page)));
    await page.getByRole('button', { name: /^Abbrechen/ }).click();
    await rm(path);
    await pressPublish(page);
    await page.getByText('Dieser Eintrag wurde gelöscht').waitFor();
    found.push(...(await findEnglish(page)));
    await page.getByRole('button', { name: /^Abbrechen/ }).click();
    await page.getByRole('button', { name: 'Dein Konto' }).click();
    await page.getByRole('menuitem', { name: 'Abmelden' }).click();
    await page.getByRole('dialog', { name: 'Abmelden' }).waitFor();
    found.push(...(await findEnglish(page)));
    await getAdmin().git('reset', '--quiet', '--hard');
    expect(found).toEqual([]);
  });
});
