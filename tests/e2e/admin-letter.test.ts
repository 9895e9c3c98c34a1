import { expect, it } from 'vitest';
import { createDocx, createRun, paragraph, STYLES } from '../unit/letter/docx-file.ts';
import { logIn, openEntry, useAdmin } from './admin.ts';
import { useBrowser } from './launch.ts';

const admin = useAdmin();
const newPage = useBrowser();

it('reads a letter from Word into the form, asks before it replaces a text, and tells what it left out', async () => {
  const page = await newPage({ baseURL: admin().url });
  await logIn(page);
  await openEntry(page, 'candidacies', 'jhv-2027/beispiel-eins');
  const body = createDocx({
    styles: STYLES,
    body:
      paragraph('Was ich will', { style: 'berschrift1' }) +
      `<w:p>${createRun('Mehr {Wohnungen} <für> alle')}${createRun('geheim', '<w:vanish/>')}</w:p>`,
  });
  const choose = async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Brief aus Word einlesen' }).press('Enter');
    await (
      await chooser
    ).setFiles({
      name: 'brief.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(body),
    });
  };
  const editor = page.getByRole('textbox', { name: 'Schreiben' });

  await choose();
  await page.getByRole('button', { name: 'Text behalten' }).click();
  expect(await editor.textContent()).not.toContain('Wohnungen} <für>');

  await choose();
  await page.getByRole('button', { name: 'Text ersetzen' }).click();
  await page.getByText('Der Brief ist eingelesen: 7 Wörter.').waitFor();
  await page.getByText(/Versteckter Text ist nicht übernommen: „geheim“/).waitFor();
  expect(await editor.innerText()).toMatch(/^Was ich will\s+Mehr \{Wohnungen\} <für> alle\s*$/);
});
