import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getBerlinTime } from '../../admin/widgets/read-date.ts';
import { createPhoto } from '../site/fixtures/photo.ts';
import {
  addItem,
  fillField,
  fillForm,
  fillOutline,
  findField,
  pasteText,
  pressPublish,
  replaceWord,
  typeBody,
  uploadPicture,
  type Answers,
} from './admin-form.ts';
import { logIn, openEntry, openList, openNew, openPictures, publish, useAdmin } from './admin.ts';
import { useBrowser } from './launch.ts';

const newPage = useBrowser();
const getAdmin = useAdmin();
let start: string;

beforeAll(async () => {
  start = await getAdmin().git('rev-parse', 'HEAD');
});
beforeEach(async () => {
  await getAdmin().git('reset', '--quiet', '--hard', start);
  await getAdmin().git('clean', '--quiet', '-fd');
});

async function openCms(): Promise<Page> {
  const page = await newPage({ baseURL: getAdmin().url, viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(30_000);
  await logIn(page);
  return page;
}

/** One page for a group of tests, each of which leaves no form unsaved. */
function usePage(): () => Page {
  let page: Page;
  beforeAll(async () => {
    page = await openCms();
  });
  return () => page;
}

const OF_REVISION = /^[+-](?:revision:| {2}(?:sequence|lastModified|fingerprint): )/;

/** The last commit: its message, its files, and the lines that it took away and put in. */
async function readCommit() {
  const { git } = getAdmin();
  const lines = (await git('show', '--format=', '--unified=0', 'HEAD')).split('\n');
  return {
    count: Number(await git('rev-list', '--count', `${start}..HEAD`)),
    message: await git('show', '--no-patch', '--format=%s', 'HEAD'),
    files: (await git('show', '--format=', '--name-status', 'HEAD')).split('\n'),
    lines: lines.filter((line) => /^[+-](?!\+\+|--)/.test(line) && !OF_REVISION.test(line)),
    /** What an event keeps for calendars; it is renewed with every save. */
    revision: lines.filter((line) => OF_REVISION.test(line)),
    left: await git('status', '--porcelain'),
  };
}

const countCommits = () => getAdmin().git('rev-list', '--count', `${start}..HEAD`);

describe('changing one field', () => {
  const getPage = usePage();

  it.each([
    ['events', 'juso-treff', 'Titel', 'Juso-Treff am Rhein', 'title: "Juso-Treff am Rhein"'],
    ['events', 'klima-spaziergang', 'Ende', '2026-12-12T16:30', 'end: "2026-12-12T16:30"'],
    ['reports', 'lesekreis-2026-10', 'Datum', '2026-10-29', 'date: 2026-10-29'],
    ['groups', 'lesekreis', 'Kurz gesagt', 'Wir lesen.', 'summary: "Wir lesen."'],
    ['groups', 'europa', 'Stand', 'aktiv', 'status: "active"'],
    ['candidacies', 'jhv-2027/beispiel-eins', 'Ortsverein', 'Bilk', 'branch: "Bilk"'],
    ['elections', 'jhv-2027', 'Ort', 'Bürgerhaus', 'place: "Bürgerhaus"'],
    ['chapters', '2030-entwurf/wohnen', 'Zusammenfassung', 'Kurz.', 'summary: "Kurz."'],
    ['chapters', '2030-entwurf/klima', 'Reihenfolge', '2.5', 'order: 2.5'],
    ['editions', '2030-entwurf/edition', 'Titel', 'Entwurf 2030', 'title: "Entwurf 2030"'],
    ['people', 'beispiel-acht', 'Name', 'Beispiel 8', 'name: "Beispiel 8"'],
    ['pages', 'mitmachen', 'Bereich', 'Verband', 'section: "Verband"'],
    ['site', 'settings', 'Kurzname', 'Juso', 'shortName: "Juso"'],
  ])('of %s/%s changes one line of one file', async (collection, slug, label, value, line) => {
    await openEntry(getPage(), collection, slug);
    await fillField(getPage(), label, value);
    await publish(getPage());
    const { message, files, lines, count, left } = await readCommit();
    expect(message).toMatch(/^Geändert: \p{Lu}\p{Ll}+ „.+“ \(.+\)$/u);
    expect(message).toContain(`(${label})`);
    expect(files).toHaveLength(1);
    expect(lines).toEqual([expect.stringMatching(/^-/), `+${line}`]);
    expect({ count, left }).toEqual({ count: 1, left: '' });
  });

  it('of the list of moved pages adds a page to it', async () => {
    const page = getPage();
    await openEntry(page, 'site', 'redirects');
    await addItem(page, 'Seite');
    await fillForm(page, {
      'Alte Adresse': '/arbeitskreise/ak-lesen/',
      'Neue Adresse': '/arbeitskreise/lesekreis/',
    });
    await publish(page);
    expect((await readCommit()).files).toEqual(['M\tcontent/redirects.yml']);
    expect(await getAdmin().git('show', 'HEAD:content/redirects.yml')).toBe(
      'moved:\n  - from: /arbeitskreise/ak-lesen/\n    to: /arbeitskreise/lesekreis/',
    );
  });

  it('of the steps for new members refers to another entry, out of the settings', async () => {
    const page = getPage();
    await openEntry(page, 'site', 'settings');
    await page.getByRole('button', { name: 'Aufklappen: Mitmachen' }).click();
    await fillField(page, 'Seminar für Neue', 'Klausurtagung');
    await publish(page);
    const { files, lines } = await readCommit();
    expect(files).toEqual(['M\tcontent/settings.yml']);
    expect(lines).toEqual([
      '-  seminar: "neumitglieder-seminar-2027"',
      expect.stringMatching(/^\+ {2}seminar: "klausurtagung-\d{4}"$/),
    ]);
  });

  it('twice in one form makes two commits, each of which names its own change', async () => {
    const page = getPage();
    await openEntry(page, 'events', 'sommerfest-2026');
    await fillField(page, 'Titel', 'Sommerfest');
    await publish(page);
    await fillField(page, 'Kurz gesagt', 'Wir feiern.');
    await publish(page);
    const { message, lines, count, revision } = await readCommit();
    expect(count).toBe(2);
    expect(revision.slice(0, 4)).toEqual([
      '-  sequence: 1',
      expect.stringMatching(/^- {2}lastModified: /),
      expect.stringMatching(/^- {2}fingerprint: /),
      '+  sequence: 2',
    ]);
    expect(lines[1]).toBe('+summary: "Wir feiern."');
    expect(message).toBe('Geändert: Termin „sommerfest-2026“ (Kurz gesagt)');
  });

  it('keeps the comments and the line ends of Windows that somebody has put into the file', async () => {
    const { git, repo } = getAdmin();
    const path = 'content/pages/satzung.mdx';
    const text = `# Muster\r\ntitle: "Satzung" # so heißt sie\r\nsummary: 'Kurz'\r\n`;
    await writeFile(join(repo, path), `---\r\n${text}---\r\n\r\nErste Zeile\r\n\r\n* a\r\n* b\r\n`);
    await git('commit', '--quiet', '--all', '--message', 'Von Hand');
    const page = getPage();
    await openEntry(page, 'pages', 'satzung');
    await fillField(page, 'Zusammenfassung', 'Unsere Regeln');
    await publish(page);
    expect((await readCommit()).lines).toEqual([
      "-summary: 'Kurz'\r",
      "+summary: 'Unsere Regeln'\r",
    ]);
  });
});

describe('a new entry', () => {
  const [today = ''] = getBerlinTime().split('T');
  const entries: Record<string, { form: Answers; path: string; file: string }> = {
    events: {
      form: {
        Titel: 'Straße für Ärzte & Ölmühlen',
        Beginn: '2027-03-01T19:00',
        Ende: '2027-03-01T21:30',
        'Kurz gesagt': 'Ein Abend: mit Doppelpunkt.',
        Text: (page) => typeBody(page, 'Komm vorbei.'),
      },
      path: 'content/events/strasse-fuer-aerzte-oelmuehlen.mdx',
      file: `---
title: Straße für Ärzte & Ölmühlen
start: 2027-03-01T19:00
end: 2027-03-01T21:30
summary: "Ein Abend: mit Doppelpunkt."
newcomers: false
status: planned
---

Komm vorbei.`,
    },
    reports: {
      form: {
        Titel: 'Was wir lasen',
        Arbeitskreis: 'Lesekreis',
        Text: (page) => fillOutline(page, 'Gelesen.', 'Nichts.', 'Mehr lesen.'),
      },
      path: 'content/reports/was-wir-lasen.mdx',
      file: `---
title: Was wir lasen
group: lesekreis
date: ${today}
---

## Was wir gemacht haben

Gelesen.

## Was wir beschlossen haben

Nichts.

## Was als Nächstes ansteht

Mehr lesen.`,
    },
    groups: {
      form: {
        Name: 'AK Öffentlichkeit',
        Art: 'Arbeitskreis',
        Stand: 'in Gründung',
        'Kurz gesagt': 'Wir schreiben.',
        Leitung: 'Beispiel Acht',
        Text: (page) => typeBody(page, 'Mach mit.'),
      },
      path: 'content/groups/ak-oeffentlichkeit.mdx',
      file: `---
title: AK Öffentlichkeit
kind: workingGroup
status: founding
summary: Wir schreiben.
leads:
  - beispiel-acht
---

Mach mit.`,
    },
    candidacies: {
      form: {
        Wahl: 'Jahreshauptversammlung 2027',
        Name: 'Ömer Straße-Ärzte',
        Amt: 'Vorsitz',
        'Eingegangen am': '2026-11-01T10:00',
        'Einwilligung gegeben am': '2026-11-01',
        fact: (page) => addItem(page, 'Angabe'),
        Angabe: 'Juso seit',
        Wert: '2018',
        answer: (page) => addItem(page, 'Antwort'),
        Frage: 'Wie viel Zeit',
        Antwort: 'Zwei Abende.',
        Schreiben: (page) => typeBody(page, 'Liebe Genoss*innen!', 'Schreiben'),
      },
      path: 'content/candidacies/jhv-2027/oemer-strasse-aerzte.mdx',
      file: `---
name: Ömer Straße-Ärzte
office: vorsitz
submitted: 2026-11-01T10:00
status: published
consent:
  givenOn: 2026-11-01
  portrait: false
facts:
  - label: Juso seit
    value: "2018"
answers:
  - question: zeit
    text: Zwei Abende.
---

Liebe Genoss*innen!`,
    },
    elections: {
      form: {
        Adresse: 'jhv-2028',
        Titel: 'Jahreshauptversammlung 2028',
        Art: 'im Verband',
        'Tag der Wahl': '2028-01-29',
        'Abgabe der Schreiben bis': '2028-01-09T23:59',
        'Schreiben öffentlich ab': '2028-01-11T12:00',
        'Höchstzahl der Wörter': '400',
        office: (page) => addItem(page, 'Amt'),
        Kürzel: 'vorsitz',
        Amt: 'Vorsitz',
        'Schreiben bleiben bis': '2028-07-31',
      },
      path: 'content/elections/jhv-2028.mdx',
      file: `---
title: Jahreshauptversammlung 2028
kind: internal
date: 2028-01-29
lettersDue: 2028-01-09T23:59
lettersPublic: 2028-01-11T12:00
wordLimit: 400
offices:
  - id: vorsitz
    title: Vorsitz
keepUntil: 2028-07-31
---`,
    },
    chapters: {
      form: {
        Fassung: 'Kommunalwahlprogramm 2030',
        Titel: 'Tiere in der Stadt',
        Reihenfolge: '14',
        Zusammenfassung: 'Zwei Sätze. Über Tiere.',
        Text: (page) => typeBody(page, 'Tauben.'),
      },
      path: 'content/programme/2030-entwurf/tiere-in-der-stadt.mdx',
      file: `---
title: Tiere in der Stadt
order: 14
summary: Zwei Sätze. Über Tiere.
---

Tauben.`,
    },
    editions: {
      form: {
        Adresse: '2035-entwurf',
        Titel: 'Kommunalwahlprogramm 2035',
        Stand: 'Entwurf',
        Datum: '2026-11-20',
      },
      path: 'content/programme/2035-entwurf/edition.yml',
      file: 'title: Kommunalwahlprogramm 2035\nstatus: draft\ndate: 2026-11-20',
    },
    people: {
      form: {
        Name: 'Jörg Groß',
        role: (page) => addItem(page, 'Aufgabe'),
        Gremium: 'Vorstand',
        Aufgabe: 'Beisitz',
        Von: '2026-01-31',
      },
      path: 'content/people/joerg-gross.mdx',
      file: `---
name: Jörg Groß
roles:
  - body: board
    title: Beisitz
    from: 2026-01-31
---`,
    },
    pages: {
      form: {
        Adresse: 'spenden',
        Titel: 'Spenden',
        Zusammenfassung: 'So hilfst du.',
        Text: (page) => typeBody(page, 'Danke!'),
      },
      path: 'content/pages/spenden.mdx',
      file: '---\ntitle: Spenden\nsummary: So hilfst du.\n---\n\nDanke!',
    },
  };

  it.each(Object.entries(entries))(
    'of %s has the file that one would have written',
    async (collection, { form, path, file }) => {
      const page = await openCms();
      await openNew(page, collection);
      await fillForm(page, form);
      await publish(page);
      const { message, files, count, left } = await readCommit();
      expect(message).toMatch(/^Neu: \p{Lu}\p{Ll}+ „.+“$/u);
      expect(files).toEqual([`A\t${path}`]);
      const written = await getAdmin().git('show', `HEAD:${path}`);
      expect(written.replace(/^revision:\n {2}sequence: 0\n(?: {2}.*\n){2}/m, '')).toBe(file);
      expect({ count, left }).toEqual({ count: 1, left: '' });
    },
  );

  it('that somebody only looks at is no work of theirs', async () => {
    const page = await openCms();
    await openNew(page, 'reports');
    await page.getByRole('heading', { name: 'Was wir beschlossen haben' }).first().waitFor();
    await page.getByText('Keine offenen Änderungen').waitFor();
    await openList(page, 'reports');
    await openNew(page, 'reports');
    await fillForm(page, { Titel: 'Leer', Arbeitskreis: 'Lesekreis' });
    await pressPublish(page);
    const sentence = 'Unter der Überschrift „Was wir gemacht haben“ steht nichts.';
    await page.getByText(sentence).first().waitFor();
    expect(await countCommits()).toBe('0');
  });

  it('whose address is taken gets another one', async () => {
    const page = await openCms();
    await openNew(page, 'events');
    await fillForm(page, { ...entries.events?.form, Titel: 'Juso-Treff' });
    await publish(page);
    expect((await readCommit()).files).toEqual(['A\tcontent/events/juso-treff-1.mdx']);
  });
});

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
    expect(await countCommits()).toBe('0');
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
    expect(await countCommits()).toBe('0');
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

describe('the body', () => {
  it('loses and gains nothing but the word that is changed', async () => {
    const page = await openCms();
    await openEntry(page, 'reports', 'lesekreis-2026-10');
    await replaceWord(page, 'Überrascht', 'Erstaunt');
    await publish(page);
    const { message, lines } = await readCommit();
    expect(message).toBe('Geändert: Bericht „lesekreis-2026-10“ (Text)');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toBe(lines[0]?.replace('-Überrascht', '+Erstaunt'));
  });

  it('takes a component from the menu', async () => {
    const page = await openCms();
    await openEntry(page, 'reports', 'lesekreis-2026-10');
    await typeBody(page, '');
    await page.getByRole('button', { name: 'Baustein einfügen' }).click();
    await page
      .locator('.editor-menu')
      .getByRole('button', { name: /^Hinweis/ })
      .click();
    await page.keyboard.type('Gut zu wissen');
    await publish(page);
    const { lines } = await readCommit();
    expect(lines.filter((line) => line.startsWith('-'))).toEqual([]);
    expect(lines.join('\n')).toContain('+:::note{title="Gut zu wissen"}');
  });

  it('takes what comes from Word, as text and lists and nothing else', async () => {
    const page = await openCms();
    await openNew(page, 'pages');
    await fillForm(page, { Adresse: 'word', Titel: 'Word', Zusammenfassung: 'Aus Word.' });
    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await text.click();
    await text.evaluate((element, html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', 'Text');
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, WORD);
    await publish(page);
    expect(await getAdmin().git('show', 'HEAD:content/pages/word.mdx')).toBe(
      `---
title: Word
summary: Aus Word.
---

## Überschrift

Ein **fetter** Satz mit [Verweis](https://example.org/).

- Erstens
- Zweitens`,
    );
  });

  const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<h2 style="mso-style:x">Überschrift</h2>
<p class="MsoNormal"><span style="font-family:Calibri">Ein <b>fetter</b> Satz mit <a href="https://example.org/">Verweis</a>.<o:p></o:p></span></p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span>Erstens</p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span>Zweitens</p>
<script>window.hurt = true</script></body></html>`;
});

describe('publishing', () => {
  it.each<[string, string, string, Answers, string | RegExp]>([
    [
      'an event that ends before it starts',
      'events',
      'sommerfest-2026',
      { Ende: '2020-01-01T10:00' },
      'Ende',
    ],
    [
      'a report without a date',
      'reports',
      'lesekreis-2026-10',
      { Datum: '' },
      'Es fehlt noch: Datum.',
    ],
    [
      'a letter that is too long',
      'candidacies',
      'jhv-2027/beispiel-eins',
      { Schreiben: (page) => pasteText(page, 'Wort '.repeat(450), 'Schreiben') },
      'Wörter',
    ],
    [
      'another wording of a sealed edition',
      'chapters',
      '2025/wohnen',
      { Zusammenfassung: 'Kurz.' },
      'Diese Fassung ist versiegelt',
    ],
    [
      'an election whose letters would be too long for it',
      'elections',
      'jhv-2027',
      { 'Höchstzahl der Wörter': '10' },
      /^Kandidatur „.+“, Text/,
    ],
    [
      'an address that is none',
      'site',
      'redirects',
      { page: (page) => addItem(page, 'Seite'), 'Alte Adresse': 'ohne-strich' },
      'ohne-strich',
    ],
  ])('%s is refused with a sentence', async (_case, collection, slug, form, sentence) => {
    const page = await openCms();
    await openEntry(page, collection, slug);
    await fillForm(page, form);
    await pressPublish(page);
    await page.getByText(sentence).first().waitFor();
    expect(await countCommits()).toBe('0');
    expect(await getAdmin().git('status', '--porcelain')).toBe('');
  });

  it.each([
    ['an office that its election does not have', 'office: "vorsitz"', 'office: "kasse"', 'kasse'],
    ['a date that does not exist', 'givenOn: 2026-10-19', 'givenOn: 2026-02-30', '2026-02-30'],
  ])('a letter with %s is refused', async (_case, good, bad, sentence) => {
    const { git, repo } = getAdmin();
    const file = join(repo, 'content/candidacies/jhv-2027/beispiel-eins.mdx');
    await writeFile(file, (await readFile(file, 'utf8')).replace(good, bad));
    await git('commit', '--quiet', '--all', '--message', 'Von Hand');
    const page = await openCms();
    await openEntry(page, 'candidacies', 'jhv-2027/beispiel-eins');
    await fillField(page, 'Ortsverein', 'Bilk');
    await pressPublish(page);
    await page.getByRole('dialog').getByText(sentence).first().waitFor();
    expect(await countCommits()).toBe('1');
  });

  it('says beside the page what is missing, while one types', async () => {
    const page = await openCms();
    await openEntry(page, 'events', 'sommerfest-2026');
    const checks = page.frameLocator('#preview-pane').getByRole('region', { name: 'Prüfung' });
    await checks.getByText('Alles in Ordnung').waitFor();
    await fillField(page, 'Ende', '2020-01-01T10:00');
    await checks.getByText('Eine Sache fehlt noch').waitFor();
    expect(await checks.getByRole('listitem').count()).toBe(1);
  });
});

describe('deleting', () => {
  it('says what refers to the entry, and keeps it if one wants to', async () => {
    const page = await openCms();
    page.on('dialog', (dialog) => void dialog.accept());
    await openEntry(page, 'groups', 'lesekreis');
    await page.getByRole('button', { name: 'Löschen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Darauf verweist noch etwas' });
    await dialog
      .getByText(/^Bericht „/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Nicht löschen' }).click();
    // The form can be used again, and nothing is said to have failed.
    await fillField(page, 'Name', 'Lesekreis Nord');
    await page.getByText('Auf diesem Gerät gesichert').waitFor();
    expect(await page.getByText(/Nicht gelöscht|hat nicht geklappt/).count()).toBe(0);
    expect(await countCommits()).toBe('0');
    expect(await findField(page, 'Name').inputValue()).toContain('Lesekreis');
  });

  it('asks once, and takes the entry out of the list', async () => {
    const page = await openCms();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.accept();
    });
    await openEntry(page, 'reports', 'awareness-team-2026-05');
    await page.getByRole('button', { name: 'Löschen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Berichte' }).waitFor();
    expect(asked).toEqual(['Wirklich löschen? Es verschwindet auch von der Website.']);
    const { message, files, left } = await readCommit();
    expect(message).toBe('Gelöscht: Bericht „awareness-team-2026-05“');
    expect(files).toEqual(['D\tcontent/reports/awareness-team-2026-05.mdx']);
    expect(left).toBe('');
    expect(await readList(page)).not.toContain('awareness-team-2026-05');
  });
});

describe('a list', () => {
  const getPage = usePage();

  it.each([
    ['events', /^\d\d\.\d\d\.\d{4} · /, 'desc'],
    ['reports', /^\d\d\.\d\d\.\d{4} · /, 'desc'],
    ['elections', /^\d\d\.\d\d\.\d{4} · /, 'desc'],
  ])('of %s begins with the latest', async (collection, pattern) => {
    await openList(getPage(), collection);
    const titles = await readTitles(getPage());
    expect(titles.every((title) => pattern.test(title))).toBe(true);
    const dates = titles.map((title) => title.slice(0, 10).split('.').reverse().join('-'));
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it('of groups is in the order of the German alphabet', async () => {
    await openList(getPage(), 'groups');
    const titles = await readTitles(getPage());
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('de').compare));
  });

  it('of events can be narrowed to those to come', async () => {
    const page = getPage();
    await openList(page, 'events');
    const all = await readTitles(page);
    await page.getByRole('button', { name: 'Filtern' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Kommende' }).click();
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => (await readTitles(page)).length, { timeout: 15_000 })
      .toBeLessThan(all.length);
    expect(await readTitles(page)).not.toContainEqual(expect.stringContaining('2025'));
    expect(await readTitles(page)).toContainEqual(expect.stringContaining('Juso-Treff'));
  });

  it.each([
    ['candidacies', 'Wahl', /jhv-2027|Jahreshauptversammlung 2027/],
    ['chapters', 'Fassung', /2030-entwurf|Kommunalwahlprogramm 2030/],
  ])('of %s can be grouped by %s', async (collection, group, heading) => {
    const page = getPage();
    await openList(page, collection);
    await page.getByRole('button', { name: 'Gruppieren' }).click();
    await page.getByRole('menuitem', { name: group }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: heading }).first().waitFor();
  });

  it('is searched for a word', async () => {
    const page = getPage();
    await openList(page, 'reports');
    await page.getByPlaceholder('Suchen').fill('Manifest');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Gesucht: „Manifest“' }).waitFor();
    await page.getByRole('link', { name: /Zwei Abende mit dem Manifest/ }).waitFor();
    expect(await readTitles(page)).toHaveLength(1);
  });
});

const readTitles = (page: Page) =>
  page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 2 }).allTextContents();

const readList = async (page: Page) =>
  page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').join(' '));
