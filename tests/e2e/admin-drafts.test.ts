import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createPhoto } from '../site/fixtures/photo.ts';
import {
  fillField,
  fillForm,
  fillOutline,
  findField,
  pressPublish,
  typeBody,
  uploadPicture,
} from './admin-form.ts';
import { logIn, openEntry, openNew, openPictures, publish, useRestoredAdmin } from './admin.ts';
import { useBrowser } from './launch.ts';

const newPage = useBrowser();
const { getAdmin, countCommits } = useRestoredAdmin();

const writeReport = (page: Page) => fillOutline(page, 'Eins.', 'Zwei.', 'Drei.');

/** A browser of its own, logged in, whose user leaves pages although something is unsaved. */
async function openCms(): Promise<Page> {
  return prepare(
    await newPage({ baseURL: getAdmin().url, viewport: { width: 1280, height: 900 } }),
  );
}

/** Another tab of the same browser. */
async function openTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  tab.setDefaultTimeout(30_000);
  tab.on('dialog', (dialog) => void dialog.accept());
  await tab.goto('/admin/');
  await tab.getByRole('heading', { level: 1, name: 'Termine' }).waitFor();
  return tab;
}

async function prepare(page: Page): Promise<Page> {
  page.setDefaultTimeout(30_000);
  page.on('dialog', (dialog) => void dialog.accept());
  await logIn(page);
  return page;
}

/** A busy machine takes its time. */
const patience = { timeout: 15_000 };

const question = (page: Page) =>
  page.getByRole('dialog', { name: 'Hier ist noch etwas ungespeichert' });
const conflict = (page: Page) => page.getByRole('dialog', { name: 'Jemand anderes war schneller' });
const goOn = (page: Page) => question(page).getByRole('button', { name: 'Weiterarbeiten' }).click();
const read = (path: string) => readFile(join(getAdmin().repo, 'content', path), 'utf8');
const readTitle = (page: Page) => findField(page, 'Titel').inputValue();

/** Waits until the browser says that it has the draft, and the draft has this text. */
async function waitUntilKept(page: Page, text: string): Promise<void> {
  await page.getByText('Auf diesem Gerät gesichert').waitFor();
  await expect.poll(() => readDrafts(page), patience).toContain(text);
}

/** What the drafts of this browser say. */
function readDrafts(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('redaktion');
        opening.onerror = () => {
          reject(new Error('There are no drafts'));
        };
        opening.onsuccess = () => {
          const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result as unknown));
          };
        };
      }),
  );
}

/** Types a title into an event and waits until the device has it. */
async function startDraft(page: Page, title: string, slug = 'sommerfest-2026'): Promise<void> {
  await openEntry(page, 'events', slug);
  await fillField(page, 'Titel', title);
  await waitUntilKept(page, title);
}

describe('what is typed and not saved', () => {
  it('is there after the page was loaded anew', async () => {
    const page = await openCms();
    await startDraft(page, 'Fest A');
    // What tells of it takes its place from the form and lies on none of its fields.
    const pane = await page
      .locator('[class*="-PreviewPaneContainer-ControlPaneContainer"]')
      .boundingBox();
    const bar = await page.locator('.redaktion-bar').boundingBox();
    expect((pane?.y ?? 0) + (pane?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    await page.reload();
    await goOn(page);
    await expect.poll(() => readTitle(page), patience).toBe('Fest A');
    await publish(page);
    expect(await read('events/sommerfest-2026.mdx')).toContain('title: "Fest A"');
  });

  it('is there after the tab was closed', async () => {
    const page = await openCms();
    await startDraft(page, 'Fest B');
    await page.close();
    const tab = await openTab(page);
    await openEntry(tab, 'events', 'sommerfest-2026');
    await question(tab).getByText('„Fest B“').waitFor();
    await goOn(tab);
    await expect.poll(() => readTitle(tab), patience).toBe('Fest B');
  });

  it('is there after the browser crashed, the body included', async () => {
    const page = await openCms();
    await openEntry(page, 'events', 'sommerfest-2026');
    await typeBody(page, ' Nachtrag zum Fest.');
    await waitUntilKept(page, 'Nachtrag zum Fest.');
    const protocol = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // Nobody is left to answer.
    void protocol.send('Page.crash').catch(() => undefined);
    await crashed;
    const tab = await openTab(page);
    await openEntry(tab, 'events', 'sommerfest-2026');
    await goOn(tab);
    await tab.getByText('Nachtrag zum Fest.').first().waitFor();
    await publish(tab);
    expect(await read('events/sommerfest-2026.mdx')).toMatch(/Nachtrag zum Fest\.\n$/);
  });

  it('stays in the form without a connection, and is saved when there is one again', async () => {
    const page = await openCms();
    await startDraft(page, 'Fest C');
    await page.context().setOffline(true);
    await page.getByText('Keine Verbindung. Du kannst weiterschreiben').waitFor();
    await pressPublish(page);
    await page.getByText('Nicht gespeichert. Dein Text steht noch im Formular.').first().waitFor();
    expect(await readTitle(page)).toBe('Fest C');
    expect(await countCommits()).toBe(0);
    await page.context().setOffline(false);
    await publish(page);
    expect(await read('events/sommerfest-2026.mdx')).toContain('title: "Fest C"');
  });

  it('is there with the picture that was chosen', async () => {
    const page = await openCms();
    await openEntry(page, 'people', 'beispiel-acht');
    await openPictures(page);
    await uploadPicture(page, 'foto.jpg', await createPhoto('#a33'));
    await fillForm(page, { Bildbeschreibung: 'Rot', Bildnachweis: 'privat' });
    await waitUntilKept(page, 'privat');
    await page.reload();
    await goOn(page);
    await expect.poll(() => findField(page, 'Bildnachweis').inputValue(), patience).toBe('privat');
    await publish(page);
    expect(await getAdmin().git('show', '--format=', '--name-only', 'HEAD')).toBe(
      'content/people/beispiel-acht.mdx\ncontent/people/foto.jpg',
    );
    const { data } = await sharp(join(getAdmin().repo, 'content/people/foto.jpg'))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(150);
  });

  it('is there for a new entry, too', async () => {
    const page = await openCms();
    await openNew(page, 'reports');
    await fillField(page, 'Titel', 'Neuer Bericht');
    await waitUntilKept(page, 'Neuer Bericht');
    await page.reload();
    await question(page).getByText('„Neuer Bericht“').waitFor();
    await goOn(page);
    await expect.poll(() => readTitle(page), patience).toBe('Neuer Bericht');
    await fillForm(page, { Arbeitskreis: 'Lesekreis', Text: writeReport });
    await publish(page);
    expect(await read('reports/neuer-bericht.mdx')).toContain('title: Neuer Bericht');
    await openNew(page, 'reports');
    expect(await readTitle(page)).toBe('');
    expect(await question(page).count()).toBe(0);
  });

  it('can be thrown away', async () => {
    const page = await openCms();
    await startDraft(page, 'Fest D');
    await page.reload();
    await question(page).getByRole('button', { name: 'Ungespeichertes verwerfen' }).click();
    expect(await readTitle(page)).toMatch(/^Sommerfest/);
    await page.reload();
    await expect.poll(() => findField(page, 'Titel').count(), patience).toBe(1);
    await page.getByText('Keine offenen Änderungen').waitFor();
    expect(await question(page).count()).toBe(0);
  });

  it('of two entries is not mixed up', async () => {
    const page = await openCms();
    await startDraft(page, 'Fest E');
    const tab = await openTab(page);
    await startDraft(tab, 'Spaziergang E', 'klima-spaziergang');
    await page.reload();
    await goOn(page);
    await expect.poll(() => readTitle(page), patience).toBe('Fest E');
    await tab.reload();
    await goOn(tab);
    await expect.poll(() => readTitle(tab), patience).toBe('Spaziergang E');
  });

  it('is not offered any more once it is published', async () => {
    const page = await openCms();
    await startDraft(page, 'Fest F');
    await publish(page);
    await page.reload();
    await expect.poll(() => readTitle(page).catch(() => ''), patience).toBe('Fest F');
    expect(await question(page).count()).toBe(0);
  });
});

describe('two people who change the same entry', () => {
  /** Somebody has typed `mine`; meanwhile somebody else has published `theirs`. */
  async function collide(mine: [string, string], theirs: [string, string]) {
    const [page, other] = [await openCms(), await openCms()];
    await openEntry(page, 'events', 'sommerfest-2026');
    await openEntry(other, 'events', 'sommerfest-2026');
    await fillField(page, ...mine);
    await fillField(other, ...theirs);
    await publish(other);
    await pressPublish(page);
    await conflict(page).waitFor();
    return page;
  }

  it('see both versions, and lose nothing by stopping', async () => {
    const page = await collide(['Titel', 'Mein Fest'], ['Titel', 'Euer Fest']);
    const dialog = conflict(page);
    await dialog.getByText('Titel (von beiden geändert').waitFor();
    expect(await dialog.locator('del').innerText()).toContain('Euer');
    expect(await dialog.locator('ins').innerText()).toContain('Mein');
    expect(await dialog.getByRole('button', { name: 'Beide Änderungen speichern' }).count()).toBe(
      0,
    );
    await dialog.getByRole('button', { name: 'Abbrechen, mein Text bleibt im Formular' }).click();
    await page
      .getByText(
        'Nicht gespeichert. Dein Text steht noch im Formular. Jemand anderes hat diesen Eintrag inzwischen geändert.',
      )
      .first()
      .waitFor();
    expect(await readTitle(page)).toBe('Mein Fest');
    expect(await read('events/sommerfest-2026.mdx')).toContain('title: "Euer Fest"');
  });

  it('can save both changes of different fields, and go on from there', async () => {
    const page = await collide(['Titel', 'Mein Fest'], ['Kurz gesagt', 'Wir feiern.']);
    await conflict(page).getByText('Kurz gesagt (von jemand anderem geändert)').waitFor();
    await conflict(page).getByText('Titel (von dir geändert)').waitFor();
    await conflict(page).getByRole('button', { name: 'Beide Änderungen speichern' }).click();
    await expect
      .poll(
        () =>
          findField(page, 'Kurz gesagt')
            .inputValue()
            .catch(() => ''),
        patience,
      )
      .toBe('Wir feiern.');
    expect(await readTitle(page)).toBe('Mein Fest');
    expect(await question(page).count()).toBe(0);
    const saved = await read('events/sommerfest-2026.mdx');
    expect(saved).toContain('title: "Mein Fest"');
    expect(saved).toContain('summary: "Wir feiern."');
    expect(await countCommits()).toBe(2);
    await fillField(page, 'Titel', 'Unser Fest');
    await publish(page);
    expect(await countCommits()).toBe(3);
  });

  it('are told where both changes contradict one another', async () => {
    const page = await collide(['Beginn', '2026-07-11T21:00'], ['Ende', '2026-07-11T16:00']);
    await conflict(page).getByRole('button', { name: 'Beide Änderungen speichern' }).click();
    await conflict(page).getByText('Beide Änderungen zusammen gehen nicht').waitFor();
    await conflict(page)
      .getByRole('listitem')
      .getByText(/^Ende: /)
      .waitFor();
    const both = conflict(page).getByRole('button', { name: 'Beide Änderungen speichern' });
    expect(await both.count()).toBe(0);
    expect(await read('events/sommerfest-2026.mdx')).toContain('2026-07-11T16:00');
    expect(await countCommits()).toBe(1);
  });

  it('can decide for their own version', async () => {
    const page = await collide(['Titel', 'Mein Fest'], ['Titel', 'Euer Fest']);
    await conflict(page).getByRole('button', { name: 'Meine Fassung speichern' }).click();
    await page.getByText('Keine offenen Änderungen').waitFor();
    expect(await read('events/sommerfest-2026.mdx')).toContain('title: "Mein Fest"');
  });

  it('are told when the entry is gone', async () => {
    const page = await openCms();
    await openEntry(page, 'events', 'sommerfest-2026');
    await fillField(page, 'Titel', 'Mein Fest');
    await rm(join(getAdmin().repo, 'content/events/sommerfest-2026.mdx'));
    await getAdmin().git('commit', '--quiet', '--all', '--message', 'Weg');
    await pressPublish(page);
    await conflict(page).getByText('Dieser Eintrag wurde gelöscht').waitFor();
    await conflict(page).getByRole('button', { name: 'Trotzdem speichern' }).click();
    await page.getByText('Keine offenen Änderungen').waitFor();
    expect(await read('events/sommerfest-2026.mdx')).toContain('title: "Mein Fest"');
  });

  it('never write over a new entry with the same address', async () => {
    const [page, other] = [await openCms(), await openCms()];
    const report = { Titel: 'Doppelt', Arbeitskreis: 'Lesekreis', Text: writeReport };
    for (const each of [page, other]) {
      await openNew(each, 'reports');
      await fillForm(each, report);
    }
    await publish(other);
    await pressPublish(page);
    await page.getByText('Keine offenen Änderungen').or(conflict(page)).first().waitFor();
    const files = await getAdmin().git('ls-files', 'content/reports/doppelt*');
    expect(files.split('\n')).toContain('content/reports/doppelt.mdx');
    if ((await conflict(page).count()) === 0) {
      expect(files).toBe('content/reports/doppelt-1.mdx\ncontent/reports/doppelt.mdx');
    }
  });

  it('are not bothered when both wrote the same', async () => {
    const page = await openCms();
    await openEntry(page, 'events', 'sommerfest-2026');
    await fillField(page, 'Titel', 'Gleich');
    const path = join(getAdmin().repo, 'content/events/sommerfest-2026.mdx');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/^title: .*$/m, 'title: "Gleich"'));
    await getAdmin().git('commit', '--quiet', '--all', '--message', 'Gleich');
    await publish(page);
    expect(await countCommits()).toBe(1);
  });
});
