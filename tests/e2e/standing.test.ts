import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { readContent } from '../../src/build/read-content.ts';
import { unpackCandidacy } from '../../src/letter/package.ts';
import { CAMERA_OWNER, createPhoto } from '../site/fixtures/photo.ts';
import { createDocx } from '../unit/letter/docx-file.ts';
import { findSmallTargets, measureOverflow, runAxe } from './inspect.ts';
import { phone, useBrowser } from './launch.ts';
import {
  AFTER_DEADLINE,
  chooseLetter,
  choosePicture,
  CLOSED,
  fillIn,
  finish,
  letter,
  OPEN,
  openForm,
  readStorage,
  visit,
} from './standing-form.ts';

const newPage = useBrowser();

describe('standing without an account', () => {
  it('ends with a file that the build takes, and nothing has left the device', async () => {
    const page = await newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      requests.push(`${request.method()} ${new URL(request.url()).origin}`);
    });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await openForm(page);

    await page.getByLabel('Name', { exact: true }).fill('Özlem Groß');
    await page.getByLabel('Ortsverein').fill('Bilk');
    await page.getByRole('button', { name: 'Angabe hinzufügen' }).click();
    await page.getByLabel('Angabe', { exact: true }).fill('Juso seit');
    await page.getByLabel('Wert', { exact: true }).fill('2018');
    await chooseLetter(page).setInputFiles({
      name: 'Brief.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(createDocx({ body: paragraph('Liebe Genoss*innen, {x} <b>zählt</b>.') })),
    });
    await page.getByText('„Brief.docx“ ist eingelesen: 4 Wörter.').waitFor();
    expect(await page.getByText('4 von 250 Wörtern').isVisible()).toBe(true);
    await page.getByLabel('Welches Thema').fill('Mieten.\nUnd Wege.');
    await choosePicture(page).setInputFiles({
      name: 'IMG_0001.JPG',
      mimeType: 'image/jpeg',
      buffer: await createPhoto('#2a6', 1500),
    });
    await page.getByLabel('Größe').fill('200');
    await page.getByLabel('Bildbeschreibung').fill('Porträt vor Grün');
    await page.getByLabel('Bildnachweis').fill('Foto: privat');
    await page.getByLabel('Ich willige ein').check();
    await page.getByLabel('Mein Porträt darf').check();

    await page.getByRole('button', { name: 'Vorschau' }).click();
    const preview = page.getByRole('dialog', { name: /^Vorschau/ });
    await preview.getByRole('heading', { name: 'Özlem Groß' }).waitFor();
    expect(await preview.getByText('Liebe Genoss*innen, {x} <b>zählt</b>.').isVisible()).toBe(true);
    expect(await preview.getByRole('img', { name: 'Porträt vor Grün' }).isVisible()).toBe(true);
    expect(await preview.getByText('Nicht beantwortet.').count()).toBe(1);
    await preview.getByRole('button', { name: 'Zurück zum Formular' }).click();

    const candidacy = await download(page);
    expect(candidacy.entry).toContain('submitted: 2026-11-22T12:00\n');
    expect(candidacy.entry).toContain('givenOn: 2026-11-22\n');
    const { bytes: picture } = candidacy.picture!;
    const { width, height, format, exif } = await sharp(picture).metadata();
    expect({ width, height, format, exif }).toEqual({
      width: 750,
      height: 750,
      format: 'jpeg',
      exif: undefined,
    });
    expect(Buffer.from(picture).includes(CAMERA_OWNER)).toBe(false);
    expect(picture.length).toBeLessThanOrEqual(400_000);
    expect(await validateWith(candidacy)).toEqual([]);

    const mail = await page.getByRole('link', { name: 'Mail öffnen' }).getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toMatch(
      /^mailto:\S+@\S+\?subject=Kandidatur: Özlem Groß, Delegierte&body=/,
    );
    expect(decodeURIComponent(mail ?? '')).toContain('kandidatur-oezlem-gross.zip');
    expect(new Set(requests)).toEqual(new Set([`GET ${inject('url')}`]));
    // The policy would have complained too.
    expect(complaints).toEqual([]);
  });

  it('says what is missing, at the fields and above them', async () => {
    const page = await newPage();
    await openForm(page);
    await finish(page).click();
    const summary = page.getByRole('group', { name: 'Das fehlt noch' });
    await summary.waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await summary.getByRole('link').allTextContents()).toEqual([
      'Trag deinen Namen ein.',
      'Dein Schreiben ist noch leer.',
      'Ohne deine Einwilligung dürfen wir nichts veröffentlichen. Setz das Häkchen.',
    ]);
    await summary.getByRole('link', { name: 'Trag deinen Namen ein.' }).press('Enter');
    const name = page.getByLabel('Name', { exact: true });
    expect(await name.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    const described = await name.evaluate((input) =>
      (input.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent.trim())
        .join(' '),
    );
    expect(described).toContain('Trag deinen Namen ein.');
    await name.fill('Özlem');
    expect(await name.getAttribute('aria-invalid')).toBeNull();
    expect(await summary.getByRole('link').count()).toBe(2);
  });

  it('counts words as the build does, and says what the build would say', async () => {
    const page = await newPage();
    await openForm(page);
    await fillIn(page);
    await chooseLetter(page).setInputFiles({
      name: 'lang.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Wort '.repeat(260)),
    });
    await page.getByRole('dialog').getByRole('button', { name: 'Ersetzen' }).click();
    await page.getByText('260 Wörter, erlaubt sind 250. Kürze um 10.').waitFor();
    await finish(page).click();
    const message = 'Das Schreiben hat 260 Wörter, erlaubt sind 250. Kürze es um 10.';
    await page.getByRole('link', { name: message }).waitFor();
  });

  it('asks before a file replaces what was typed', async () => {
    const page = await newPage();
    await openForm(page);
    await fillIn(page);
    await chooseLetter(page).setInputFiles({
      name: 'neu.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Ganz anders.'),
    });
    await page.getByRole('dialog').getByRole('button', { name: 'Behalten' }).click();
    expect(await letter(page).textContent()).toContain('Ich trete an.');
  });

  it.each([
    ['a drawing', 'bild.jpg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG'],
    ['a broken photo', 'bild.jpg', '\u00ff\u00d8\u00ff\u00e0 kaputt', 'beschädigt'],
    ['a photo of an iPhone', 'bild.heic', '\0\0\0\u001cftypheic\0\0\0\0', 'HEIC'],
  ])('refuses %s as portrait in a German sentence', async (_name, name, content, expected) => {
    const page = await newPage();
    await openForm(page);
    const buffer = Buffer.from(content, 'latin1');
    await choosePicture(page).setInputFiles({ name, mimeType: 'image/jpeg', buffer });
    await page.getByRole('alert').getByText(expected).waitFor();
    expect(await choosePicture(page).getAttribute('aria-invalid')).toBe('true');
  });

  it('asks the parents of whoever is under 18', async () => {
    const page = await newPage();
    await openForm(page);
    await fillIn(page);
    const parents = page.getByLabel('Meine Eltern');
    expect(await parents.isVisible()).toBe(false);
    await page.getByLabel('Ich bin unter 18.').check();
    await finish(page).click();
    await page.getByRole('link', { name: /Einwilligung deiner Eltern/ }).waitFor();
    await parents.check();
    await finish(page).click();
    await page.getByRole('heading', { name: 'Deine Datei ist fertig' }).waitFor();
  });
});

describe('a draft', () => {
  it('stays on the device, picture included, until it is wiped', async () => {
    const page = await newPage();
    await openForm(page);
    await fillIn(page);
    await choosePicture(page).setInputFiles({
      name: 'foto.jpg',
      mimeType: 'image/jpeg',
      buffer: await createPhoto('#2a6'),
    });
    await page.getByText('Das Bild ist da.').waitFor();
    await page.waitForFunction(() => Object.keys(localStorage).length === 2);

    await page.reload();
    await page.getByText(/^Dein Entwurf vom 22\. November .* ist wieder da\./).waitFor();
    await letter(page).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Özlem Groß');
    expect(await letter(page).textContent()).toContain('Ich trete an.');
    await page.getByRole('img', { name: /^Dein Bild/ }).waitFor();

    await page.getByRole('button', { name: 'Alles löschen' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Behalten' }).click();
    expect(await readStorage(page)).toHaveLength(2);
    await page.getByRole('button', { name: 'Alles löschen' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click();
    await page.getByText('Gelöscht. Auf diesem Gerät liegt nichts mehr davon.').waitFor();
    expect(await readStorage(page)).toEqual([]);
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('');
    expect(await letter(page).textContent()).toBe('');
    await page.reload();
    expect(await page.getByRole('button', { name: 'Formular öffnen' }).isVisible()).toBe(true);
  });

  it('that is wiped leaves nothing in the page, and what was still loading does not come back', async () => {
    const page = await newPage();
    await holdPictures(page);
    await openForm(page);
    await page.getByLabel('Name', { exact: true }).fill('Özlem Groß');
    await page.getByLabel('Ich willige ein').check();
    await chooseLetter(page).setInputFiles({
      name: 'mein-brief.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Ich trete an.'),
    });
    await page.getByText('„mein-brief.txt“ ist eingelesen').waitFor();
    await finish(page).click();
    await page.locator('a[href^="blob:"]').waitFor();
    await choosePicture(page).setInputFiles({
      name: 'foto.jpg',
      mimeType: 'image/jpeg',
      buffer: await createPhoto('#2a6'),
    });
    await page.getByRole('button', { name: 'Alles löschen' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click();
    await page.getByText('Gelöscht. Auf diesem Gerät liegt nichts mehr davon.').waitFor();
    await page.evaluate('letPicturesIn()');
    await page.waitForFunction('isPictureClosed');
    expect(await readStorage(page)).toEqual([]);
    expect(await page.locator('form[data-form]').innerHTML()).not.toMatch(
      /mein-brief|Özlem|Gro%C3/,
    );
    expect(await page.locator('a[href^="blob:"]').count()).toBe(0);
    expect(await page.getByRole('img', { name: /^Dein Bild/ }).isVisible()).toBe(false);
  });

  it('that another tab has changed is not written over unnoticed', async () => {
    const page = await newPage();
    await openForm(page);
    await fillIn(page, 'Erste');
    const other = await page.context().newPage();
    await visit(other);
    await letter(other).waitFor();
    await other.getByLabel('Name', { exact: true }).fill('Zweite');
    await page.getByText(/in einem anderen Tab offen/).waitFor();
    await page.getByRole('button', { name: 'Stand von dort laden' }).click();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Zweite');
  });

  it('that cannot be kept is told of, and can be handed in all the same', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await openForm(page);
    await fillIn(page);
    await page.getByText(/^Der Speicher dieses Browsers ist voll/).waitFor();
    expect(await download(page)).toMatchObject({ id: 'oezlem-gross' });
  });
});

describe('after the deadline', () => {
  it('the form is closed by the clock of the reader, and a draft can still be wiped', async () => {
    const page = await newPage();
    await openForm(page);
    await fillIn(page);
    await visit(page, OPEN, AFTER_DEADLINE);
    await page.getByRole('heading', { name: 'Die Frist ist vorbei' }).waitFor();
    expect(await page.getByRole('button', { name: 'Formular öffnen' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Alles löschen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click();
    await page.getByText('Gelöscht.').waitFor();
    expect(await readStorage(page)).toEqual([]);
  });

  it('a form that is still open makes the file all the same, and says that it is late', async () => {
    const page = await newPage();
    await openForm(page);
    await fillIn(page);
    await page.clock.setFixedTime(AFTER_DEADLINE);
    expect((await download(page)).entry).toContain('submitted: 2027-05-01T00:00\n');
    await page.getByText(/^Die Frist ist abgelaufen\. Schick die Datei trotzdem/).waitFor();
    const mail = await page.getByRole('link', { name: 'Mail öffnen' }).getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toContain('Die Frist war schon vorbei.');
  });

  it('a page that was built then holds no form', async () => {
    const page = await newPage();
    await visit(page, CLOSED);
    expect(await page.getByRole('heading', { name: 'Die Frist ist vorbei' }).isVisible()).toBe(
      true,
    );
    expect(await page.locator('form[data-form]').count()).toBe(0);
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  });
});

describe('without JavaScript', () => {
  it('the page says what to hand in and offers a template', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(OPEN);
    expect(await page.locator('form[data-form]').isVisible()).toBe(false);
    const main = page.getByRole('main');
    expect(await main.getByText('Freitag, 30. April 2027, 23.59 Uhr').first().isVisible()).toBe(
      true,
    );
    expect(await main.getByText('braucht JavaScript').isVisible()).toBe(true);
    expect(await main.getByRole('link', { name: /^Mail an/ }).getAttribute('href')).toMatch(
      /^mailto:/,
    );
    const link = main.getByRole('link', { name: 'Textvorlage herunterladen' });
    const template = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(template.headers()['content-type']).toMatch(/^text\/plain; ?charset=utf-8$/);
    expect(await template.text()).toContain('Welches Thema bringst du');
  });
});

describe.each([
  ['in light', { colorScheme: 'light' }],
  ['in dark on a phone', { colorScheme: 'dark', viewport: phone }],
] as const)('the form %s', (_setting, options) => {
  it('has nothing that axe objects to, fits the screen, and has targets large enough', async () => {
    const page = await newPage(options);
    await openForm(page);
    await page.getByRole('button', { name: 'Angabe hinzufügen' }).click();
    await choosePicture(page).setInputFiles({
      name: 'foto.jpg',
      mimeType: 'image/jpeg',
      buffer: await createPhoto('#2a6'),
    });
    await page.getByText('Das Bild ist da.').waitFor();
    await finish(page).click();
    await page.getByRole('group', { name: 'Das fehlt noch' }).waitFor();
    expect(await runAxe(page)).toEqual([]);
    expect(await measureOverflow(page)).toBe(0);
    expect(await findSmallTargets(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await measureOverflow(page)).toBe(0);
  });
});

/** Makes the file, downloads and opens it. */
async function download(page: Page) {
  await finish(page).click();
  const link = page.getByRole('link', { name: 'Datei herunterladen' });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toMatch(/^kandidatur-[a-z-]+\.zip$/);
  const opened = await unpackCandidacy(await readFile(await file.path()));
  if ('problem' in opened) throw new Error(opened.problem);
  return opened;
}

/** Pictures open when the page's `letPicturesIn()` is called; `isPictureClosed` tells that one was thrown away. */
async function holdPictures(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const gate = Promise.withResolvers<undefined>();
    const open = createImageBitmap.bind(window);
    Object.assign(window, {
      letPicturesIn: gate.resolve,
      isPictureClosed: false,
      createImageBitmap: async (file: Blob, options?: ImageBitmapOptions) => {
        await gate.promise;
        const picture = await open(file, options);
        const close = picture.close.bind(picture);
        picture.close = () => {
          close();
          Object.assign(window, { isPictureClosed: true });
        };
        return picture;
      },
    });
  });
}

/** What the build has to say of the shipped content with this candidacy in it. */
async function validateWith({
  election,
  id,
  entry,
  picture,
}: Awaited<ReturnType<typeof download>>) {
  const content = await mkdtemp(join(tmpdir(), 'content-'));
  onTestFinished(() => rm(content, { recursive: true }));
  await cp('content', content, { recursive: true });
  const folder = join(content, 'candidacies', election);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${id}.mdx`), entry);
  if (picture) await writeFile(join(folder, picture.name), picture.bytes);
  return (await readContent(content)).problems;
}

function paragraph(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:p><w:r><w:t>${escaped}</w:t></w:r></w:p>`;
}
