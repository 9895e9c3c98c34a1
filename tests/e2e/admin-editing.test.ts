import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useCms } from './admin-commits.ts';
import {
  addItem,
  fillField,
  fillForm,
  findField,
  pasteText,
  pressPublish,
  replaceWord,
  typeBody,
  type Answers,
} from './admin-form.ts';
import { openEntry, openList, openNew, publish } from './admin.ts';

const { getAdmin, openCms, usePage, readCommit, countCommits } = useCms();

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
    expect(await countCommits()).toBe(0);
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
    expect(await countCommits()).toBe(1);
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
    expect(await countCommits()).toBe(0);
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
