import type { Page } from 'playwright-core';
import { fillField, fillForm, typeBody } from '../../tests/e2e/admin-form.ts';
import { PHONE, type Camera, type Scene } from './camera.ts';
import {
  choose,
  findChecks,
  findPart,
  logIn,
  openEntry,
  openList,
  openNew,
  openPublishing,
  pressPublish,
  waitForPreview,
} from './walk.ts';

/** Pictures of the CMS on one's own machine. Each function leaves the CMS as it found it, but for `events`. */
export const localScenes: Scene[] = [
  showStart,
  showEvent,
  showReport,
  showLetter,
  showChapter,
  showProblems,
  showDraft,
  showDeletion,
  showConflict,
  showPhone,
];

async function open(camera: Camera, url: string): Promise<Page> {
  const page = await camera.open(url);
  await logIn(page);
  return page;
}

async function showStart(camera: Camera, url: string): Promise<void> {
  const page = await camera.open(url);
  await page.goto('/admin/');
  const button = page.getByRole('button', { name: 'Anmelden' });
  await button.waitFor();
  await camera.take(page, 'anmelden', {
    marks: [button],
    clip: { width: 1120, height: 620 },
  });
  await logIn(page);
  await camera.take(page, 'liste', {
    marks: [
      page.getByRole('link', { name: 'Neu: Termin' }),
      page.locator('[class*="-SidebarNavList"]').locator('..'),
    ],
    clip: { width: 1120, height: 600 },
  });
}

async function showEvent(camera: Camera, url: string): Promise<void> {
  const page = await open(camera, url);
  await openNew(page, 'events');
  await fillForm(page, {
    Titel: 'Spieleabend',
    Beginn: '2026-12-17T19:00',
    Ende: '2026-12-17T22:00',
    'Kurz gesagt': 'Brettspiele, Tee und Zeit zum Reden. Alle sind willkommen.',
  });
  await waitForPreview(page, 'Alles in Ordnung');
  await rest(page);
  await camera.take(page, 'termin-formular', {
    marks: ['Titel', 'Beginn', 'Ende', 'Kurz gesagt'].map((label) => findPart(page, label)),
  });
  await camera.take(page, 'formular', {
    marks: [findChecks(page)],
    clip: { width: 1120, height: 480 },
  });

  await page.getByRole('button', { name: 'Aufklappen: Ort' }).click();
  await fillForm(page, {
    'Name des Ortes': 'Bürgerhaus Bilk',
    Adresse: 'Himmelgeister Straße 107, 40225 Düsseldorf',
    Barrierefreiheit: 'Eingang ohne Stufen, Toilette für Rollstühle im Erdgeschoss.',
  });
  await waitForPreview(page, 'Alles in Ordnung');
  const place = findPart(page, 'Ort');
  await place.scrollIntoViewIfNeeded();
  await camera.take(page, 'termin-ort', { marks: [place] });

  await openPublishing(page);
  await camera.take(page, 'veroeffentlichen', {
    marks: [page.getByRole('menuitem', { name: 'Jetzt veröffentlichen' })],
    clip: { width: 760, height: 260 },
  });
  await page.keyboard.press('Escape');
  await page.context().close();
}

async function showReport(camera: Camera, url: string): Promise<void> {
  const page = await open(camera, url);
  await openNew(page, 'reports');
  await fillField(page, 'Titel', 'Was wir im November gelesen haben');
  await choose(page, 'Arbeitskreis', 'Lesekreis');
  await fillField(page, 'Datum', '2026-11-25');
  await waitForPreview(page);
  await rest(page);
  await camera.take(page, 'bericht-formular', {
    marks: ['Titel', 'Arbeitskreis', 'Datum'].map((label) => findPart(page, label)),
    clip: { width: 1120, height: 560 },
  });
  await typeBody(page, 'Zwölf Leute, ein Buch, zwei Meinungen.\nEs ging um bell hooks.');
  const tools = page.getByRole('toolbar');
  await tools.evaluate((element) => {
    element.scrollIntoView();
  });
  await camera.take(page, 'bericht-text', { marks: [tools] });
  const add = page.getByRole('button', { name: 'Baustein einfügen' });
  await add.click();
  await camera.take(page, 'bericht-bausteine', { marks: [add] });
  await page.context().close();
}

async function showLetter(camera: Camera, url: string): Promise<void> {
  const page = await open(camera, url);
  await openNew(page, 'candidacies');
  await choose(page, 'Wahl', 'Jahreshauptversammlung 2027');
  await fillField(page, 'Name', 'Kim Beispiel');
  await fillField(page, 'Amt', 'Vorsitz');
  await waitForPreview(page);
  await rest(page);
  await camera.take(page, 'schreiben-formular', {
    marks: ['Wahl', 'Name', 'Amt'].map((label) => findPart(page, label)),
    clip: { width: 1120, height: 560 },
  });
  await openEntry(page, 'candidacies', 'jhv-2027/beispiel-eins');
  const consent = findPart(page, 'Einwilligung');
  await consent.scrollIntoViewIfNeeded();
  await camera.take(page, 'schreiben-einwilligung', { marks: [consent] });
  await rest(page);
  await camera.take(page, 'schreiben-vorschau', {
    marks: [findChecks(page)],
    clip: { width: 1120, height: 560 },
  });
  await page.context().close();
}

async function showChapter(camera: Camera, url: string): Promise<void> {
  const page = await open(camera, url);
  await openList(page, 'chapters');
  const group = page.getByRole('button', { name: 'Gruppieren' });
  await group.click();
  await page.getByRole('menuitem', { name: 'Fassung' }).click();
  await page.keyboard.press('Escape');
  await camera.take(page, 'kapitel-liste', { marks: [group], clip: { width: 1120, height: 600 } });

  await openEntry(page, 'chapters', '2030-entwurf/wohnen');
  const demand = page.locator('.editor-component, [data-component="demand"]').first();
  await demand.scrollIntoViewIfNeeded();
  await camera.take(page, 'kapitel-forderung', { marks: [demand] });
  await page.context().close();
}

async function showProblems(camera: Camera, url: string): Promise<void> {
  const page = await open(camera, url);
  await openEntry(page, 'events', 'weihnachtsfeier-2026');
  await fillField(page, 'Ende', '2026-12-18T12:00');
  await waitForPreview(page, 'Eine Sache fehlt noch');
  await pressPublish(page);
  await page.getByRole('dialog').waitFor();
  await camera.take(page, 'meldung-fehlt', { clip: page.getByRole('dialog') });
  await page.context().close();
}

async function showDraft(camera: Camera, url: string): Promise<void> {
  const page = await open(camera, url);
  await openEntry(page, 'events', 'weihnachtsfeier-2026');
  await fillField(page, 'Titel', 'Weihnachtsfeier mit Wichteln');
  await page.getByText('Auf diesem Gerät gesichert').waitFor();
  await page.context().setOffline(true);
  const status = page.getByText('Keine Verbindung');
  await status.waitFor();
  await camera.take(page, 'meldung-verbindung', {
    marks: [status],
    clip: { y: 360, width: 1120, height: 360 },
  });
  await page.context().setOffline(false);
  await page.reload();
  await page.getByRole('dialog').waitFor();
  await camera.take(page, 'meldung-entwurf', { clip: page.getByRole('dialog') });
  await page.context().close();
}

async function showDeletion(camera: Camera, url: string): Promise<void> {
  const page = await open(camera, url);
  await openEntry(page, 'groups', 'lesekreis');
  await page.getByRole('button', { name: 'Löschen' }).click();
  await page.getByRole('dialog').waitFor();
  await camera.take(page, 'meldung-loeschen', { clip: page.getByRole('dialog') });
  await page.getByRole('button', { name: 'Nicht löschen' }).click();
  await page.context().close();
}

async function showConflict(camera: Camera, url: string): Promise<void> {
  const [mine, theirs] = [await open(camera, url), await open(camera, url)];
  await openEntry(mine, 'events', 'juso-treff');
  await openEntry(theirs, 'events', 'juso-treff');
  await fillField(theirs, 'Titel', 'Juso-Treff für alle');
  await pressPublish(theirs);
  await theirs.getByText('Keine offenen Änderungen').waitFor();
  await fillField(mine, 'Kurz gesagt', 'Unser offener Abend. Keine Tagesordnung, keine Anmeldung.');
  await pressPublish(mine);
  await mine.getByRole('dialog').waitFor();
  await camera.take(mine, 'meldung-konflikt', { clip: mine.getByRole('dialog') });
  await mine.context().close();
  await theirs.context().close();
}

async function showPhone(camera: Camera, url: string): Promise<void> {
  const page = await camera.open(url, PHONE);
  await logIn(page);
  await openList(page, 'events');
  await page.goto('/admin/#/collections/events/entries/neumitglieder-seminar-2027');
  await findPart(page, 'Titel').waitFor();
  await camera.take(page, 'telefon', {
    marks: [page.locator('[class*="-EditorToggle"]').first()],
  });
  await page.context().close();
}

/** Nothing has the focus, and the form is where it begins. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.locator('[class*="-ControlPaneContainer"] label').first().scrollIntoViewIfNeeded();
}
