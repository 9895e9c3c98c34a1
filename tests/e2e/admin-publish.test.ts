import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveSite } from '../../src/build/serve.ts';
import { build } from '../site/cli.ts';
import { createPhoto } from '../site/fixtures/photo.ts';
import { NOW } from '../site/now.ts';
import {
  addItem,
  fillField,
  fillForm,
  replaceWord,
  typeBody,
  uploadPicture,
} from './admin-form.ts';
import { logIn, openEntry, openNew, openPictures, publish, useAdmin } from './admin.ts';
import { open, useBrowser } from './launch.ts';

const newPage = useBrowser();
const getAdmin = useAdmin();

describe('what is published in the CMS', () => {
  it('is on the site after the next build: pages, data, pictures and search', async () => {
    const page = await newPage({ baseURL: getAdmin().url, viewport: { width: 1280, height: 900 } });
    await logIn(page);
    await openNew(page, 'events');
    await fillForm(page, {
      Titel: 'Straße für Ärzte',
      Beginn: '2027-03-01T19:00',
      Ende: '2027-03-01T21:30',
      'Kurz gesagt': 'Ein Abend über Quendelbach.',
      Text: (form) => typeBody(form, 'Wir reden über die Xylophonsteuer.'),
    });
    await publish(page);
    await openEntry(page, 'reports', 'lesekreis-2026-10');
    await replaceWord(page, 'Überrascht', 'Verblüffungen');
    await publish(page);
    // An edition, and at once a chapter of it.
    await openNew(page, 'editions');
    await fillForm(page, {
      Adresse: '2035-entwurf',
      Titel: 'Kommunalwahlprogramm 2035',
      Stand: 'Entwurf',
      Datum: '2026-11-01',
      'Was sich geändert hat': 'Alles.',
    });
    await publish(page);
    await openNew(page, 'chapters');
    await fillForm(page, {
      Fassung: 'Kommunalwahlprogramm 2035',
      Titel: 'Tiere in der Stadt',
      Reihenfolge: '1',
      Zusammenfassung: 'Tauben zuerst.',
      Text: (form) => typeBody(form, 'Die Taubenabwehr endet.'),
    });
    await publish(page);
    await openNew(page, 'people');
    await fillField(page, 'Name', 'Jörg Groß');
    await addItem(page, 'Aufgabe');
    await fillForm(page, { Gremium: 'Vorstand', Aufgabe: 'Beisitz', Von: '2026-01-31' });
    await openPictures(page);
    await uploadPicture(page, 'Jörg.jpg', await createPhoto('#a33'));
    await fillForm(page, { Bildbeschreibung: 'Jörg lacht', Bildnachweis: 'Foto: privat' });
    await publish(page);
    expect(await getAdmin().git('status', '--porcelain')).toBe('');

    const dist = join(dirname(getAdmin().repo), 'dist');
    await build({ CONTENT_DIR: join(getAdmin().repo, 'content'), OUT_DIR: dist, SITE_NOW: NOW });
    const { server, url } = await serveSite(dist, 0);
    try {
      const site = await newPage({ baseURL: url });
      await site.goto('/termine/strasse-fuer-aerzte/');
      await site.getByRole('heading', { level: 1, name: 'Straße für Ärzte' }).waitFor();
      expect(await site.getByRole('main').textContent()).toContain('Xylophonsteuer');
      await site.goto('/berichte/lesekreis-2026-10/');
      expect(await site.getByRole('main').textContent()).toContain('Verblüffungen');
      await site.goto('/programm/2035-entwurf/tiere-in-der-stadt/');
      expect(await site.getByRole('main').textContent()).toContain('Die Taubenabwehr endet.');
      await site.goto('/vorstand/');
      const portrait = site.getByRole('img', { name: 'Jörg lacht' });
      expect(
        await portrait.evaluate((image: HTMLImageElement) => image.naturalWidth),
      ).toBeGreaterThan(0);

      const events = await readFile(join(dist, 'data/termine.json'), 'utf8');
      expect(events).toContain('Straße für Ärzte');
      for (const word of ['Xylophonsteuer', 'Verblüffungen', 'Taubenabwehr']) {
        await open(site, '/suche/');
        await site.getByRole('searchbox').fill(word);
        await site.getByText(`zu „${word}“`).waitFor();
        await site.locator('[data-search-group] h3 a').first().waitFor();
      }
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }, 300_000);
});
