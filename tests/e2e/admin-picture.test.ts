import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createPhoto } from '../site/fixtures/photo.ts';
import { useCms } from './admin-commits.ts';
import { fillForm, pressPublish, uploadPicture } from './admin-form.ts';
import { openEntry, openPictures, publish } from './admin.ts';

const { getAdmin, openCms, readCommit, countCommits } = useCms();

describe('a picture', () => {
  it('is committed beside its entry, as what its name says, without its place and owner', async () => {
    const page = await openCms();
    await openEntry(page, 'people', 'beispiel-acht');
    await openPictures(page);
    await uploadPicture(page, 'Mein Foto Größe.JPG', await createPhoto('#a33'));
    await fillForm(page, { Bildbeschreibung: 'Rote Fläche', Bildnachweis: 'Foto: privat' });
    await publish(page);

    const { files, lines } = await readCommit();
    expect(files).toEqual([
      'M\tcontent/people/beispiel-acht.mdx',
      'A\tcontent/people/mein-foto-groesse.jpg',
    ]);
    expect(lines.filter((line) => line.startsWith('+'))).toEqual([
      '+portrait:',
      '+  src: mein-foto-groesse.jpg',
      '+  alt: Rote Fläche',
      '+  credit: "Foto: privat"',
    ]);
    const { format, exif, xmp, iptc } = await readPicture('people/mein-foto-groesse.jpg');
    expect({ format, exif, xmp, iptc }).toEqual({ format: 'jpeg' });
  });

  it('can be replaced by another one', async () => {
    const page = await openCms();
    await addPortrait();
    await openEntry(page, 'people', 'beispiel-neun');
    await page.getByRole('button', { name: 'Aufklappen: Porträt' }).click();
    await page.getByRole('button', { name: 'Anderes Bild auswählen' }).click();
    await uploadPicture(page, 'neu.jpg', await createPhoto('#3a3'));
    await publish(page);
    const { files, lines } = await readCommit();
    expect(files).toContain('A\tcontent/people/neu.jpg');
    expect(lines).toEqual(['-  src: alt.jpg', '+  src: neu.jpg']);
  });

  it('goes where it was asked for last, and the cursor with it', async () => {
    const page = await openCms();
    const path = join(getAdmin().repo, 'content/groups/lesekreis.mdx');
    const text = await readFile(path, 'utf8');
    await writeFile(path, `${text}\n:::figure\nEins\n:::\n\n:::figure\nZwei\n:::\n`);
    await getAdmin().git('commit', '--quiet', '--all', '--message', 'Zwei Bilder');
    await openEntry(page, 'groups', 'lesekreis');
    const figures = page.getByRole('group', { name: 'Bild', exact: true });
    await figures.first().getByRole('button', { name: 'Bild wählen' }).click();
    const library = page.getByRole('dialog', { name: 'Bilder' });
    await library.getByRole('button', { name: 'Schließen' }).click();
    await library.waitFor({ state: 'detached' });

    await figures.last().getByRole('button', { name: 'Bild wählen' }).click();
    await uploadPicture(page, 'zwei.jpg', await createPhoto('#a33'));
    const chosen = figures.last().getByRole('button', { name: 'Anderes Bild wählen' });
    await expect
      .poll(() => chosen.evaluate((button) => button === document.activeElement), {
        timeout: 15_000,
      })
      .toBe(true);
    expect(
      await figures
        .first()
        .getByRole('button', { name: /wählen$/ })
        .innerText(),
    ).toBe('Bild wählen');
  });

  it('can be taken out again', async () => {
    const page = await openCms();
    await addPortrait();
    await openEntry(page, 'people', 'beispiel-neun');
    await page.getByRole('button', { name: 'Aufklappen: Porträt' }).click();
    await page.getByRole('button', { name: 'Bild entfernen' }).click();
    await fillForm(page, { Bildbeschreibung: '', Bildnachweis: '' });
    await publish(page);
    expect((await readCommit()).lines.some((line) => line.startsWith('+'))).toBe(false);
  });

  it('is refused without a description', async () => {
    const page = await openCms();
    await openEntry(page, 'people', 'beispiel-acht');
    await openPictures(page);
    await uploadPicture(page, 'foto.jpg', await createPhoto('#a33'));
    await pressPublish(page);
    await page.getByRole('dialog').getByText('„Bildbeschreibung“ fehlt.').waitFor();
    expect(await countCommits()).toBe(0);
  });

  it('is refused when it is none', async () => {
    const page = await openCms();
    await openEntry(page, 'people', 'beispiel-acht');
    await openPictures(page);
    const script = Buffer.from('<script>alert(1)</script>');
    await page
      .getByRole('dialog', { name: 'Bilder' })
      .locator('input[type="file"]')
      .setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: script });
    await page.getByText('Dieses Bild lässt sich nicht lesen.').first().waitFor();
    expect(await countCommits()).toBe(0);
  });

  const readPicture = async (path: string) =>
    sharp(join(getAdmin().repo, 'content', path)).metadata();

  const addPortrait = async () => {
    const { repo, git } = getAdmin();
    await writeFile(join(repo, 'content/people/alt.jpg'), await createPhoto('#33a'));
    const file = join(repo, 'content/people/beispiel-neun.mdx');
    const portrait = 'portrait:\n  src: alt.jpg\n  alt: Blau\n  credit: privat\n---\n\n';
    await writeFile(file, (await readFile(file, 'utf8')).replace('---\n\n', portrait));
    await git('add', '--all');
    await git('commit', '--quiet', '--message', 'Porträt');
  };
});
