import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPhoto } from '../site/fixtures/photo.ts';
import {
  addItem,
  fillField,
  fillForm,
  pressPublish,
  typeBody,
  uploadPicture,
  type Answers,
} from './admin-form.ts';
import { logIn, openEntry, openList, openNew, openPictures, publish, useAdmin } from './admin.ts';
import { useBrowser } from './launch.ts';

const newPage = useBrowser();
const getAdmin = useAdmin();
let start = '';

beforeEach(async () => {
  const { git } = getAdmin();
  start ||= await git('rev-parse', 'HEAD');
  await git('reset', '--quiet', '--hard', start);
  await git('clean', '--quiet', '-fd');
});

async function openCms(): Promise<Page> {
  const page = await newPage({ baseURL: getAdmin().url, viewport: { width: 1280, height: 900 } });
  await logIn(page);
  return page;
}

/** The last commit: its message, its files, and the lines that it took away and put in. */
async function readCommit() {
  const { git } = getAdmin();
  const lines = (await git('show', '--format=', '--unified=0', 'HEAD')).split('\n');
  return {
    count: Number(await git('rev-list', '--count', `${start}..HEAD`)),
    message: await git('show', '--no-patch', '--format=%s', 'HEAD'),
    files: (await git('show', '--format=', '--name-status', 'HEAD')).split('\n'),
    lines: lines.filter((line) => /^[+-](?!\+\+|--)/.test(line)),
    left: await git('status', '--porcelain'),
  };
}

describe('somebody who changes one field of an entry', () => {
  it.each([
    ['events', 'juso-treff', 'Titel', 'Juso-Treff am Rhein', 'title: "Juso-Treff am Rhein"'],
    ['events', 'klima-spaziergang', 'Ende', '2026-09-27T18:45', 'end: "2026-09-27T18:45"'],
    ['reports', 'lesekreis-2026-10', 'Datum', '2026-10-29', 'date: 2026-10-29'],
    ['groups', 'lesekreis', 'Kurz gesagt', 'Wir lesen.', 'summary: "Wir lesen."'],
    ['groups', 'europa', 'Stand', 'pausiert', 'status: "paused"'],
    ['candidacies', 'jhv-2027/beispiel-eins', 'Ortsverein', 'Bilk', 'branch: "Bilk"'],
    ['elections', 'jhv-2027', 'Ort', 'Bürgerhaus', 'place: "Bürgerhaus"'],
    ['chapters', '2025/wohnen', 'Zusammenfassung', 'Kurz.', 'summary: "Kurz."'],
    ['chapters', '2030-entwurf/klima', 'Reihenfolge', '2.5', 'order: 2.5'],
    ['editions', '2030-entwurf/edition', 'Titel', 'Entwurf 2030', 'title: "Entwurf 2030"'],
    ['people', 'beispiel-acht', 'Name', 'Beispiel 8', 'name: "Beispiel 8"'],
    ['pages', 'mitmachen', 'Bereich', 'Verband', 'section: "Verband"'],
    ['site', 'settings', 'Kurzname', 'Juso', 'shortName: "Juso"'],
  ])('of %s (%s) changes one line of one file', async (collection, slug, label, value, line) => {
    const page = await openCms();
    await openEntry(page, collection, slug);
    await fillField(page, label, value);
    await publish(page);
    const { count, message, files, lines, left } = await readCommit();
    expect(message).toMatch(/^Geändert: \p{Lu}.* „.+“$/u);
    expect(files).toHaveLength(1);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toBe(`+${line}`);
    expect({ count, left }).toEqual({ count: 1, left: '' });
  });
});
