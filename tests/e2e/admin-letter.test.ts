import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { packCandidacy } from '../../src/letter/package.ts';
import { createPhoto } from '../site/fixtures/photo.ts';
import { createDocx, createRun, paragraph, STYLES } from '../unit/letter/docx-file.ts';
import { fillField, findField, getPreview } from './admin-form.ts';
import { logIn, openEntry, openNew, publish, useAdmin } from './admin.ts';
import { useBrowser } from './launch.ts';

const admin = useAdmin();
const newPage = useBrowser();

/** Chooses a file as somebody does who has only keys. */
async function chooseLetter(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Brief aus Word einlesen' }).press('Enter');
  const mimeType = 'application/octet-stream';
  await (await chooser).setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
}

const letterOf = (page: Page) => page.getByRole('textbox', { name: 'Schreiben' });

it('reads a letter from Word into the form, asks before it replaces a text, and tells what it left out', async () => {
  const page = await newPage({ baseURL: admin().url });
  await logIn(page);
  await openEntry(page, 'candidacies', 'jhv-2027/beispiel-eins');
  const letter = createDocx({
    styles: STYLES,
    body:
      paragraph('Was ich will', { style: 'berschrift1' }) +
      `<w:p>${createRun('Mehr {Wohnungen} <für> alle')}${createRun('geheim', '<w:vanish/>')}</w:p>`,
  });

  await chooseLetter(page, 'brief.docx', letter);
  await page.getByRole('button', { name: 'Text behalten' }).click();
  expect(await letterOf(page).textContent()).not.toContain('Wohnungen} <für>');

  await chooseLetter(page, 'brief.docx', letter);
  await page.getByRole('button', { name: 'Text ersetzen' }).click();
  await page.getByText('Der Brief ist eingelesen: 7 Wörter.').waitFor();
  await page.getByText(/Versteckter Text ist nicht übernommen: „geheim“/).waitFor();
  expect(await letterOf(page).innerText()).toMatch(
    /^Was ich will\s+Mehr \{Wohnungen\} <für> alle\s*$/,
  );
});

const CANDIDACY = `---
name: "Jördis Muster"
office: "vorsitz"
submitted: "2026-11-01T10:00"
status: "elected"
consent:
  givenOn: 2026-11-01
  until: 2027-07-31
  portrait: true
portrait:
  src: "joerdis-muster.jpg"
  alt: "Eine rote Fläche"
  credit: "privat"
occupation: "Gärtner*in"
---

Ich kandidiere, weil ich es kann.
`;

it('reads a package of the candidates’ form into a new entry, with the portrait, and asks before it replaces what was typed', async () => {
  const page = await newPage({ baseURL: admin().url });
  page.on('dialog', (dialog) => void dialog.accept());
  await logIn(page);
  await openNew(page, 'candidacies');
  await fillField(page, 'Name', 'Wer anders');
  await fillField(page, 'Ortsverein', 'Anderswo');
  await page.getByText('Auf diesem Gerät gesichert').waitFor();
  const bytes = packCandidacy({
    election: 'jhv-2027',
    id: 'joerdis-muster',
    entry: CANDIDACY,
    picture: { name: 'joerdis-muster.jpg', bytes: await createPhoto('#a33') },
  });

  await chooseLetter(page, 'kandidatur.zip', bytes);
  await page.getByRole('button', { name: 'Formular behalten' }).click();
  expect(await findField(page, 'Name').inputValue()).toBe('Wer anders');

  await chooseLetter(page, 'kandidatur.zip', bytes);
  await page.getByRole('button', { name: 'Formular ersetzen' }).click();
  await page.getByText('Die Kandidatur ist eingelesen.').waitFor();
  await page.getByText('„Stand“ stand in der Datei und ist weggelassen').waitFor();
  expect(await findField(page, 'Name').inputValue()).toBe('Jördis Muster');
  expect(await letterOf(page).innerText()).toMatch(/^Ich kandidiere, weil ich es kann\.\s*$/);
  const portrait = (await getPreview(page)).getByRole('img', { name: 'Eine rote Fläche' });
  await portrait.waitFor();
  await expect
    .poll(() => portrait.evaluate((image) => (image as HTMLImageElement).naturalWidth), {
      timeout: 15_000,
    })
    .toBeGreaterThan(0);

  await publish(page);
  expect(await admin().git('show', '--format=', '--name-only', 'HEAD')).toBe(
    'content/candidacies/jhv-2027/joerdis-muster.jpg\ncontent/candidacies/jhv-2027/joerdis-muster.mdx',
  );
  const written = await admin().git('show', 'HEAD:content/candidacies/jhv-2027/joerdis-muster.mdx');
  expect(written).toContain('occupation: Gärtner*in');
  expect(written).not.toMatch(/Anderswo|elected/);
  const picture = `${admin().repo}/content/candidacies/jhv-2027/joerdis-muster.jpg`;
  expect((await sharp(picture).metadata()).exif).toBeUndefined();

  // What was typed before is offered to nobody.
  await openNew(page, 'candidacies');
  expect(await findField(page, 'Name').inputValue()).toBe('');
  expect(await page.getByRole('dialog').count()).toBe(0);
});
